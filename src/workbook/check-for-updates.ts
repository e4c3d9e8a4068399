import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { ActionOptions, FeedReport } from "./reports";

/** Reads data/latest.json beside the add-in and, where it names newer facts, fetches, verifies and holds them. Nothing in the workbook changes. */
export function checkForUpdates(_options: ActionOptions = {}): Promise<Outcome<FeedReport>> {
  return notBuilt("Check for updates");
}
