import type { Cell, Workbook, Worksheet } from "exceljs";
import type { CellChange, Rect } from "../../grid/grid";
import { parseAddress } from "../../grid/address";
import { intersect } from "../../grid/rect";
import type { UniverGrid } from "../../grid/univer-grid";
import type { PageLayoutState } from "../../model/page-layout-state";
import { fromFileFormula } from "./file-formula";
import { readPage } from "./file-page";
import { fromFileStyle } from "./file-style";
import { notOpened } from "./not-carried";

const pointsPerCharacter = 5.25;
const millisecondsPerDay = 86_400_000;

/**
 * Puts the sheets of an .xlsx file in the place of those that are open. Formulas are calculated anew, custom functions included.
 * How the sheets print goes into `pages`, by sheet id.
 * @returns what was not taken over
 * @throws Error when the file is no .xlsx file
 */
export async function openXlsx(grid: UniverGrid, file: ArrayBuffer, pages: Map<string, PageLayoutState>): Promise<string[]> {
  const { default: ExcelJs } = await import("exceljs");
  const workbook: Workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(file);
  const before = grid.sheets();
  for (const table of grid.tables()) await grid.removeTable(table.id);
  for (const name of grid.names()) grid.removeName(name.name, name.scope);
  for (const [index, sheet] of before.entries()) grid.renameSheet(sheet.id, `closing ${index}`);
  for (const sheet of workbook.worksheets) {
    const { id } = grid.addSheet(sheet.name);
    readCells(grid, id, sheet);
    readLayout(grid, id, sheet);
    pages.set(id, readPage(sheet));
    await readTables(grid, id, sheet);
  }
  for (const { name, ranges } of workbook.definedNames.model) {
    const [address] = ranges;
    if (address) grid.addName({ name, formula: `=${address}`, scope: null, visible: true });
  }
  const opened = grid.sheets().slice(before.length);
  const visible = opened.filter(({ name }) => workbook.getWorksheet(name)?.state === "visible");
  grid.activateSheet((visible[0] ?? opened[0])?.id ?? grid.activeSheet());
  for (const sheet of before) grid.removeSheet(sheet.id);
  if (visible.length > 0) for (const { id } of opened) if (!visible.some((sheet) => sheet.id === id)) grid.setSheetVisible(id, false);
  grid.recalcFull();
  return notOpened(file, workbook);
}

function readCells(grid: UniverGrid, sheetId: string, sheet: Worksheet): void {
  const [rows, columns] = [sheet.rowCount, sheet.columnCount];
  if (rows === 0 || columns === 0) return;
  const changes: (CellChange | null)[][] = Array.from({ length: rows }, () => Array<CellChange | null>(columns).fill(null));
  const styled: Cell[] = [];
  const bodies: Rect[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      const { ref } = (cell.value ?? {}) as { ref?: string };
      const area = cell.formula && ref ? parseAddress(ref) : null;
      if (area) bodies.push(area.rect);
      styled.push(cell);
    }),
  );
  for (const cell of styled) {
    const [at, column] = [Number(cell.row) - 1, Number(cell.col) - 1];
    // The body of an array formula is written by its anchor; a value in it would block the spill.
    const body = !cell.formula && bodies.some((area) => intersect(area, { row: at, column, rows: 1, columns: 1 }));
    const line = changes[at];
    if (line) line[column] = { ...(body ? {} : content(cell)), ...(cell.numFmt ? { numberFormat: cell.numFmt } : {}) };
  }
  grid.write(sheetId, { row: 0, column: 0, rows, columns }, changes, false);
  for (const cell of styled) {
    const style = fromFileStyle(cell.style);
    if (Object.keys(style).length > 0)
      grid.style(sheetId, { row: Number(cell.row) - 1, column: Number(cell.col) - 1, rows: 1, columns: 1 }, style, false);
  }
}

function readLayout(grid: UniverGrid, sheetId: string, sheet: Worksheet): void {
  for (let column = 1; column <= sheet.columnCount; column++) {
    const { width } = sheet.getColumn(column);
    if (width) grid.setColumnWidth(sheetId, column - 1, 1, width * pointsPerCharacter);
  }
  const view = (sheet.views as Worksheet["views"] | null)?.[0];
  if (view?.state === "frozen") grid.freeze(sheetId, view.ySplit ?? 0, view.xSplit ?? 0);
  if (view?.showGridLines === false) grid.setGridlines(sheetId, false);
  const filtered = typeof sheet.autoFilter === "string" ? parseAddress(sheet.autoFilter) : null;
  if (filtered) grid.setFilterArea(sheetId, filtered.rect);
  const color = (sheet.properties.tabColor as { argb?: string } | undefined)?.argb;
  if (color) grid.setTabColor(sheetId, `#${color.slice(-6)}`);
  sheet.eachRow((row, number) => {
    const height = row.height as number | undefined;
    if (height) grid.setRowHeight(sheetId, number - 1, 1, height);
  });
  const hidden: number[] = [];
  sheet.eachRow((row, number) => void (row.hidden && hidden.push(number - 1)));
  if (hidden.length > 0) grid.setRowsHidden(sheetId, hidden, true);
  for (const area of (sheet.model as { merges?: string[] }).merges ?? []) {
    const place = parseAddress(area);
    if (place) grid.merge(sheetId, place.rect, false);
  }
}

function content(cell: Cell): CellChange {
  if (cell.formula) return { formula: fromFileFormula(cell.formula) };
  const { value } = cell;
  if (value === null || value === undefined) return {};
  if (value instanceof Date) return { value: value.getTime() / millisecondsPerDay + 25_569 };
  if (typeof value !== "object") return { value };
  if ("error" in value) return { value: { error: value.error } };
  if ("richText" in value) return { value: value.richText.map((part) => part.text).join("") };
  if ("text" in value) return { value: String(value.text) };
  return {};
}

async function readTables(grid: UniverGrid, sheetId: string, sheet: Worksheet): Promise<void> {
  for (const table of sheet.getTables() as unknown as { table: { name: string; tableRef: string; style?: { theme?: string } } }[]) {
    const place = parseAddress(table.table.tableRef);
    if (place) await grid.addTable(sheetId, place.rect, table.table.name, table.table.style?.theme ?? "TableStyleMedium2");
  }
}
