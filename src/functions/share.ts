import { measure as measureOf, store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { anyMeasure, disclosedSum, measureLabel } from "./measured";

/**
 * Share of the total: a miner's, site's or tenant's part of everything counted.
 * @customfunction SHARE
 * @helpurl https://localhost:3000/docs/functions/SHARE.md
 * @param name Miner, ticker, deal id, site or tenant.
 * @param [measure] Any measure of GW or VALUE; contracted when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Fraction between 0 and 1.
 * @example =MINER.SHARE("IREN",,"2026-04-30") -> 0.05474952094
 */
export function SHARE(name: string, measure?: string, asOf?: unknown): number {
  return answer("SHARE", [name, measure, asOf], (who: string, what: string | null, day: IsoDay | null) => {
    const chosen = anyMeasure(what);
    const part = disclosedSum(who, chosen, day);
    const whole = measureOf(store.view(dayOrToday(day)), { kind: "all" }, chosen).value;
    if (!whole) throw new Fault({ code: "nothing-found", what: `no ${measureLabel(chosen)} counted on that day` });
    return part / whole;
  });
}
