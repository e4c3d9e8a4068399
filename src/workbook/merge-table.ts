/**
 * The heart of a refresh, without a workbook: what we wrote (record), what stands there (snapshot) and what the facts say now
 * give what to write. Rules: docs of workbook.md "Refresh". Nothing of the user's is ever in `writes`.
 */
import type { PlanCell } from "../models/plan";
import type { FactRow, FactTable } from "../models/tables/fact-table";
import { sameContent, shownForm } from "./cell-content";
import { contentHash, hashLength, noHash } from "./content-hash";
import { findColumns, goneColumn } from "./find-columns";
import type { TableRecord } from "./record";
import type { CellChange, Conflict, RowChange } from "./reports";
import { keyOf } from "./row-key";
import type { TableSnapshot } from "./table-snapshot";

export interface MergeChoices {
  takeOurs: ReadonlySet<string>;
  keepMine: ReadonlySet<string>;
  restore: ReadonlySet<string>;
}

/** One cell to write; row and column count from 0 in the table's body. `was` is what must still stand there. */
export interface CellWrite {
  row: number;
  column: number;
  key: string;
  field: string;
  was: PlanCell;
  content: PlanCell;
}

export interface MergePlan {
  writes: CellWrite[];
  /** Rows to append, as wide as the table; columns of the user's are null (left alone). */
  appended: { key: string; cells: { column: number; field: string; content: PlanCell }[] }[];
  /** Whether the first appended row goes into the table's only, blank row. */
  intoBlankRow: boolean;
  /** Key cells to mark as gone from the facts, or to unmark. */
  marks: { row: number; column: number; key: string; left: boolean }[];
  changes: CellChange[];
  conflicts: Conflict[];
  added: RowChange[];
  notAppended: RowChange[];
  removed: RowChange[];
  left: RowChange[];
  problem: string | null;
  /** The record after the writes. */
  record: TableRecord;
}

/** What applying `facts` to the table would do. */
export function mergeTable(record: TableRecord, snapshot: TableSnapshot, facts: FactTable, choices: MergeChoices): MergePlan {
  const next: TableRecord = { ...record, name: snapshot.name, written: { ...record.written }, left: { ...record.left }, kept: {} };
  const plan: MergePlan = {
    writes: [],
    appended: [],
    intoBlankRow: false,
    marks: [],
    changes: [],
    conflicts: [],
    added: [],
    notAppended: [],
    removed: [],
    left: [],
    problem: null,
    record: next,
  };
  const keyField = facts.columns[0]!.field;
  const positions = findColumns(record, snapshot);
  // A column that is gone gives up its id: a host that numbers columns anew may give it to another.
  next.columns = record.columns.map((column) => ({
    ...column,
    ...(snapshot.columns[positions.get(column.field) ?? -1] ?? { id: goneColumn }),
  }));
  const keyColumn = positions.get(keyField);
  if (keyColumn === undefined) {
    plan.record = record;
    plan.problem = `The table "${snapshot.name}" has no "${facts.columns[0]!.label}" column any more, so its rows cannot be told apart. Undo the deletion of that column, or insert the table again.`;
    return plan;
  }
  const rowsByKey = new Map(facts.rows.map((row) => [row.key, row]));
  const present = new Set<string>();
  snapshot.body.forEach((cells, row) => {
    const key = keyOf(cells[keyColumn]);
    if (key === null) return;
    present.add(key);
    const wanted = rowsByKey.get(key);
    if (wanted) mergeRow(plan, { record, facts, positions, choices }, wanted, cells, row);
    markRow(plan, key, row, keyColumn, wanted === undefined && key in record.written);
  });
  appendRows(plan, { record, facts, positions, choices }, snapshot, present);
  return plan;
}

interface Merging {
  record: TableRecord;
  facts: FactTable;
  /** Field -> column position now; fields whose column was deleted are missing. */
  positions: Map<string, number>;
  choices: MergeChoices;
}

