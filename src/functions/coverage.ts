import { store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { anyMeasure, sumOf } from "./measured";

/**
 * Share of the counted rows that disclose a measure: how much of a sum is known.
 * @customfunction COVERAGE
 * @helpurl https://localhost:3000/docs/functions/COVERAGE.md
 * @param name Miner, ticker, deal id, site or tenant, or "all".
 * @param [measure] Any measure of GW or VALUE; contracted when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Fraction between 0 and 1.
 * @example =MINER.COVERAGE("all","contract","2026-04-30") -> 0.7058823529
 */
export function COVERAGE(name: string, measure?: string, asOf?: unknown): number {
  return answer("COVERAGE", [name, measure, asOf], (who: string, what: string | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const { counted, disclosing } = sumOf(view, who, anyMeasure(what));
    if (counted === 0) throw new Fault({ code: "nothing-found", what: `no counted rows of ${who} on ${view.asOf}` });
    return disclosing / counted;
  });
}
