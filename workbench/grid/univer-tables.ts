import { ThemeService } from "@univerjs/core";
import { SheetInterceptorService } from "@univerjs/sheets";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableCommand,
  SetSheetTableMutation,
  TableManager,
  type ITableSetConfig,
} from "@univerjs/sheets-table";
import type { Rect, TableState } from "./grid";
import { tableTheme } from "./table-theme";
import type { Engine } from "./univer";
import type { UniverEdit } from "./univer-edit";
import { toRange } from "./univer-range";
import "@univerjs/sheets-table/facade";

/** Tables over Univer's table plugin; it knows neither totals nor Excel's style names, so both are remembered here. */
export class UniverTables {
  private readonly styles = new Map<string, string>();
  private readonly themes = new Set<string>();
  private next = 1;

  private readonly manager: TableManager;
  private readonly interceptors: SheetInterceptorService;

  constructor(
    private readonly engine: Engine,
    private readonly edit: UniverEdit,
  ) {
    this.manager = engine.injector.get(TableManager);
    this.interceptors = engine.injector.get(SheetInterceptorService);
  }

  /** Name of the table a cell lies in. */
  nameAt(sheetId: string, row: number, column: number): string | null {
    const found = this.engine.workbook
      .getTableList()
      .find(
        ({ subUnitId, range }) =>
          subUnitId === sheetId && row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn,
      );
    return found?.name ?? null;
  }

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

  /** Univer's own command refuses names that a sheet has too, which Excel allows, and takes another name instead. */
  async add(sheetId: string, rect: Rect, name: string, style: string): Promise<TableState> {
    const { unitId } = this.engine;
    const tableId = `table-${this.next++}`;
    const range = toRange(rect);
    const header = this.manager.getColumnHeader(unitId, sheetId, range, "Column");
    const params = { unitId, subUnitId: sheetId, tableId, name, range, header, options: { tableStyleId: this.theme(style) } };
    this.styles.set(tableId, style);
    this.edit.run(
      [{ id: AddSheetTableMutation.id, params }],
      [{ id: DeleteSheetTableMutation.id, params: { unitId, subUnitId: sheetId, tableId } }],
    );
    return this.byId(tableId);
  }

  async remove(tableId: string): Promise<void> {
    await this.engine.workbook.removeTable(tableId);
  }

  async resize(tableId: string, rect: Rect): Promise<void> {
    this.set(tableId, { updateRange: { newRange: toRange(rect) } }, { updateRange: { newRange: toRange(this.byId(tableId).rect) } });
  }

  async rename(tableId: string, name: string): Promise<void> {
    this.set(tableId, { name }, { name: this.byId(tableId).name });
  }

  async restyle(tableId: string, style: string): Promise<void> {
    this.set(tableId, { theme: this.theme(style) }, { theme: this.theme(this.byId(tableId).style) });
    this.styles.set(tableId, style);
  }

  private set(tableId: string, to: ITableSetConfig, from: ITableSetConfig): void {
    const { unitId } = this.engine;
    const command = { id: SetSheetTableCommand.id, params: { unitId, tableId, ...to, oldTableName: from.name } };
    const followers = this.interceptors.onCommandExecute(command);
    const shared = { unitId, subUnitId: this.byId(tableId).sheetId, tableId };
    this.edit.run(
      [...(followers.preRedos ?? []), { id: SetSheetTableMutation.id, params: { ...shared, config: to } }, ...followers.redos],
      [...(followers.preUndos ?? []), { id: SetSheetTableMutation.id, params: { ...shared, config: from } }, ...followers.undos],
    );
  }

  /** Registers the theme for an Excel table style on first use and returns its name. */
  private theme(style: string): string {
    const { workbook } = this.engine;
    const name = style || "None";
    if (!this.themes.has(name)) {
      this.themes.add(name);
      workbook.registerRangeTheme(workbook.createRangeThemeStyle(name, tableTheme(name, this.engine.injector.get(ThemeService).darkMode)));
    }
    return name;
  }
}
