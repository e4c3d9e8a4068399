import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import {
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
  type ISetRangeValuesMutationParams,
} from "@univerjs/sheets";
import type { CellChange, CellStyle, Rect } from "./grid";
import type { Engine } from "./univer";
import type { UniverEdit } from "./univer-edit";
import { toUniverStyle } from "./univer-style";

type Matrix = Record<number, Record<number, Nullable<ICellData>>>;

/** Writes cells through Univer's own mutation, so that recalculation, history and painting follow. */
export class UniverWrite {
  constructor(
    private readonly engine: Engine,
    private readonly edit: UniverEdit,
  ) {}

  cells(sheetId: string, rect: Rect, changes: (CellChange | null)[][]): void {
    this.apply(sheetId, rect, (i, j) => {
      const change = changes[i]?.[j];
      return change ? cellData(change) : null;
    });
  }

  style(sheetId: string, rect: Rect, style: CellStyle): void {
    const s = toUniverStyle(style);
    this.apply(sheetId, rect, () => ({ s }));
  }

  /** One style a cell, row by row; null leaves a cell as it is. */
  styles(sheetId: string, rect: Rect, styles: (IStyleData | null)[][]): void {
    this.apply(sheetId, rect, (i, j) => {
      const s = styles[i]?.[j];
      return s ? { s } : null;
    });
  }

  clear(sheetId: string, rect: Rect, what: "all" | "contents" | "formats"): void {
    const empty: ICellData = { ...(what === "formats" ? {} : emptied), ...(what === "contents" ? {} : { s: null }) };
    const matrix = this.engine.workbook.getWorkbook().getSheetBySheetId(sheetId)?.getCellMatrix();
    this.apply(sheetId, rect, (i, j) => (matrix?.getValue(rect.row + i, rect.column + j) ? empty : null));
  }

  /**
   * Cells of which only the format changes go in a step of their own, marked as Univer's style command: without the mark Univer takes a
   * change without a formula for the removal of the formula.
   */
  private apply(sheetId: string, rect: Rect, dataOf: (i: number, j: number) => ICellData | null): void {
    const contents: Matrix = {};
    const formats: Matrix = {};
    for (let i = 0; i < rect.rows; i++) {
      for (let j = 0; j < rect.columns; j++) {
        const data = dataOf(i, j);
        if (data === null) continue;
        const row = ((onlyStyle(data) ? formats : contents)[rect.row + i] ??= {});
        row[rect.column + j] = data;
      }
    }
    this.edit.asOneStep(() => {
      this.mutate(sheetId, contents);
      this.mutate(sheetId, formats, SetStyleCommand.id);
    });
  }

  private mutate(sheetId: string, cellValue: Matrix, trigger?: string): void {
    if (Object.keys(cellValue).length === 0) return;
    const params: ISetRangeValuesMutationParams = { unitId: this.engine.unitId, subUnitId: sheetId, cellValue, trigger };
    const undo = SetRangeValuesUndoMutationFactory(this.edit.accessor, params);
    if (trigger) keepOnlyStyles(undo.cellValue as Matrix);
    const id = SetRangeValuesMutation.id;
    this.edit.run([{ id, params }], [{ id, params: undo }]);
  }
}

function onlyStyle(data: ICellData): boolean {
  return Object.keys(data).every((key) => key === "s");
}

/** Undoing a format must not bring back the value that stood there then. */
function keepOnlyStyles(cells: Matrix): void {
  for (const row of Object.values(cells)) for (const [column, cell] of Object.entries(row)) row[Number(column)] = { s: cell?.s ?? null };
}

const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** A change as Univer's mutations take it. */
export function cellData(change: CellChange): ICellData {
  const data: ICellData =
    change.numberFormat === undefined ? {} : { s: { n: change.numberFormat === "General" ? null : { pattern: change.numberFormat } } };
  if (change.formula !== undefined) return { ...data, ...emptied, f: change.formula };
  if (change.value === undefined) return data;
  const { value } = change;
  if (value === null) return { ...data, ...emptied };
  if (typeof value === "object") return { ...data, ...emptied, v: value.error, t: CellValueType.STRING };
  if (typeof value === "boolean") return { ...data, ...emptied, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { ...data, ...emptied, v: value, t: CellValueType.NUMBER };
  return { ...data, ...emptied, v: value, t: looksLikeAnother(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** Texts that Univer would take for a number, an error or a formula unless told that they are texts. */
function looksLikeAnother(text: string): boolean {
  return /^[=#]/.test(text) || (text.trim() !== "" && !Number.isNaN(Number(text)));
}
