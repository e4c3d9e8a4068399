import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { TraceReport } from "./reports";

/** What stands behind the active cell: a fact and its sources, or the rows that add up to it. */
export function trace(): Promise<Outcome<TraceReport>> {
  return notBuilt("Trace");
}
