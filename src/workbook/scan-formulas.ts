import { holdsMiner } from "./miner-calls";

/** The used cells of one sheet. Row and column count from 0. */
export interface ScannedSheet {
  name: string;
  row: number;
  column: number;
  formulas: unknown[][];
  values: unknown[][];
  isProtected: boolean;
}

/** Reads formulas and values of every sheet that is not empty, in two syncs. */
export async function scanFormulas(context: Excel.RequestContext): Promise<ScannedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  const used = sheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { sheet, range } of used) {
    range.load("formulas,values,rowIndex,columnIndex");
    sheet.protection.load("protected");
  }
  await context.sync();
  return used
    .filter(({ range }) => !range.isNullObject)
    .map(({ sheet, range }) => ({
      name: sheet.name,
      row: range.rowIndex,
      column: range.columnIndex,
      formulas: range.formulas,
      values: range.values,
      isProtected: sheet.protection.protected,
    }));
}

/** Names of the sheets that hold MINER formulas. */
export function minerSheetsOf(scanned: ScannedSheet[]): string[] {
  return scanned.filter(({ formulas }) => holdsMiner(formulas)).map(({ name }) => name);
}
