import type { Partnership } from "../../dataset";
import { column, formats } from "./column";
import { dayCell } from "./serial";
import { minerNames, tableOf } from "./table-of";

type Row = Partnership & { miner: string | null };

/** Backstops, warrants, investments and joint ventures. */
export const partnersTable = tableOf<Row>({
  kind: "partners",
  name: "Partners",
  keyLabel: "Partner ID",
  rows: (view) => {
    const miner = minerNames(view);
    return view.partnerships.map((row) => ({ ...row, miner: miner(row.minerId) }));
  },
  key: ({ id }) => id,
  label: ({ name }) => name,
  names: ({ id, name, miner, minerId, parties }) => [id, name, miner, minerId, ...parties],
  sources: ({ sources }) => sources,
  columns: [
    column("name", "Name", 180, ({ name }) => name),
    column("kind", "Kind", 100, ({ kind }) => kind),
    column("parties", "Parties", 200, ({ parties }) => parties.join(", ")),
    column("miner", "Miner", 140, ({ miner }) => miner),
    column("announced", "Announced", 75, ({ announced }) => dayCell(announced), formats.date),
    column("amountUsd", "Amount (USD)", 110, ({ amountUsd }) => amountUsd, formats.usd),
    column("equityUsd", "Equity (USD)", 110, ({ equityUsd }) => equityUsd, formats.usd),
    column("capacityMw", "Capacity MW", 80, ({ capacityMw }) => capacityMw, formats.megawatts),
    column("warrantShares", "Warrant shares", 95, ({ warrantShares }) => warrantShares, "#,##0"),
    column("warrantStrikeUsd", "Strike (USD)", 75, ({ warrantStrikeUsd }) => warrantStrikeUsd, formats.plain),
    column("equityShare", "Share", 60, ({ equityShare }) => equityShare, formats.share),
    column("note", "Note", 240, ({ note }) => note),
  ],
});
