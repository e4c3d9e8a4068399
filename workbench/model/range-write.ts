import type { CellChange } from "../grid/grid";
import { readEntry } from "./cell-entry";
import { HostError, invalidArgument } from "./host-error";
import { fromR1C1 } from "./r1c1";
import type { Range } from "./range";
import { isUnbounded } from "../grid/rect";

export const sizeMismatch = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** Writes values: strings are read as if typed (formulas, numbers, dates, "'text"), null leaves a cell alone, "" empties it. */
export function writeValues(range: Range, value: unknown): void {
  const formats = existingFormats(range);
  write(range, value, (entry, row, column) => entryChange(entry, formats(row, column), range));
}

/** As values; what does not start with "=" is a constant. */
export const writeFormulas = writeValues;

export function writeFormulasR1C1(range: Range, value: unknown): void {
  const formats = existingFormats(range);
  const { row: top, column: left } = range.rect;
  write(range, value, (entry, row, column) => {
    const formula = typeof entry === "string" && entry.startsWith("=") ? fromR1C1(entry, top + row, left + column) : entry;
    return entryChange(formula, formats(row, column), range);
  });
}

export function writeNumberFormats(range: Range, value: unknown): void {
  write(range, value, (entry) => {
    if (entry === null) return null;
    if (typeof entry !== "string") throw invalidArgument();
    return { numberFormat: entry === "" ? "General" : entry };
  });
}

function entryChange(entry: unknown, numberFormat: () => string, range: Range): CellChange | null {
  if (entry === null || entry === undefined) return null;
  if (typeof entry === "number") {
    if (!Number.isFinite(entry)) throw invalidArgument();
    return { value: entry };
  }
  if (typeof entry === "boolean") return { value: entry };
  if (typeof entry !== "string") throw invalidArgument();
  if (entry.length > 8192 && entry.startsWith("=")) {
    throw new HostError("FormulaLengthExceedsLimit", "The bytecode of the applied formula exceeds the maximum length limit.");
  }
  return readEntry(entry, numberFormat(), range.book.conditions.date1904);
}

/** One value for all cells, or a matrix of exactly the range's size. */
function write(range: Range, value: unknown, change: (entry: unknown, row: number, column: number) => CellChange | null): void {
  const { rect } = range;
  range.book.assertWritable(range.sheet.id);
  if (value === null || value === undefined) throw invalidArgument();
  if (isUnbounded(rect)) throw invalidArgument("Cell-level properties can't be set on a whole row, column or sheet.");
  const changes = Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.columns }, (_, column) => change(entryAt(value, rect.rows, rect.columns, row, column), row, column)),
  );
  range.book.grid.write(range.sheet.id, rect, changes, true);
}

function entryAt(value: unknown, rows: number, columns: number, row: number, column: number): unknown {
  if (!Array.isArray(value)) return value;
  if (row === 0 && column === 0) {
    const fits = value.length === rows && value.every((line) => Array.isArray(line) && line.length === columns);
    if (!fits) throw invalidArgument(sizeMismatch);
  }
  return (value as unknown[][])[row]?.[column];
}

/** Number formats of the cells as they are, read once and only when a text needs them. */
function existingFormats(range: Range): (row: number, column: number) => () => string {
  let cells: ReturnType<typeof range.book.grid.read> | null = null;
  return (row, column) => () => {
    cells ??= range.book.grid.read(range.sheet.id, range.rect);
    return cells[row]?.[column]?.numberFormat || "General";
  };
}
