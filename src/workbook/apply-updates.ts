import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { ActionOptions, ApplyReport, UpdateChoices } from "./reports";

/** Brings the newest facts into the tables we inserted, then recalculates exactly the sheets that hold MINER formulas. */
export function applyUpdates(_choices: UpdateChoices = {}, _options: ActionOptions = {}): Promise<Outcome<ApplyReport>> {
  return notBuilt("Apply to workbook");
}
