import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { CellChange, CellStyle, Rect } from "./grid";
import { toEngineFormula } from "./structured-reference";
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

  private apply(sheetId: string, rect: Rect, dataOf: (i: number, j: number) => ICellData | null): void {
    const cellValue: Matrix = {};
    for (let i = 0; i < rect.rows; i++) {
      const row: Record<number, ICellData> = {};
      for (let j = 0; j < rect.columns; j++) {
        const data = dataOf(i, j);
        if (data) row[rect.column + j] = data;
      }
      if (Object.keys(row).length > 0) cellValue[rect.row + i] = row;
    }
    if (Object.keys(cellValue).length === 0) return;
    const params: ISetRangeValuesMutationParams = { unitId: this.engine.unitId, subUnitId: sheetId, cellValue };
    const undo = SetRangeValuesUndoMutationFactory(this.edit.accessor, params);
    const id = SetRangeValuesMutation.id;
    this.edit.run([{ id, params }], [{ id, params: undo }]);
  }
}

const emptied: ICellData = { v: null, t: null, f: null, si: null, p: null };

function cellData(change: CellChange): ICellData {
  const data: ICellData =
    change.numberFormat === undefined ? {} : { s: { n: change.numberFormat === "General" ? null : { pattern: change.numberFormat } } };
  if (change.formula !== undefined) return { ...data, ...emptied, f: toEngineFormula(change.formula) };
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
