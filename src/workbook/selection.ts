import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { Selected } from "./reports";

/** Calls back after each change of the selection; returns the way to stop. Outside Excel it never calls. */
export function onSelection(_listener: (selected: Selected) => void): () => void {
  return () => undefined;
}

/** Writes a formula into the active cell when it is empty or holds a MINER formula; anything else is refused with a sentence. */
export function insertFormula(_formula: string): Promise<Outcome<{ address: string; sentence: string }>> {
  return notBuilt("Insert formula");
}

/** Shows and selects a range ("Deals!A1:R70") or a sheet's first cell. */
export function goTo(_address: string): Promise<Outcome<{ address: string }>> {
  return notBuilt("Go to sheet");
}
