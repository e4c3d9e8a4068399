import type { Worksheet } from "@univerjs/core";
import {
  SetFrozenMutation,
  SetFrozenMutationFactory,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { isEntireColumns, isEntireRows } from "./rect";
import type { Rect } from "./grid";
import { sheetSize, type Engine } from "./univer";
import type { UniverEdit } from "./univer-edit";
import { toRange } from "./univer-range";

const pixelsPerPoint = 4 / 3;
const growth = { rows: 1000, columns: 52 };
const cellPadding = 12;

/** Widths, heights, hidden rows, frozen panes, gridlines and tab colours. */
export class UniverLayout {
  constructor(
    private readonly engine: Engine,
    private readonly edit: UniverEdit,
  ) {}

  setColumnWidth(sheetId: string, column: number, count: number, points: number): void {
    const sheet = this.model(sheetId);
    const ranges = [{ startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: column, endColumn: column + count - 1 }];
    const params = { unitId: this.engine.unitId, subUnitId: sheetId, ranges, colWidth: Math.round(points * pixelsPerPoint) };
    const undo = SetWorksheetColWidthMutationFactory(params, sheet);
    const id = SetWorksheetColWidthMutation.id;
    this.edit.run([{ id, params }], [{ id, params: undo }]);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.model(sheetId).getColumnWidth(column) / pixelsPerPoint;
  }

  setRowHeight(sheetId: string, row: number, count: number, points: number): void {
    const sheet = this.model(sheetId);
    const ranges = [{ startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 }];
    const params = { unitId: this.engine.unitId, subUnitId: sheetId, ranges, rowHeight: Math.round(points * pixelsPerPoint) };
    const undo = SetWorksheetRowHeightMutationFactory(params, sheet);
    const id = SetWorksheetRowHeightMutation.id;
    this.edit.run([{ id, params }], [{ id, params: undo }]);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.model(sheetId).getRowHeight(row) / pixelsPerPoint;
  }

  hiddenRows(sheetId: string): number[] {
    return this.model(sheetId)
      .getHiddenRows()
      .flatMap((range) => Array.from({ length: range.endRow - range.startRow + 1 }, (_, i) => range.startRow + i));
  }

  /** Univer's own command would also move the selection. */
  setRowsHidden(sheetId: string, rows: number[], hidden: boolean): void {
    const before = new Set(this.hiddenRows(sheetId));
    const changing = rows.filter((row) => before.has(row) !== hidden);
    if (changing.length === 0) return;
    const ranges = runs(changing).map(([first, count]) => toRange({ row: first, column: 0, rows: count, columns: sheetSize.columns }));
    const params = { unitId: this.engine.unitId, subUnitId: sheetId, ranges };
    const [hide, show] = [SetRowHiddenMutation.id, SetRowVisibleMutation.id];
    this.edit.run([{ id: hidden ? hide : show, params }], [{ id: hidden ? show : hide, params }]);
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const frozen = { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
    const params = { unitId: this.engine.unitId, subUnitId: sheetId, ...frozen };
    const undo = SetFrozenMutationFactory(this.edit.accessor, params);
    const id = SetFrozenMutation.id;
    this.edit.run([{ id, params }], [{ id, params: undo }]);
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.model(sheetId).getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  gridlines(sheetId: string): boolean {
    return !this.facade(sheetId).hasHiddenGridLines();
  }

  setGridlines(sheetId: string, visible: boolean): void {
    this.facade(sheetId).setHiddenGridlines(!visible);
  }

  tabColor(sheetId: string): string | null {
    return this.facade(sheetId).getTabColor() || null;
  }

  setTabColor(sheetId: string, color: string | null): void {
    this.facade(sheetId).setTabColor(color ?? "");
  }

  /**
   * Makes room: Univer's sheets are only as large as they were made, Excel's always have 1,048,576 rows and 16,384 columns. Whole rows and
   * columns do not make a sheet larger; they are cut to what it has.
   */
  room(sheetId: string, rect: Rect): Rect {
    const sheet = this.model(sheetId);
    const params = { unitId: this.engine.unitId, subUnitId: sheetId };
    const { row, column } = rect;
    const lastRow = isEntireColumns(rect) ? row : row + rect.rows - 1;
    const lastColumn = isEntireRows(rect) ? column : column + rect.columns - 1;
    if (lastRow >= sheet.getRowCount()) {
      this.engine.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...params, rowCount: lastRow + growth.rows });
    }
    if (lastColumn >= sheet.getColumnCount()) {
      this.engine.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...params, columnCount: lastColumn + growth.columns });
    }
    const rows = Math.min(rect.rows, sheet.getRowCount() - row);
    return { row, column, rows, columns: Math.min(rect.columns, sheet.getColumnCount() - column) };
  }

  /** Points that the longest of these texts takes in its cell's font, or null when there is none. */
  fittingWidth(sheetId: string, firstRow: number, column: number, texts: string[]): number | null {
    const pen = (this.pen ??= document.createElement("canvas").getContext("2d"));
    if (!pen || texts.every((text) => text === "")) return null;
    let widest = 0;
    for (const [index, text] of texts.entries()) {
      if (text === "") continue;
      const cell = this.model(sheetId).getCellRaw(firstRow + index, column);
      const style = this.engine.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? {};
      pen.font = `${style.bl ? "bold " : ""}${style.fs ?? 11}pt ${style.ff ?? "Arial"}`;
      widest = Math.max(widest, pen.measureText(text).width);
    }
    return (widest + cellPadding) / pixelsPerPoint;
  }

  private pen: CanvasRenderingContext2D | null = null;

  private model(sheetId: string): Worksheet {
    return this.facade(sheetId).getSheet();
  }

  private facade(sheetId: string): FWorksheet {
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }
}

/** Row numbers as runs of [first, count]. */
function runs(rows: number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last[0] + last[1] === row) last[1]++;
    else out.push([row, 1]);
  }
  return out;
}
