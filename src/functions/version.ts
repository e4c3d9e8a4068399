import { store } from "../dataset";
import { answer } from "./answer";

/**
 * Version of the facts this workbook answers from.
 * @customfunction VERSION
 * @helpurl https://localhost:3000/docs/functions/VERSION.md
 * @returns Text such as "2026.11.23".
 * @example =MINER.VERSION() -> "2026.11.23"
 */
export function VERSION(): string {
  return answer("VERSION", [], () => store.version);
}
