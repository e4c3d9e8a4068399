/** Whether the first steps were taken or skipped on this computer. Where storage is closed to us, they are shown again: no harm. */
const KEY = "miner.firstSteps";

export function firstStepsSeen(): boolean {
  try {
    return localStorage.getItem(KEY) === "seen";
  } catch {
    return false;
  }
}

export function rememberFirstSteps(): void {
  try {
    localStorage.setItem(KEY, "seen");
  } catch {
    // Private windows and locked-down hosts refuse storage.
  }
}
