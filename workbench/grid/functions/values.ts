import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type ErrorType,
} from "@univerjs/engine-formula";
import type { CustomFunctionResult, ResultCell, RichValue } from "../../host";
import { withMark } from "./rich-value";

/** What a cell shows while the add-in has not answered. */
export const busy = "#BUSY!";

/** Makes #BUSY! an error like any other: it propagates, and IFERROR catches it. Called once before any formula is calculated. */
export function registerBusyError(): void {
  ERROR_TYPE_SET.add(busy as ErrorType);
}

/** An error of this name; names the engine does not know become #VALUE!. */
export function errorValue(name: string): BaseValueObject {
  return ErrorValueObject.create((ERROR_TYPE_SET.has(name as ErrorType) ? name : "#VALUE!") as ErrorType);
}

/** The add-in's answer as the engine calculates with it. Texts stay texts: "12%" does not become a number. */
export function engineValue(result: CustomFunctionResult): BaseValueObject {
  if ("error" in result) return errorValue(result.error);
  if (!Array.isArray(result.value)) return scalarValue(result.value);
  const rows = result.value.map((row) => row.map(scalarValue));
  if (rows.length === 0 || rows[0]?.length === 0) return errorValue("#CALC!");
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** null and undefined show as 0 in a cell of Excel's dynamic arrays only when they come from a reference; from an add-in they are empty text. */
function scalarValue(cell: ResultCell): BaseValueObject {
  if (cell === null) return StringValueObject.create("");
  if (typeof cell === "number") return Number.isFinite(cell) ? NumberValueObject.create(cell) : errorValue("#NUM!");
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  if ("error" in cell) return errorValue(cell.error);
  return richValue(cell);
}

/** A formatted number calculates as its number. An entity or image is its text, marked: ISERROR is FALSE for it and arithmetic fails, as in Excel. */
function richValue(cell: RichValue): BaseValueObject {
  const { rich, numberFormat, raw } = cell;
  if (rich === "FormattedNumber") return withMark(scalarValue(cell.basic), { numberFormat, raw });
  return withMark(StringValueObject.create(cell.text ?? ""), { card: true, raw });
}
