import { Dimension, type IMutationInfo, type IRange } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  RemoveWorksheetMergeMutation,
  ReorderRangeCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { SetSheetTableMutation } from "@univerjs/sheets-table";
import { shiftRect } from "./shift";
import type { Change, Rect } from "./grid";
import { toRange } from "./univer-range";
import type { Engine } from "./univer";
import type { UniverEdit } from "./univer-edit";
import type { UniverTables } from "./univer-tables";

/** Inserting, deleting, sorting and merging cells; formulas, tables and names that refer to them follow. */
export class UniverStructure {
  private readonly interceptors: SheetInterceptorService;

  constructor(
    private readonly engine: Engine,
    private readonly edit: UniverEdit,
    private readonly tables: UniverTables,
  ) {
    this.interceptors = engine.injector.get(SheetInterceptorService);
  }

  insertRows(sheetId: string, row: number, count: number): void {
    this.onSheet(sheetId, (sheet) => sheet.insertRowsBefore(row, count));
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    this.onSheet(sheetId, (sheet) => sheet.deleteRows(row, count));
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    this.onSheet(sheetId, (sheet) => sheet.insertColumnsBefore(column, count));
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    this.onSheet(sheetId, (sheet) => sheet.deleteColumns(column, count));
  }

  insertCells(sheetId: string, rect: Rect, shift: "down" | "right"): void {
    const command = shift === "down" ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
    this.moveCells(sheetId, rect, command, getInsertRangeMutations, { kind: "cellsInserted", shift });
  }

  deleteCells(sheetId: string, rect: Rect, shift: "up" | "left"): void {
    const command = shift === "up" ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
    this.moveCells(sheetId, rect, command, getRemoveRangeMutations, { kind: "cellsDeleted", shift });
  }

  /** New row i is old row order[i]; both count from the top of the rectangle. */
  reorderRows(sheetId: string, rect: Rect, order: number[]): void {
    const rows = Object.fromEntries(order.map((from, to) => [rect.row + to, rect.row + from]));
    this.onSheet(sheetId, () =>
      this.engine.commands.syncExecuteCommand(ReorderRangeCommand.id, {
        unitId: this.engine.unitId,
        subUnitId: sheetId,
        range: toRange(rect),
        order: rows,
      }),
    );
  }

  merge(sheetId: string, rect: Rect): void {
    this.mergeStep(sheetId, [toRange(rect)], AddWorksheetMergeMutation.id, RemoveWorksheetMergeMutation.id);
  }

  unmerge(sheetId: string, rect: Rect): void {
    const inside = this.merged(sheetId).filter((area) => touches(area, rect));
    if (inside.length > 0) this.mergeStep(sheetId, inside.map(toRange), RemoveWorksheetMergeMutation.id, AddWorksheetMergeMutation.id);
  }

  merged(sheetId: string): Rect[] {
    const areas = this.engine.workbook.getWorkbook().getSheetBySheetId(sheetId)?.getMergeData() ?? [];
    return areas.map((range) => ({
      row: range.startRow,
      column: range.startColumn,
      rows: range.endRow - range.startRow + 1,
      columns: range.endColumn - range.startColumn + 1,
    }));
  }

  private mergeStep(sheetId: string, ranges: IRange[], redo: string, undo: string): void {
    const params = { unitId: this.engine.unitId, subUnitId: sheetId, ranges };
    this.edit.run([{ id: redo, params }], [{ id: undo, params }]);
  }

  private moveCells(
    sheetId: string,
    rect: Rect,
    commandId: string,
    mutations: typeof getInsertRangeMutations,
    change: { kind: "cellsInserted"; shift: "down" | "right" } | { kind: "cellsDeleted"; shift: "up" | "left" },
  ): void {
    const shiftDimension = change.shift === "down" || change.shift === "up" ? Dimension.ROWS : Dimension.COLUMNS;
    const range = toRange(rect);
    this.onSheet(sheetId, () => {
      const followers = this.interceptors.onCommandExecute({ id: commandId, params: { range } });
      const moves = mutations(this.edit.accessor, { unitId: this.engine.unitId, subUnitId: sheetId, range, shiftDimension });
      const tables = this.tableMoves(sheetId, { ...change, sheetId, rect, byAddin: false } as Change);
      const redo: IMutationInfo[] = [...(followers.preRedos ?? []), ...moves.redo, ...followers.redos, ...tables.redo];
      const undo: IMutationInfo[] = [...(followers.preUndos ?? []), ...moves.undo, ...followers.undos, ...tables.undo];
      this.edit.run(redo, undo);
    });
  }

  /** Univer leaves tables where they are when cells inside a sheet move. */
  private tableMoves(sheetId: string, change: Change): { redo: IMutationInfo[]; undo: IMutationInfo[] } {
    const { unitId } = this.engine;
    const out = { redo: [] as IMutationInfo[], undo: [] as IMutationInfo[] };
    for (const table of this.tables.list().filter((candidate) => candidate.sheetId === sheetId)) {
      const moved = shiftRect(table.rect, change);
      if (!moved || JSON.stringify(moved) === JSON.stringify(table.rect)) continue;
      const place = (rect: Rect): IMutationInfo => ({
        id: SetSheetTableMutation.id,
        params: { unitId, subUnitId: sheetId, tableId: table.id, config: { updateRange: { newRange: toRange(rect) } } },
      });
      out.redo.push(place(moved));
      out.undo.push(place(table.rect));
    }
    return out;
  }

  /**
   * Univer moves references on the sheet it calls active, whichever sheet the command names. For the length of one synchronous command the
   * workbook therefore calls this sheet active, without the screen changing to it.
   */
  private onSheet(sheetId: string, work: (sheet: FWorksheet) => unknown): void {
    const model = this.engine.workbook.getWorkbook();
    const target = model.getSheetBySheetId(sheetId);
    const sheet = this.engine.workbook.getSheetBySheetId(sheetId);
    if (!target || !sheet) throw new Error(`There is no sheet ${sheetId}.`);
    Object.defineProperty(model, "getActiveSheet", { value: () => target, configurable: true });
    try {
      work(sheet);
    } finally {
      delete (model as { getActiveSheet?: unknown }).getActiveSheet;
    }
  }
}

function touches(a: Rect, b: Rect): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}
