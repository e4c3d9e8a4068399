import { dealsOf, isCounted, store, type IsoDay } from "../dataset";
import { treasuryStockShares } from "../economics";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { labelOf, subjectOf } from "./subject";

/**
 * Net new shares from the warrants a miner granted in its deals, by the treasury stock method at a share price.
 * @customfunction DILUTION
 * @helpurl https://localhost:3000/docs/functions/DILUTION.md
 * @param name Miner, ticker, deal id, site or tenant.
 * @param sharePrice Share price in USD.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Shares: for each grant N x (P - K) / P, never below 0. Grants whose number or strike nobody disclosed are left out.
 * @example =MINER.DILUTION("WULF",20) -> 73543210
 */
export function DILUTION(name: string, sharePrice: number, asOf?: unknown): number {
  return answer("DILUTION", [name, sharePrice, asOf], (who: string, price: number, day: IsoDay | null) => {
    if (price <= 0) throw new Fault({ code: "out-of-range", parameter: "sharePrice", given: price, low: 0.0001, high: 1e9 });
    const view = store.view(dayOrToday(day));
    const subject = subjectOf(view, who);
    const granted = dealsOf(view, subject).filter(
      (deal) => isCounted(deal) && (deal.equityKind === "warrants" || deal.equityKind === "option"),
    );
    const disclosed = granted.filter((deal) => deal.equityShares !== null && deal.equityStrikeUsd !== null);
    if (granted.length > 0 && disclosed.length === 0)
      throw new Fault({ code: "not-disclosed", what: "number or strike of the warrants", of: labelOf(subject) });
    return disclosed.reduce((sum, deal) => sum + treasuryStockShares(deal.equityShares!, deal.equityStrikeUsd!, price), 0);
  });
}
