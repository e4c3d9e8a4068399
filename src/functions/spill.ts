/** Blocks of cells a function spills: one header row, then rows in a fixed order. */
import { toSerial, type FieldDef } from "../dataset";
import { dataTypesAllowed } from "./data-types";

/** A number that carries its format; the wire form of Excel.FormattedNumberCellValue. */
export interface FormattedNumber {
  type: "FormattedNumber";
  basicValue: number;
  numberFormat: string;
}

export type Cell = string | number | boolean | FormattedNumber;
/** A fact as the dataset gives it; dates are IsoDay text. */
export type Fact = string | number | boolean | null;
/** What a column needs of a dictionary field. */
export type Column = Pick<FieldDef, "label" | "type" | "numberFormat">;

/** The block of `columns`, one row for each of `rows`. */
export function spill(columns: readonly Column[], rows: readonly (readonly Fact[])[]): Cell[][] {
  return [columns.map((column) => column.label), ...rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null)))];
}

/** A fact as a cell of a spill: an undisclosed one is "" because Excel shows null as 0. */
export function cellOf(column: Column, fact: Fact): Cell {
  const value = plainCell(column, fact);
  if (value === null) return "";
  if (typeof value === "number" && column.numberFormat && dataTypesAllowed())
    return { type: "FormattedNumber", basicValue: value, numberFormat: column.numberFormat };
  return value;
}

/** A fact as one cell's plain value: a date as its serial, anything else unchanged. */
export function plainCell(column: Pick<FieldDef, "type">, fact: Fact): Fact {
  return column.type === "date" && typeof fact === "string" && /^\d{4}-\d\d-\d\d$/.test(fact) ? toSerial(fact) : fact;
}
