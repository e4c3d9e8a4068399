/** Notes every request of a window that goes beyond this machine. Tests also watch from outside, where nothing can hide. */
export function watchNetwork(target: Window & typeof globalThis, seen: string[]): void {
  const note = (address: string): void => {
    const { protocol, hostname } = new URL(address, target.location.href);
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "localhost" && !seen.includes(address)) seen.push(address);
  };
  for (const entry of target.performance.getEntriesByType("resource")) note(entry.name);
  new target.PerformanceObserver((list) => list.getEntries().forEach((entry) => note(entry.name))).observe({
    type: "resource",
    buffered: true,
  });
}
