import { fieldValue, store, type IsoDay } from "../dataset";
import { answer, dayOrToday } from "./answer";
import type { Scalar } from "./arguments";
import { readColumns } from "./columns";
import { defaultColumns } from "./dictionary";
import { Fault } from "./errors";
import { by } from "./listing";
import { spill } from "./spill";

/** Columns only ever grow at the right. */
export const peerColumns: readonly string[] = ["id", "name", "type", "operatingMw", "underConstructionMw", "plannedMw", "asOf", "note"];

/**
 * Traditional data-centre developers and their power, beside which miners are measured.
 * @customfunction PEERS
 * @helpurl https://localhost:3000/docs/functions/PEERS.md
 * @param [columns] Field names in a comma list or a range, such as "name,operatingMw".
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row for each reading, by name and day.
 * @example =MINER.PEERS("name,operatingMw,asOf","2026-06-30") -> 3 columns
 */
export function PEERS(columns?: unknown[][], asOf?: unknown): unknown[][] {
  return answer("PEERS", [columns, asOf], (chosen: Scalar[][] | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const fields = readColumns("peer", chosen).columns ?? defaultColumns("peer", peerColumns);
    if (view.peers.length === 0) throw new Fault({ code: "nothing-found", what: `no readings of developers on ${view.asOf}` });
    const rows = [...view.peers].sort(by((row) => `${row.name} ${row.asOf}`));
    return spill(
      fields,
      rows.map((row) => fields.map((field) => fieldValue(view, "peer", row, field.name))),
    );
  });
}
