import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { formatRect, quoteSheet } from "../address";
import { markOf } from "./rich-value";
import { RichArgument, type RawArgument, type Scalar } from "./shape";

/** One argument out of the engine: its plain value with the address it was read from, or the error that ends the call. */
export type ReadArgument = { value: RawArgument; address: string | null } | { error: BaseValueObject };

/** Reads an argument; its address is "Costs!D8", with the sheet whether the formula names it or not. Errors inside ranges count: a function is not called with an error (#BUSY! included). */
export function readArgument(variant: FunctionVariantType, sheetName: (sheetId: string) => string): ReadArgument {
  if (variant.isError()) return { error: variant as BaseValueObject };
  if (!variant.isReferenceObject()) return readValue(variant as BaseValueObject, null);
  const reference = variant as BaseReferenceObject;
  const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
  const rect = { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
  return readValue(reference.toArrayValueObject(), `${quoteSheet(sheetName(reference.getSheetId()))}!${formatRect(rect)}`);
}

function readValue(value: BaseValueObject, address: string | null): ReadArgument {
  if (value.isError()) return { error: value };
  if (value.isArray()) {
    const rows: Scalar[][] = [];
    for (const row of (value as ArrayValueObject).getArrayValue()) {
      const read: Scalar[] = [];
      for (const cell of Array.from(row)) {
        if (cell?.isError()) return { error: cell };
        read.push(scalarOf(cell));
      }
      rows.push(read);
    }
    return { value: rows, address };
  }
  return { value: value.isNull() ? undefined : scalarOf(value), address };
}

function scalarOf(value: BaseValueObject | null | undefined | void): Scalar {
  if (!value || value.isNull()) return null;
  const mark = markOf(value);
  return mark ? new RichArgument(value.getValue(), mark) : value.getValue();
}
