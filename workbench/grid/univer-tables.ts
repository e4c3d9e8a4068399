import { SetSheetTableCommand } from "@univerjs/sheets-table";
import type { Rect, TableState } from "./grid";
import { tableTheme } from "./table-theme";
import type { Engine } from "./univer";
import "@univerjs/sheets-table/facade";

/** Tables over Univer's table plugin; it knows neither totals nor Excel's style names, so both are remembered here. */
export class UniverTables {
  private readonly styles = new Map<string, string>();
  private readonly themes = new Set<string>();
  private next = 1;

  constructor(private readonly engine: Engine) {}

  list(): TableState[] {
    return this.engine.workbook.getTableList().map((table) => ({
      id: table.id,
      name: table.name,
      sheetId: table.subUnitId,
      rect: {
        row: table.range.startRow,
        column: table.range.startColumn,
        rows: table.range.endRow - table.range.startRow + 1,
        columns: table.range.endColumn - table.range.startColumn + 1,
      },
      showHeaders: table.showHeader,
      showTotals: false,
      style: this.styles.get(table.id) ?? "TableStyleMedium2",
    }));
  }

  byId(tableId: string): TableState {
    const table = this.list().find((candidate) => candidate.id === tableId);
    if (!table) throw new Error(`There is no table ${tableId}.`);
    return table;
  }

  async add(sheetId: string, rect: Rect, name: string, style: string): Promise<TableState> {
    const id = `table-${this.next++}`;
    const added = await this.engine.workbook.addTable(sheetId, name, toRange(rect), id, { tableStyleId: this.theme(style) });
    if (!added) throw new Error(`The grid refused a table over these cells: ${name}.`);
    this.styles.set(id, style);
    return this.byId(id);
  }

  async remove(tableId: string): Promise<void> {
    await this.engine.workbook.removeTable(tableId);
  }

  async resize(tableId: string, rect: Rect): Promise<void> {
    const done = await this.sheetOf(tableId).setTableRange(tableId, toRange(rect));
    if (!done) throw new Error(`The grid refused to resize table ${this.byId(tableId).name}.`);
  }

  async rename(tableId: string, name: string): Promise<void> {
    const done = await this.sheetOf(tableId).setTableName(tableId, name);
    if (!done) throw new Error(`The grid refused the table name ${name}.`);
  }

  async restyle(tableId: string, style: string): Promise<void> {
    const params = { unitId: this.engine.unitId, tableId, theme: this.theme(style) };
    await this.engine.commands.executeCommand(SetSheetTableCommand.id, params);
    this.styles.set(tableId, style);
  }

  /** Registers the theme for an Excel table style on first use and returns its name. */
  private theme(style: string): string {
    const { workbook } = this.engine;
    const name = style || "None";
    if (!this.themes.has(name)) {
      this.themes.add(name);
      workbook.registerRangeTheme(workbook.createRangeThemeStyle(name, tableTheme(name)));
    }
    return name;
  }

  private sheetOf(tableId: string) {
    const sheet = this.engine.workbook.getSheetBySheetId(this.byId(tableId).sheetId);
    if (!sheet) throw new Error(`Table ${tableId} is on no sheet.`);
    return sheet;
  }
}

function toRange(rect: Rect) {
  return { startRow: rect.row, startColumn: rect.column, endRow: rect.row + rect.rows - 1, endColumn: rect.column + rect.columns - 1 };
}
