import type { Workbook, Worksheet } from "exceljs";
import type { CellState, CellValue, Rect, TableState } from "../../grid/grid";
import type { UniverGrid } from "../../grid/univer-grid";
import type { Book } from "../../model/book";
import { markDynamicArrays } from "./dynamic-arrays";
import { toFileFormula } from "./file-formula";
import { writePage } from "./file-page";
import { toFileStyle } from "./file-style";
import { notSaved } from "./not-carried";

/** Points of a column's width for each character that Excel's files measure it in. */
const pointsPerCharacter = 5.25;

/** The workbook as an .xlsx file, and what the file does not carry. */
export async function saveXlsx(grid: UniverGrid, book: Book): Promise<{ file: Uint8Array; lost: string[] }> {
  const { default: ExcelJs } = await import("exceljs");
  const workbook: Workbook = new ExcelJs.Workbook();
  const unprinted: string[] = [];
  for (const { id, name, visible } of grid.sheets()) {
    const sheet = workbook.addWorksheet(name, { state: visible ? "visible" : "hidden" });
    writeCells(grid, id, sheet);
    writeLayout(grid, id, sheet);
    const page = book.pageLayouts.get(id);
    if (page) unprinted.push(...writePage(page, sheet));
    for (const table of grid.tables()) if (table.sheetId === id) writeTable(grid, table, sheet);
  }
  for (const name of grid.names()) {
    if (/^='?[^"(]+![$A-Z0-9:]+$/.test(name.formula)) workbook.definedNames.add(name.formula.slice(1), name.name);
  }
  const lost = [
    ...unprinted,
    ...notSaved(book, grid),
    ...grid.names().flatMap((name) => (/^='?[^"(]+![$A-Z0-9:]+$/.test(name.formula) ? [] : [`the name ${name.name}, which is no address`])),
  ];
  return { file: await markDynamicArrays(new Uint8Array(await workbook.xlsx.writeBuffer())), lost };
}

function writeCells(grid: UniverGrid, sheetId: string, sheet: Worksheet): void {
  const used = grid.usedRect(sheetId);
  if (!used) return;
  for (const [i, row] of grid.read(sheetId, used).entries()) {
    for (const [j, state] of row.entries()) {
      const [at, column] = [used.row + i, used.column + j];
      const style = grid.styleOf(sheetId, at, column);
      const cell = sheet.getCell(at + 1, column + 1);
      const value = fileValue(grid, sheetId, at, column, state);
      if (value !== null) cell.value = value as never;
      Object.assign(cell, toFileStyle(style));
      if (state.numberFormat !== "General") cell.numFmt = state.numberFormat;
    }
  }
}

function fileValue(grid: UniverGrid, sheetId: string, row: number, column: number, state: CellState): unknown {
  const result = plain(state.value);
  if (state.formula === null) return result;
  const spill = grid.spillAt(sheetId, row, column);
  const formula = toFileFormula(state.formula, state.formula.includes("[") ? grid.tableNameAt(sheetId, row, column) : null);
  if (!spill) return { formula, result: result ?? "" };
  return { formula, result: result ?? "", shareType: "array", ref: areaAddress(spill) };
}

function plain(value: CellValue): unknown {
  return typeof value === "object" && value !== null ? { error: value.error } : value;
}

const areaAddress = ({ row, column, rows, columns }: Rect): string =>
  `${sheetAddress(row, column)}:${sheetAddress(row + rows - 1, column + columns - 1)}`;

function sheetAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + (row + 1);
}

function writeLayout(grid: UniverGrid, sheetId: string, sheet: Worksheet): void {
  const used = grid.usedRect(sheetId);
  for (let column = 0; used && column < used.column + used.columns; column++) {
    sheet.getColumn(column + 1).width = grid.columnWidth(sheetId, column) / pointsPerCharacter;
  }
  if (used) writeHeights(grid, sheetId, sheet, used.row + used.rows);
  const { rows, columns } = grid.frozen(sheetId);
  if (rows + columns > 0) sheet.views = [{ state: "frozen", xSplit: columns, ySplit: rows }];
  sheet.views = [{ ...(sheet.views[0] ?? { state: "normal" }), showGridLines: grid.gridlines(sheetId) } as Worksheet["views"][number]];
  const filtered = grid.filterArea(sheetId);
  if (filtered) sheet.autoFilter = areaAddress(filtered);
  const color = grid.tabColor(sheetId);
  if (color !== null) sheet.properties.tabColor = { argb: `FF${color.slice(1)}` };
  for (const row of grid.hiddenRows(sheetId)) sheet.getRow(row + 1).hidden = true;
  for (const { row, column, rows: height, columns: width } of grid.merged(sheetId)) {
    sheet.mergeCells(row + 1, column + 1, row + height, column + width);
  }
}

/** Rows that are higher or lower than an untouched one, which is the one below the last. */
function writeHeights(grid: UniverGrid, sheetId: string, sheet: Worksheet, rows: number): void {
  const usual = grid.rowHeight(sheetId, rows);
  for (let row = 0; row < rows; row++) {
    const height = grid.rowHeight(sheetId, row);
    if (height !== usual) sheet.getRow(row + 1).height = height;
  }
}

/** exceljs writes a table's cells itself, from its rows; they are given what the sheet holds, formulas included. */
function writeTable(grid: UniverGrid, table: TableState, sheet: Worksheet): void {
  const { row, column, rows, columns } = table.rect;
  const [header = [], ...body] = grid.read(table.sheetId, { row, column, rows, columns });
  sheet.addTable({
    name: table.name,
    ref: sheetAddress(row, column),
    headerRow: table.showHeaders,
    totalsRow: false,
    style: { theme: table.style as never, showRowStripes: true },
    columns: header.map((cell) => ({ name: cell.text, filterButton: true })),
    rows: body.map((cells, i) => cells.map((cell, j) => fileValue(grid, table.sheetId, row + 1 + i, column + j, cell))),
  });
}
