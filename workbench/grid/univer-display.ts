import {
  CellValueType,
  HorizontalAlign,
  InterceptorEffectEnum,
  WrapStrategy,
  type ICellData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import { ERROR_TYPE_SET, FormulaDataModel, type ErrorType } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService, type ISheetLocation } from "@univerjs/sheets";
import { fittingNumber } from "./fitting-number";
import { markOfCell, type RichMark } from "./functions/rich-value";
import { displayText } from "./univer-cells";
import type { Engine } from "./univer";

/** After number formats (10), so that their text can be measured. */
const afterNumberFormats = 5;
const padding = 5;

/** Before the text of a data type, as Excel shows an icon there. */
export const cardIcon = "▤";

/** How cells are drawn where Univer differs from Excel: numbers too wide for their column, and errors in the middle. */
export function drawLikeExcel(engine: Engine): void {
  const pen = document.createElement("canvas").getContext("2d");
  const widths = new Map<string, number>();
  const widthOf = (font: string, text: string): number => {
    const key = `${font}|${text.length > 20 ? text : text.replace(/\d/g, "0")}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (widths.size > 20_000) widths.clear();
      if (pen) pen.font = font;
      widths.set(key, (width = pen?.measureText(text).width ?? 0));
    }
    return width;
  };
  const formulas = engine.injector.get(FormulaDataModel);
  const markAt = ({ subUnitId, row, col, rawData }: ISheetLocation & { rawData: Nullable<ICellData> }): RichMark | undefined =>
    markOfCell(formulas.getArrayFormulaCellData()?.[engine.unitId]?.[subUnitId]?.[row]?.[col] ?? rawData);
  engine.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: afterNumberFormats,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (!cell || cell.v === null || cell.v === undefined) return next(cell);
      const { rawData } = location;
      if (typeof cell.v === "string" && cell.t !== CellValueType.FORCE_STRING && ERROR_TYPE_SET.has(cell.v as ErrorType)) {
        return next({ ...cell, interceptorStyle: { ...cell.interceptorStyle, ht: HorizontalAlign.CENTER } });
      }
      if (markAt(location)?.card) return next({ ...cell, v: `${cardIcon} ${String(cell.v)}` });
      const value = rawData?.v ?? cell.v;
      if (typeof value !== "number" || cell.t !== CellValueType.NUMBER || rawData?.p) return next(cell);
      const style = location.workbook.getStyles().getStyleByCell(rawData);
      if (style?.tb === WrapStrategy.WRAP) return next(cell);
      const room = columnRoom(location.worksheet, location.row, location.col);
      const font = `${style?.bl ? "bold " : ""}${style?.fs ?? 11}pt ${style?.ff ?? "Arial"}`;
      const plain = !style?.n || style.n.pattern === "General";
      const carried = plain ? markAt(location)?.numberFormat : undefined;
      const formatted = carried ? displayText(value, carried) : plain ? null : String(cell.v);
      const shown = fittingNumber(value, formatted, (text) => widthOf(font, text) <= room);
      return next(shown === String(cell.v) ? cell : { ...cell, v: shown });
    },
  });
}

function columnRoom(sheet: Worksheet, row: number, column: number): number {
  const merged = sheet.getMergedCell(row, column);
  let room = 0;
  for (let at = merged?.startColumn ?? column; at <= (merged?.endColumn ?? column); at++) room += sheet.getColumnWidth(at);
  return room - padding;
}
