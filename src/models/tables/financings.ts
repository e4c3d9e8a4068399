import type { Financing } from "../../dataset";
import { column, formats } from "./column";
import { dayCell } from "./serial";
import { minerNames, tableOf } from "./table-of";

type Row = Financing & { miner: string | null };

/** Bonds, loans, convertibles and equity, by announcement. */
export const financingsTable = tableOf<Row>({
  kind: "financings",
  name: "Financings",
  keyLabel: "Financing ID",
  rows: (view) => {
    const miner = minerNames(view);
    return view.financings.map((row) => ({ ...row, miner: miner(row.minerId) }));
  },
  key: ({ id }) => id,
  label: ({ miner, kind }) => `${miner ?? ""}: ${kind}`,
  names: ({ id, miner, minerId, kind, dealId }) => [id, miner, minerId, kind, dealId],
  sources: ({ sources }) => sources,
  columns: [
    column("miner", "Miner", 140, ({ miner }) => miner),
    column("dealId", "Deal ID", 190, ({ dealId }) => dealId),
    column("announced", "Announced", 75, ({ announced }) => dayCell(announced), formats.date),
    column("kind", "Kind", 100, ({ kind }) => kind),
    column("amountUsd", "Amount (USD)", 110, ({ amountUsd }) => amountUsd, formats.usd),
    column("coupon", "Coupon", 60, ({ coupon }) => coupon, "0.000%"),
    column("maturityDate", "Maturity", 75, ({ maturityDate }) => dayCell(maturityDate), formats.date),
    column("note", "Note", 240, ({ note }) => note),
  ],
});
