import type { IsoDay, Partnership } from "../dataset";
import { answer } from "./answer";
import { by, list, type Listing } from "./listing";

/** Columns only ever grow at the right. */
export const partnerColumns: readonly string[] = [
  "id",
  "name",
  "kind",
  "parties",
  "minerId",
  "announced",
  "amountUsd",
  "equityUsd",
  "warrantShares",
  "warrantStrikeUsd",
  "equityShare",
  "note",
];

const listing: Listing<Partnership> = {
  kind: "partner",
  called: "partnerships",
  columns: partnerColumns,
  rows: (view) => view.partnerships,
  names: (row) => row.parties,
  order: by((row) => row.announced),
};

/**
 * Backstops, warrants, investments and joint ventures around the deals, by announcement.
 * @customfunction PARTNERS
 * @helpurl https://localhost:3000/docs/functions/PARTNERS.md
 * @param [name] Miner, ticker, deal id, site, tenant or partner; everything when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a partnership.
 * @example =MINER.PARTNERS("Google","2026-06-30") -> 12 columns
 * @example =MINER.PARTNERS("Blackstone","2026-06-30") -> 12 columns
 */
export function PARTNERS(name?: string, asOf?: unknown): unknown[][] {
  return answer("PARTNERS", [name, asOf], (who: string | null, day: IsoDay | null) => list(listing, who, day));
}
