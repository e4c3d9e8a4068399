import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { ActionOptions, FreezeReport } from "./reports";

/** Replaces every MINER call in the workbook by its value and notes the formulas on the sheet "MINER frozen". */
export function freeze(_options: ActionOptions = {}): Promise<Outcome<FreezeReport>> {
  return notBuilt("Freeze");
}

/** Puts the frozen formulas back where their cells are now; what changed since is reported, not written. */
export function thaw(_options: ActionOptions = {}): Promise<Outcome<FreezeReport>> {
  return notBuilt("Thaw");
}
