import { dealsOf, fieldValue, isCounted, store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import type { Scalar } from "./arguments";
import { readColumns } from "./columns";
import { Fault } from "./errors";
import { defaultColumns } from "./dictionary";
import { spill } from "./spill";
import { subjectOf } from "./subject";

/** Columns only ever grow at the right: formulas beside a spill count on their places. */
export const dealColumns: readonly string[] = [
  "id",
  "miner",
  "tenant",
  "site",
  "announced",
  "kind",
  "status",
  "criticalItMw",
  "grossMw",
  "headlineMw",
  "contractValueUsd",
  "baseTermYears",
  "annualRevenueUsd",
  "backstopProvider",
];

/**
 * Table of AI and HPC deals with a header row, by announcement. Options, letters of intent and ended deals are listed with their status.
 * @customfunction DEALS
 * @helpurl https://localhost:3000/docs/functions/DEALS.md
 * @param [name] Miner, ticker, deal id, site or tenant; all deals when left out.
 * @param [columns] Field names in a comma list or a range, such as "id,tenant,criticalItMw"; "|signed" at the end leaves only counted deals.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a deal.
 * @example =MINER.DEALS("Bitdeer","id,criticalItMw") -> 2 rows x 2 columns
 * @example =MINER.DEALS("Hut 8","id,status,contractValueUsd|signed","2026-06-30") -> 4 rows x 3 columns
 * @example =MINER.DEALS(,"miner,tenant,headlineMw","2024-12-31") -> 13 rows x 3 columns
 * @example =MINER.DEALS("IREN","id,tennant") -> #VALUE! No deal field called "tennant". Did you mean tenant? FIELDS lists them all.
 */
export function DEALS(name?: string, columns?: unknown[][], asOf?: unknown): unknown[][] {
  return answer("DEALS", [name, columns, asOf], (who: string | null, chosen: Scalar[][] | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const choice = readColumns("deal", chosen);
    const fields = choice.columns ?? defaultColumns("deal", dealColumns);
    const all = dealsOf(view, subjectOf(view, who ?? "all"));
    const rows = choice.signedOnly ? all.filter(isCounted) : all;
    if (rows.length === 0) throw new Fault({ code: "nothing-found", what: `no deals of ${who ?? "anyone"} on ${view.asOf}` });
    return spill(
      fields,
      rows.map((deal) => fields.map((field) => fieldValue(view, "deal", deal, field.name))),
    );
  });
}
