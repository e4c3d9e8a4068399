import { search, store } from "../dataset";
import { answer } from "./answer";
import { Fault } from "./errors";

/** Columns only ever grow at the right. */
export const findColumns: readonly string[] = ["Id", "Kind", "Name", "Score"];
const MOST_RESULTS = 1000;

/**
 * Search over everything: miners, deals, sites, tenants, pipeline, financings, partners, developers, market figures, published totals, fields and measures.
 * @customfunction FIND
 * @helpurl https://localhost:3000/docs/functions/FIND.md
 * @param text Words to look for.
 * @param [max] Most results; 20 when left out.
 * @returns Header and one row a result, best first.
 * @example =MINER.FIND("anthropic",5) -> 4 columns
 * @example =MINER.FIND("escalator",3) -> 4 columns
 */
export function FIND(text: string, max?: number): unknown[][] {
  return answer("FIND", [text, max], (words: string, most: number | null) => {
    const limit = most === null || most === 0 ? 20 : Math.floor(most);
    if (limit < 1 || limit > MOST_RESULTS)
      throw new Fault({ code: "out-of-range", parameter: "max", given: limit, low: 1, high: MOST_RESULTS });
    const found = search(store.view(), words.slice(0, 200), limit);
    if (found.length === 0) throw new Fault({ code: "nothing-found", what: "nothing matches these words" });
    return [[...findColumns], ...found.map((one) => [one.id, one.kind, one.label, one.score])];
  });
}
