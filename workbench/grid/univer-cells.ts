import { CellValueType, numfmt, type ICellData, type IRange, type IStyleData, type Nullable, type Worksheet } from "@univerjs/core";
import { ERROR_TYPE_SET, FormulaDataModel, type ErrorType } from "@univerjs/engine-formula";
import { markOfCell } from "./functions/rich-value";
import type { CellState, CellValue, Rect } from "./grid";
import { formatGeneral } from "./general-format";
import { fromEngineFormula } from "./structured-reference";
import type { Engine } from "./univer";

/** Reads cells: raw values under what Univer displays, with the bodies of spills, which the cell matrix does not hold. */
export class UniverCells {
  private readonly formulas: FormulaDataModel;

  constructor(
    private readonly engine: Engine,
    private readonly messageAt: (sheetId: string, row: number, column: number) => string | undefined,
    private readonly tableAt: (sheetId: string, row: number, column: number) => string | null,
  ) {
    this.formulas = engine.injector.get(FormulaDataModel);
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.engine.workbook.getWorkbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    return sheet;
  }

  read(sheetId: string, rect: Rect): CellState[][] {
    const sheet = this.sheet(sheetId);
    const spills = this.spillCells(sheetId);
    return Array.from({ length: rect.rows }, (_, i) =>
      Array.from({ length: rect.columns }, (_, j) => this.cell(sheet, rect.row + i, rect.column + j, spills)),
    );
  }

  formulaAt(sheetId: string, row: number, column: number): string | null {
    const formula = this.formulas.getFormulaStringByCell(row, column, sheetId, this.engine.unitId);
    if (!formula) return null;
    return fromEngineFormula(formula, formula.includes("#This Row") ? this.tableAt(sheetId, row, column) : null);
  }

  /** Rectangle of the spill this cell belongs to; a formula with a one-cell result is no spill. */
  spillAt(sheetId: string, row: number, column: number): Rect | null {
    const anchors = this.formulas.getArrayFormulaRange()[this.engine.unitId]?.[sheetId];
    for (const columns of Object.values(anchors ?? {})) {
      for (const range of Object.values(columns ?? {}) as Nullable<IRange>[]) {
        if (!range || row < range.startRow || row > range.endRow || column < range.startColumn || column > range.endColumn) continue;
        const rows = range.endRow - range.startRow + 1;
        const count = range.endColumn - range.startColumn + 1;
        if (rows * count > 1) return { row: range.startRow, column: range.startColumn, rows, columns: count };
      }
    }
    return null;
  }

  usedRect(sheetId: string, valuesOnly = false): Rect | null {
    const box = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const add = (row: number, column: number): void => {
      box.top = Math.min(box.top, row);
      box.left = Math.min(box.left, column);
      box.bottom = Math.max(box.bottom, row);
      box.right = Math.max(box.right, column);
    };
    this.sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (hasContent(cell) || (!valuesOnly && cell?.s)) add(row, column);
      });
    for (const [row, columns] of Object.entries(this.spillCells(sheetId) ?? {})) {
      for (const column of Object.keys(columns ?? {})) add(Number(row), Number(column));
    }
    return box.bottom < 0 ? null : { row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
  }

  /** The cell's own style; what a table's style adds is not part of a cell's format in Excel either. */
  styleOf(cell: Nullable<ICellData>): Nullable<IStyleData> {
    return cell?.s ? this.engine.workbook.getWorkbook().getStyles().getStyleByCell(cell) : null;
  }

  /** The data type in a cell, as the add-in gave it. */
  cardAt(sheetId: string, row: number, column: number): unknown {
    const mark = markOfCell(this.spillCells(sheetId)?.[row]?.[column] ?? this.sheet(sheetId).getCellRaw(row, column));
    return mark?.card ? mark.raw : undefined;
  }

  private spillCells(sheetId: string): Record<number, Record<number, Nullable<ICellData>>> | undefined {
    return this.formulas.getArrayFormulaCellData()?.[this.engine.unitId]?.[sheetId] as never;
  }

  private cell(
    sheet: Worksheet,
    row: number,
    column: number,
    spills: Record<number, Record<number, Nullable<ICellData>>> | undefined,
  ): CellState {
    const sheetId = sheet.getSheetId();
    const own = sheet.getCellRaw(row, column);
    const shown = spills?.[row]?.[column] ?? own;
    const value = plainValue(shown);
    const style = this.styleOf(own);
    const numberFormat = style?.n?.pattern ?? "General";
    const mark = markOfCell(shown);
    const shownFormat = (numberFormat === "General" && mark?.numberFormat) || numberFormat;
    return {
      value: typeof value === "object" && value !== null ? { ...value, message: this.messageAt(sheetId, row, column) } : value,
      formula: own?.f || own?.si ? this.formulaAt(sheetId, row, column) : null,
      numberFormat,
      ...(mark?.card ? { card: true } : {}),
      /** Asked for by few readers, and the dearest to make. */
      get text(): string {
        return displayText(value, shownFormat);
      },
    };
  }
}

function hasContent(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && ((cell.v !== null && cell.v !== undefined && cell.v !== "") || cell.f || cell.si || cell.p));
}

/** Univer keeps booleans as 0 and 1 with a type, errors as their names, rich text as a document. */
export function plainValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "");
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === true || v === 1 || String(v).toUpperCase() === "TRUE";
  if (typeof v === "string" && t !== CellValueType.FORCE_STRING && ERROR_TYPE_SET.has(v as ErrorType)) return { error: v };
  if (t === CellValueType.NUMBER && typeof v === "string" && v !== "" && !Number.isNaN(Number(v))) return Number(v);
  if (v === "" && !cell.f && !cell.si) return null;
  return v;
}

/** As Range.text has it: in the cell's format, whatever the column's width. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (numberFormat === "General" || numberFormat === "@") return typeof value === "number" ? formatGeneral(value) : value;
  return numfmt.format(numberFormat, value, { locale: "en", throws: false });
}