/** One row whose key is in the facts: each cell of ours is ours untouched, already right, or typed over. */
function mergeRow(plan: MergePlan, merging: Merging, wanted: FactRow, cells: PlanCell[], row: number): void {
  const { record, facts, positions, choices } = merging;
  const before = record.written[wanted.key];
  const hashes = record.columns.map((_, index) => before?.slice(index * hashLength, (index + 1) * hashLength) || noHash);
  const already = plan.record.written[wanted.key];
  const after = already && already !== before ? split(already, record.columns.length) : [...hashes];
  record.columns.forEach(({ field }, index) => {
    const column = positions.get(field);
    const place = facts.columns.findIndex((candidate) => candidate.field === field);
    if (column === undefined || place < 0 || place === 0) {
      if (place === 0) after[index] = contentHash(wanted.cells[0]!);
      return;
    }
    const now = cells[column] ?? null;
    const want = wanted.cells[place] ?? null;
    const nowHash = contentHash(now);
    const wantHash = contentHash(want);
    const shown = { key: wanted.key, label: wanted.label, field, fieldLabel: facts.columns[place]!.label, source: wanted.source };
    const write = () => {
      plan.writes.push({ row, column, key: wanted.key, field, was: now, content: want });
      after[index] = wantHash;
    };
    if (sameContent(now, want)) {
      after[index] = wantHash;
    } else if (nowHash === hashes[index] || (hashes[index] === noHash && now === null)) {
      plan.changes.push({ ...shown, old: shownForm(now), new: shownForm(want) });
      write();
    } else {
      const id = `${record.tableId}|${wanted.key}|${field}|${nowHash}`;
      if (choices.takeOurs.has(id)) {
        plan.changes.push({ ...shown, old: shownForm(now), new: shownForm(want) });
        write();
      } else if (choices.keepMine.has(id) || record.kept[id] === wantHash) {
        plan.record.kept[id] = wantHash;
      } else {
        plan.conflicts.push({ ...shown, id, theirs: shownForm(now), ours: shownForm(want) });
      }
    }
  });
  plan.record.written[wanted.key] = after.join("");
}

function split(hashes: string, columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => hashes.slice(index * hashLength, (index + 1) * hashLength) || noHash);
}

/** A row that left the facts is marked once; one that came back is unmarked. */
function markRow(plan: MergePlan, key: string, row: number, column: number, left: boolean): void {
  if (left) plan.left.push({ key, label: key });
  const marked = key in plan.record.left;
  if (left !== marked) plan.marks.push({ row, column, key, left });
}

/** Rows of the facts that the table does not hold: new ones are appended, deleted ones offered. */
function appendRows(plan: MergePlan, merging: Merging, snapshot: TableSnapshot, present: ReadonlySet<string>): void {
  const { record, facts, positions, choices } = merging;
  const missing = facts.rows.filter(({ key }) => !present.has(key));
  const wanted = missing.filter(({ key }) => !(key in record.written) || choices.restore.has(key));
  plan.removed = missing.filter(({ key }) => key in record.written && !choices.restore.has(key)).map(({ key, label }) => ({ key, label }));
  plan.intoBlankRow = snapshot.body.length === 1 && snapshot.body[0]!.every((cell) => cell === null);
  const room = snapshot.freeRowsBelow + (plan.intoBlankRow ? 1 : 0);
  if (wanted.length > room) {
    plan.notAppended = wanted.map(({ key, label }) => ({ key, label }));
    return;
  }
  for (const row of wanted) {
    plan.added.push({ key: row.key, label: row.label });
    plan.appended.push({
      key: row.key,
      cells: facts.columns.flatMap(({ field }, place) => {
        const column = positions.get(field);
        return column === undefined ? [] : [{ column, field, content: row.cells[place] ?? null }];
      }),
    });
    const cellOf = (field: string) => row.cells[facts.columns.findIndex((candidate) => candidate.field === field)] ?? null;
    plan.record.written[row.key] = record.columns.map(({ field }) => contentHash(cellOf(field))).join("");
  }
}
