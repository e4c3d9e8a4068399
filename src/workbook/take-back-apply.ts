import { store } from "../dataset";
import { factsFor } from "./facts-for";
import { writtenForm } from "./cell-content";
import { applyLook, type CellLook } from "./cell-look";
import { inverseMerge } from "./inverse-merge";
import type { MergePlan } from "./merge-table";
import { readTables, type ReadTable } from "./read-tables";
import { queueRecalculation } from "./recalculate";
import type { TableRecord } from "./record";
import { writeRecord, writeState, type WorkbookState } from "./settings-store";
import type { TableSnapshot } from "./table-snapshot";

/** A table as an apply changed it. */
export interface AppliedTable {
  recordBefore: TableRecord;
  /** The table as it was read before the merge. */
  before: TableSnapshot;
  plan: MergePlan;
  /** The look of the key cells that were marked or unmarked, by row of the table before. */
  looks: ReadonlyMap<number, CellLook>;
  /** The number formats of the cells that the new rows went to. */
  formats: string[][];
}

export interface AppliedUpdates {
  applied: AppliedTable[];
  stateBefore: WorkbookState;
  versionBefore: string;
}

/** Takes an apply back: cells, new rows, marks, records and the facts version; what was edited since is left alone and named. */
export async function takeBackApply(
  context: Excel.RequestContext,
  { applied, stateBefore, versionBefore }: AppliedUpdates,
): Promise<string[]> {
  const read = await readTables(context, ({ query }) => factsFor(query, versionBefore));
  const leftAlone: string[] = [];
  for (const appliedTable of applied) {
    const { recordBefore } = appliedTable;
    const table = read.tables.find(({ record }) => record.tableId === recordBefore.tableId);
    if (!table) leftAlone.push(`the table "${recordBefore.name}" is gone`);
    else leftAlone.push(...takeBackTable(table, appliedTable));
    writeRecord(context, recordBefore);
  }
  writeState(context, stateBefore);
  const versionNow = store.version;
  store.applyVersion(versionBefore);
  queueRecalculation(context, read.minerSheets);
  try {
    await context.sync();
  } catch (error) {
    store.applyVersion(versionNow);
    throw error;
  }
  return leftAlone;
}

function takeBackTable({ table, body, snapshot }: ReadTable, { recordBefore, before, plan, looks, formats }: AppliedTable): string[] {
  const inverse = inverseMerge(recordBefore, plan, before, snapshot);
  for (const { row, column, content } of inverse.writes) body.getCell(row, column).formulas = [[writtenForm(content)]];
  for (const { row, column, rowBefore } of inverse.unmark) {
    const look = looks.get(rowBefore);
    if (look) applyLook(body.getCell(row, column).format.font, look);
  }
  if (inverse.dropRows > 0) {
    const first = snapshot.body.length - inverse.dropRows;
    const rowsToDrop = body.getCell(first, 0).getResizedRange(inverse.dropRows - 1, snapshot.columns.length - 1);
    rowsToDrop.clear(Excel.ClearApplyTo.contents);
    if (formats.length === inverse.dropRows && formats[0]!.length === snapshot.columns.length) rowsToDrop.numberFormat = formats;
    const rows = Math.max(first, 1);
    if (rows < snapshot.body.length) table.resize(table.getHeaderRowRange().getResizedRange(rows, 0));
  }
  return inverse.leftAlone;
}
