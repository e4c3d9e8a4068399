import type { Financing, IsoDay } from "../dataset";
import { answer } from "./answer";
import { by, list, type Listing } from "./listing";

/** Columns only ever grow at the right. */
export const financingColumns: readonly string[] = [
  "id",
  "miner",
  "dealId",
  "announced",
  "kind",
  "amountUsd",
  "coupon",
  "maturityDate",
  "note",
];

const listing: Listing<Financing> = {
  kind: "financing",
  called: "financings",
  columns: financingColumns,
  rows: (view) => view.financings,
  order: by((row) => row.announced),
};

/**
 * Bonds, loans, convertibles and equity raised for AI and HPC sites, by announcement.
 * @customfunction FINANCINGS
 * @helpurl https://localhost:3000/docs/functions/FINANCINGS.md
 * @param [name] Miner, ticker, deal id, site or tenant; everything when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a financing.
 * @example =MINER.FINANCINGS("WULF","2026-04-30") -> 9 columns
 * @example =MINER.FINANCINGS("wulf-fluidstack-lake-mariner-cb3-cb4-2025","2026-04-30") -> 2 rows x 9 columns
 */
export function FINANCINGS(name?: string, asOf?: unknown): unknown[][] {
  return answer("FINANCINGS", [name, asOf], (who: string | null, day: IsoDay | null) => list(listing, who, day));
}
