import type { PlanCell } from "../models/plan";
import { sameContent } from "./cell-content";
import { findColumns } from "./find-columns";
import type { MergePlan } from "./merge-table";
import type { TableRecord } from "./record";
import type { TableSnapshot } from "./table-snapshot";

/** What takes a merge back, on the table as it stands now. */
export interface InverseMerge {
  writes: { row: number; column: number; content: PlanCell }[];
  /** Body rows at the table's end to be emptied and given back; `emptyOnly` of them stay in the table as its one blank row. */
  dropRows: number;
  emptyOnly: boolean;
  unmark: { row: number; column: number; key: string; left: boolean }[];
  leftAlone: string[];
}

/** The inverse of a merge: a cell goes back to what it was if it still holds what we wrote; a new row goes if it is still at the end and nobody added to it. */
export function inverseMerge(recordBefore: TableRecord, plan: MergePlan, snapshot: TableSnapshot): InverseMerge {
  const inverse: InverseMerge = { writes: [], dropRows: 0, emptyOnly: false, unmark: [], leftAlone: [] };
  const positions = findColumns(plan.record, snapshot);
  const columnOf = (field: string) => positions.get(field) ?? -1;
  const keyColumn = columnOf(recordBefore.columns[0]!.field);
  const rowsOf = (key: string) => snapshot.body.flatMap((cells, row) => (keyColumn >= 0 && cells[keyColumn] === key ? [row] : []));
  const used = new Set<string>();
  for (const { key, field, was, content } of plan.writes) {
    const column = columnOf(field);
    const row = rowsOf(key).find(
      (candidate) => !used.has(`${candidate}|${field}`) && column >= 0 && sameContent(snapshot.body[candidate]![column] ?? null, content),
    );
    const back = rowsOf(key).some((candidate) => column >= 0 && sameContent(snapshot.body[candidate]![column] ?? null, was));
    if (row === undefined && !back) inverse.leftAlone.push(`${key}, ${field}`);
    else if (row !== undefined) {
      used.add(`${row}|${field}`);
      inverse.writes.push({ row, column, content: was });
    }
  }
  dropAppended(inverse, plan, snapshot, columnOf, keyColumn);
  for (const { key, left } of plan.marks) for (const row of rowsOf(key)) inverse.unmark.push({ row, column: keyColumn, key, left });
  return inverse;
}

function dropAppended(
  inverse: InverseMerge,
  plan: MergePlan,
  snapshot: TableSnapshot,
  columnOf: (field: string) => number,
  keyColumn: number,
): void {
  const fresh = new Map(plan.appended.map((row) => [row.key, row]));
  for (let row = snapshot.body.length - 1; row >= 0 && fresh.size > 0; row--) {
    const cells = snapshot.body[row]!;
    const key = cells[keyColumn];
    const appended = typeof key === "string" ? fresh.get(key) : undefined;
    const written = new Map(appended?.cells.map(({ field, content }) => [columnOf(field), content]));
    if (!appended || !cells.every((cell, column) => sameContent(cell, written.get(column) ?? null))) break;
    fresh.delete(appended.key);
    inverse.dropRows++;
  }
  // A row that is there no more needs no taking back.
  const there = new Set(snapshot.body.map((cells) => cells[keyColumn]));
  for (const key of fresh.keys()) if (there.has(key)) inverse.leftAlone.push(`the row ${key}`);
  inverse.emptyOnly = inverse.dropRows === snapshot.body.length;
}
