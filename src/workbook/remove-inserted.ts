import type { FactTable } from "../models/tables/fact-table";
import { contentOf, sameContent } from "./cell-content";
import type { Place } from "./place";
import type { TableRecord } from "./record";
import { removeRecord, writeState, type WorkbookState } from "./settings-store";

/** What is needed to take an inserted table back. */
export interface Inserted {
  record: TableRecord;
  place: Place;
  facts: FactTable;
  stateBefore: WorkbookState;
}

/** Removes a table we inserted, if nobody has changed it since; a sheet of ours that is otherwise empty goes with it. */
export async function removeInserted(context: Excel.RequestContext, { record, place, facts, stateBefore }: Inserted): Promise<string[]> {
  const tables = context.workbook.tables;
  tables.load("items/id");
  await context.sync();
  if (!tables.items.some(({ id }) => id === record.tableId)) {
    removeRecord(context, record.tableId);
    await context.sync();
    return [`the table "${record.name}" was deleted already`];
  }
  const table = tables.getItem(record.tableId);
  const body = table.getDataBodyRange();
  const whole = table.getRange();
  const sheet = table.worksheet;
  const used = sheet.getUsedRangeOrNullObject(true);
  const sheets = context.workbook.worksheets;
  body.load("values,formulas");
  whole.load("address");
  table.columns.load("items/id");
  used.load("address");
  sheet.load("name");
  sheets.load("items/name");
  await context.sync();

  // A table of no rows stands with one blank row.
  const written = facts.rows.length > 0 ? facts.rows.map(({ cells }) => cells) : [facts.columns.map(() => null)];
  const untouched =
    table.columns.items.length === record.columns.length &&
    body.values.length === written.length &&
    written.every((cells, row) =>
      cells.every((cell, column) => sameContent(cell, contentOf(body.values[row]?.[column], body.formulas[row]?.[column]))),
    );
  if (!untouched) return [`the table "${record.name}" (delete it yourself if you no longer want it)`];
  removeRecord(context, record.tableId);
  if (stateBefore.version === null) writeState(context, stateBefore);
  if (place.isNewSheet && used.address === whole.address && sheets.items.length > 1) {
    sheet.delete();
  } else {
    const block = sheet.getRangeByIndexes(place.row, place.column, written.length + 1, facts.columns.length);
    table.delete();
    if (place.formatsBefore) block.numberFormat = place.formatsBefore as string[][];
    place.widthsBefore?.forEach((points, column) => {
      block.getColumn(column).format.columnWidth = points;
    });
  }
  await context.sync();
  return [];
}
