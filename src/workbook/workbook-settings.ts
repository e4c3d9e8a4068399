import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { WorkbookSettings } from "./reports";

/** The facts version, the pin and the tables this workbook remembers. */
export function readSettings(): Promise<Outcome<WorkbookSettings>> {
  return notBuilt("Settings");
}

/** Fixes the as-of date of all MINER formulas and tables (null releases it) and recalculates the sheets that hold MINER formulas. */
export function setPin(_day: string | null): Promise<Outcome<{ sentence: string }>> {
  return notBuilt("Pin");
}
