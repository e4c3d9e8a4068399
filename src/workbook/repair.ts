import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { ActionOptions, RepairReport } from "./reports";

/** Re-enters only cells whose formula is ours and whose value is an error. */
export function repair(_options: ActionOptions = {}): Promise<Outcome<RepairReport>> {
  return notBuilt("Repair");
}
