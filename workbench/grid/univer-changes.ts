import type { ICommandInfo, IExecutionOptions, IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import { AddSheetTableMutation, DeleteSheetTableMutation, SetSheetTableMutation } from "@univerjs/sheets-table";
import type { CellValue, Change, Rect } from "./grid";
import type { Engine } from "./univer";
import { plainValue } from "./univer-cells";

/** Structure commands rewrite formulas through set-range-values; those are no edits of the user's. */
const structureTrigger = /(insert|remove|delete|move|reorder)/;

interface Params {
  subUnitId?: string;
  range?: IRange;
  trigger?: string;
  sheet?: { id: string };
  cellValue?: Record<number, Record<number, Record<string, unknown> | null>>;
  selections?: { range: IRange }[];
  type?: SelectionMoveType;
  tableId?: string;
  name?: string;
  config?: { name?: string };
  from?: { subUnitId: string; value: Record<number, Record<number, unknown>> };
  to?: { subUnitId: string; value: Record<number, Record<number, unknown>> };
}

/** Turns Univer's mutations into the changes the Excel model tells the add-in about. */
export class UniverChanges {
  private readonly listeners = new Set<(change: Change) => void>();
  private writing = 0;
  private muted = 0;
  private lastSelection = "";
  /** What the single cell that is about to be written holds. */
  private before: CellValue | undefined;
  /** A deleted table can no longer be asked for its name. */
  private readonly tableNames = new Map<string, string>();

  constructor(private readonly engine: Engine) {
    engine.commands.beforeCommandExecuted((command) => {
      if (command.id === SetRangeValuesMutation.id) this.before = this.heldBefore((command.params ?? {}) as Params);
    });
    engine.commands.onCommandExecuted((command, options) => this.translate(command, options));
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The add-in is writing right now. */
  get byAddin(): boolean {
    return this.writing > 0;
  }

  /** Changes made inside count as the add-in's. */
  by<T>(addin: boolean, work: () => T): T {
    if (!addin) return work();
    this.writing++;
    try {
      return work();
    } finally {
      this.writing--;
    }
  }

  /** Changes made inside are not told; the caller tells them in its own words. */
  silently(work: () => void): void {
    this.muted++;
    try {
      work();
    } finally {
      this.muted--;
    }
  }

  emit(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  rectOf(sheetId: string, range: IRange): Rect {
    const sheet = this.engine.workbook.getWorkbook().getSheetBySheetId(sheetId);
    const number = (value: number | undefined, otherwise: number): number =>
      value === undefined || Number.isNaN(value) ? otherwise : value;
    const row = number(range.startRow, 0);
    const column = number(range.startColumn, 0);
    const lastRow = number(range.endRow, (sheet?.getRowCount() ?? 1) - 1);
    const lastColumn = number(range.endColumn, (sheet?.getColumnCount() ?? 1) - 1);
    return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  }

  /** Told from the operation itself: the facade's own event is silent during Univer's first seconds. A drag is told at its end. */
  private selected(sheetId: string, { selections = [], type }: Params): void {
    if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING || selections.length === 0) return;
    const rects = selections.map(({ range }) => this.rectOf(sheetId, range));
    const key = sheetId + JSON.stringify(rects);
    if (key === this.lastSelection) return;
    this.lastSelection = key;
    this.emit({ kind: "selected", sheetId, rects });
  }

  private heldBefore({ subUnitId = "", cellValue = {} }: Params): CellValue | undefined {
    const rows = Object.keys(cellValue);
    const columns = rows.length === 1 ? Object.keys(cellValue[Number(rows[0])] ?? {}) : [];
    if (columns.length !== 1) return undefined;
    const sheet = this.engine.workbook.getWorkbook().getSheetBySheetId(subUnitId);
    return sheet ? plainValue(sheet.getCellRaw(Number(rows[0]), Number(columns[0]))) : undefined;
  }

  private translate(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.muted > 0) return;
    const params = (command.params ?? {}) as Params;
    const sheetId = params.subUnitId ?? "";
    const { byAddin } = this;
    const whole = (kind: "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted"): void => {
      if (params.range) this.emit({ kind, sheetId, rect: this.rectOf(sheetId, params.range), byAddin });
    };
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        if (options?.onlyLocal || options?.fromFormula || options?.applyFormulaCalculationResult) return;
        if (structureTrigger.test(params.trigger ?? "")) return;
        const rect = contentBox(params.cellValue ?? {});
        if (rect) this.emit({ kind: "edited", sheetId, rect, byAddin, before: this.before });
        return;
      }
      case SetSelectionsOperation.id:
        return this.selected(sheetId, params);
      case InsertRowMutation.id:
        return whole("rowsInserted");
      case RemoveRowMutation.id:
        return whole("rowsDeleted");
      case InsertColMutation.id:
        return whole("columnsInserted");
      case RemoveColMutation.id:
        return whole("columnsDeleted");
      case ReorderRangeMutation.id:
        if (params.range) this.emit({ kind: "edited", sheetId, rect: this.rectOf(sheetId, params.range), byAddin });
        return;
      case MoveRangeMutation.id:
        for (const side of [params.from, params.to]) {
          const rect = side && contentBox(side.value as Params["cellValue"] & object, true);
          if (rect) this.emit({ kind: "edited", sheetId: side.subUnitId, rect, byAddin });
        }
        return;
      case InsertSheetMutation.id:
        return this.emit({ kind: "sheetAdded", sheetId: params.sheet?.id ?? "" });
      case RemoveSheetMutation.id:
        return this.emit({ kind: "sheetDeleted", sheetId });
      case SetWorksheetNameMutation.id:
        return this.emit({ kind: "sheetRenamed", sheetId });
      case SetWorksheetActiveOperation.id:
        return this.emit({ kind: "sheetActivated", sheetId });
      case AddSheetTableMutation.id:
        this.tableNames.set(params.tableId ?? "", params.name ?? "");
        return this.emit({ kind: "tableAdded", tableId: params.tableId ?? "", tableName: params.name ?? "", sheetId });
      case SetSheetTableMutation.id:
        if (params.config?.name) this.tableNames.set(params.tableId ?? "", params.config.name);
        return;
      case DeleteSheetTableMutation.id: {
        const tableId = params.tableId ?? "";
        return this.emit({ kind: "tableDeleted", tableId, tableName: this.tableNames.get(tableId) ?? "", sheetId });
      }
    }
  }
}

/** Bounding box of the cells whose content (not only format) is set. */
function contentBox(cells: NonNullable<Params["cellValue"]>, any = false): Rect | null {
  let box: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [rowText, columns] of Object.entries(cells)) {
    for (const [columnText, cell] of Object.entries(columns ?? {})) {
      if (!any && cell !== null && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
      const row = Number(rowText);
      const column = Number(columnText);
      if (!box) box = { top: row, left: column, bottom: row, right: column };
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    }
  }
  return box && { row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}
