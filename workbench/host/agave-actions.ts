/** What office.js notifies its host of. Source: excel-web-16.00, OSF.AgaveHostAction; only those with a use here. */
const keyExits: Record<number, string> = {
  5: "CtrlF6Exit",
  6: "CtrlF6ExitShift",
  13: "TabExit",
  14: "TabExitShift",
  15: "EscExit",
  16: "F2Exit",
  17: "ExitNoFocusable",
  18: "ExitNoFocusableShift",
};

/** Name of a key that leaves the pane, null for other notifications. Data is [add-in id, action, …]. */
export function keyExitOf(data: unknown): string | null {
  return Array.isArray(data) ? (keyExits[Number(data[1])] ?? null) : null;
}
