import type { Place } from "./place";
import { removeRecord, writeState, type WorkbookState } from "./settings-store";

/** What an insert may have left when it failed in the middle. */
export interface Unfinished {
  place: Place;
  rows: number;
  columns: number;
  tableName: string;
  /** Known once the table was made. */
  tableId: string | null;
  stateBefore: WorkbookState;
}

/** Empties the place an insert was written to, however far it got. The place was found empty before. */
export async function clearPlace(
  context: Excel.RequestContext,
  { place, rows, columns, tableName, tableId, stateBefore }: Unfinished,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetName);
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  sheet.load("name");
  table.load("id");
  await context.sync();
  if (tableId !== null) {
    removeRecord(context, tableId);
    writeState(context, stateBefore);
  }
  if (place.isNewSheet) {
    if (!sheet.isNullObject) sheet.delete();
  } else {
    if (!table.isNullObject) table.delete();
    const block = sheet.getRangeByIndexes(place.row, place.column, rows, columns);
    block.clear(Excel.ClearApplyTo.contents);
    if (place.formatsBefore) block.numberFormat = place.formatsBefore as string[][];
    place.widthsBefore?.forEach((points, column) => {
      block.getColumn(column).format.columnWidth = points;
    });
  }
  await context.sync();
}
