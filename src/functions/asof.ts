import { store, toSerial } from "../dataset";
import { answer } from "./answer";

/**
 * Day up to which the facts are in, the coverage date, as an Excel date.
 * @customfunction ASOF
 * @helpurl https://localhost:3000/docs/functions/ASOF.md
 * @returns Excel date.
 * @example =MINER.ASOF() -> 46303
 */
export function ASOF(): number {
  return answer("ASOF", [], () => toSerial(store.coverageDate));
}
