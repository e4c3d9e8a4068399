import type { PlanCell } from "../models/plan";
import { sameContent } from "./cell-content";
import { findColumns } from "./find-columns";
import type { MergePlan } from "./merge-table";
import { pairRows } from "./pair-rows";
import type { TableRecord } from "./record";
import type { TableSnapshot } from "./table-snapshot";

/** What takes a merge back, on the table as it stands now. */
export interface InverseMerge {
  writes: { row: number; column: number; content: PlanCell }[];
  /** Body rows at the table's end to be emptied and given back; `emptyOnly` of them stay in the table as its one blank row. */
  dropRows: number;
  emptyOnly: boolean;
  /** Key cells that get back the look they had in row `rowBefore`. */
  unmark: { row: number; column: number; rowBefore: number }[];
  leftAlone: string[];
}

/**
 * The inverse of a merge: a cell goes back to what it was if it still holds what we wrote; a new row goes if it is still at the end and nobody
 * added to it. `before` is the table as the merge read it: by it the rows are known again, also those that share an id.
 */
export function inverseMerge(recordBefore: TableRecord, plan: MergePlan, before: TableSnapshot, snapshot: TableSnapshot): InverseMerge {
  const inverse: InverseMerge = { writes: [], dropRows: 0, emptyOnly: false, unmark: [], leftAlone: [] };
  const positions = findColumns(plan.record, snapshot);
  const columnOf = (field: string) => positions.get(field) ?? -1;
  const keyField = recordBefore.columns[0]!.field;
  const keyColumn = columnOf(keyField);
  const positionsBefore = findColumns(recordBefore, before);
  const fieldAt = new Map([...positionsBefore].map(([field, position]) => [position, field]));
  const named = new Map(snapshot.columns.map(({ name }, position) => [name, position]));
  const columnNow = before.columns.map(({ name }, position) =>
    fieldAt.has(position) ? columnOf(fieldAt.get(position)!) : (named.get(name) ?? -1),
  );
  const rowNow = pairRows({ body: before.body, keyColumn: positionsBefore.get(keyField) ?? -1, columnNow }, plan.writes, {
    body: snapshot.body,
    keyColumn,
  });
  for (const { row: rowBefore, key, field, was, content } of plan.writes) {
    const column = columnOf(field);
    const row = rowNow.get(rowBefore);
    const now = row === undefined || column < 0 ? undefined : (snapshot.body[row]![column] ?? null);
    if (row !== undefined && now !== undefined && sameContent(now, content)) inverse.writes.push({ row, column, content: was });
    else if (now === undefined || !sameContent(now, was)) inverse.leftAlone.push(`${key}, ${field}`);
  }
  dropAppended(inverse, plan, snapshot, columnOf, keyColumn);
  for (const { row: rowBefore } of plan.marks) {
    const row = rowNow.get(rowBefore);
    if (row !== undefined && keyColumn >= 0) inverse.unmark.push({ row, column: keyColumn, rowBefore });
  }
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
