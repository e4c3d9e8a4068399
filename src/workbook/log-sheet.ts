/** The sheet that keeps one row a change we made. */
export const logSheetName = "MINER log";

const headings = ["When (UTC)", "Table", "Deal ID", "Field", "Old", "New", "Source"];

export type LogRow = (string | number | boolean)[];

/** Takes rows just appended off the log sheet again, and the sheet with them if they made it. One sync to look; the rest is queued. */
export async function takeOffLog(context: Excel.RequestContext, usedRows: number | null, rows: number): Promise<void> {
  if (rows === 0) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(logSheetName);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return;
  if (usedRows === null) sheet.delete();
  else sheet.getRangeByIndexes(usedRows, 0, rows + 1, headings.length).clear(Excel.ClearApplyTo.contents);
}

/** Queues rows for the log sheet, which is made at the end of the workbook if it is not there (`usedRows` null). Cells are given in written form. */
export function appendToLog(context: Excel.RequestContext, usedRows: number | null, rows: LogRow[]): void {
  if (rows.length === 0) return;
  const sheets = context.workbook.worksheets;
  const sheet = usedRows === null ? sheets.add(logSheetName) : sheets.getItem(logSheetName);
  const withHeadings = usedRows === null || usedRows === 0;
  const cells = withHeadings ? [headings, ...rows] : rows;
  sheet.getRangeByIndexes(withHeadings ? 0 : usedRows, 0, cells.length, headings.length).formulas = cells;
  if (!withHeadings) return;
  sheet.getRangeByIndexes(0, 0, 1, headings.length).format.font.bold = true;
  [110, 90, 190, 120, 150, 150, 220].forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  sheet.freezePanes.freezeRows(1);
}
