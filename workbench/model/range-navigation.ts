import type { Rect } from "../grid/grid";
import { invalidArgument } from "./host-error";
import { Range } from "./range";
import { bounding, intersect, isOnSheet, lastColumn, lastRow, sheetSize } from "../grid/rect";

const whole = (value: unknown, otherwise?: number): number => {
  const number = value === null || value === undefined ? otherwise : Number(value);
  if (number === undefined || !Number.isFinite(number)) throw invalidArgument();
  return Math.trunc(number);
};

/** A rectangle of the same sheet. @throws InvalidArgument when it lies off the sheet or is empty */
function place(range: Range, rect: Rect): Range {
  if (!isOnSheet(rect)) throw invalidArgument();
  return range.at(rect);
}

/** A range given as an object or an address of the same sheet. */
export function otherRange(range: Range, other: unknown): Range {
  if (other instanceof Range) return other;
  const target = range.book.resolve(other, range.sheet);
  return new Range(target.sheet, target.rect);
}

export const cell = (range: Range, row: unknown, column: unknown): Range =>
  place(range, { row: range.rect.row + whole(row), column: range.rect.column + whole(column), rows: 1, columns: 1 });

/** Also outside the range, as in Excel, as long as it stays on the sheet. */
export const row = (range: Range, index: unknown): Range => place(range, { ...range.rect, row: range.rect.row + whole(index), rows: 1 });

export const column = (range: Range, index: unknown): Range =>
  place(range, { ...range.rect, column: range.rect.column + whole(index), columns: 1 });

export const lastCell = (range: Range): Range =>
  range.at({ row: lastRow(range.rect), column: lastColumn(range.rect), rows: 1, columns: 1 });

export const lastRowRange = (range: Range): Range => range.at({ ...range.rect, row: lastRow(range.rect), rows: 1 });

export const lastColumnRange = (range: Range): Range => range.at({ ...range.rect, column: lastColumn(range.rect), columns: 1 });

export const entireRow = (range: Range): Range =>
  range.at({ row: range.rect.row, rows: range.rect.rows, column: 0, columns: sheetSize.columns });

export const entireColumn = (range: Range): Range =>
  range.at({ column: range.rect.column, columns: range.rect.columns, row: 0, rows: sheetSize.rows });

export const offset = (range: Range, rows: unknown, columns: unknown): Range =>
  place(range, { ...range.rect, row: range.rect.row + whole(rows, 0), column: range.rect.column + whole(columns, 0) });

export const resized = (range: Range, rows: unknown, columns: unknown): Range =>
  place(range, { ...range.rect, rows: range.rect.rows + whole(rows, 0), columns: range.rect.columns + whole(columns, 0) });

export const absoluteResized = (range: Range, rows: unknown, columns: unknown): Range =>
  place(range, { ...range.rect, rows: whole(rows), columns: whole(columns) });

/** `count` rows above; a negative count means rows below, as documented. */
export function rowsAbove(range: Range, count: unknown): Range {
  const rows = whole(count, 1);
  if (rows === 0) throw invalidArgument();
  if (rows < 0) return rowsBelow(range, -rows);
  return place(range, { ...range.rect, row: range.rect.row - rows, rows });
}

export function rowsBelow(range: Range, count: unknown): Range {
  const rows = whole(count, 1);
  if (rows === 0) throw invalidArgument();
  if (rows < 0) return rowsAbove(range, -rows);
  return place(range, { ...range.rect, row: range.rect.row + range.rect.rows, rows });
}

export function columnsBefore(range: Range, count: unknown): Range {
  const columns = whole(count, 1);
  if (columns === 0) throw invalidArgument();
  if (columns < 0) return columnsAfter(range, -columns);
  return place(range, { ...range.rect, column: range.rect.column - columns, columns });
}

export function columnsAfter(range: Range, count: unknown): Range {
  const columns = whole(count, 1);
  if (columns === 0) throw invalidArgument();
  if (columns < 0) return columnsBefore(range, -columns);
  return place(range, { ...range.rect, column: range.rect.column + range.rect.columns, columns });
}

/** @throws InvalidArgument for ranges of different sheets */
export function boundingRect(range: Range, other: unknown): Range {
  const second = otherRange(range, other);
  if (second.sheet !== range.sheet) throw invalidArgument();
  return range.at(bounding(range.rect, second.rect));
}

export function intersectionOrNull(range: Range, other: unknown): Range | null {
  const second = otherRange(range, other);
  if (second.sheet !== range.sheet) return null;
  const common = intersect(range.rect, second.rect);
  return common && range.at(common);
}

/** The part of the range that holds something, or null when nothing does. */
export function usedRangeOrNull(range: Range, valuesOnly: unknown): Range | null {
  const grid = range.book.grid;
  const used = grid.usedRect(range.sheet.id, valuesOnly === true);
  const common = used && intersect(range.rect, used);
  if (!common) return null;
  if (common.rows * common.columns === used.rows * used.columns) return range.at(common);
  const trimmed = trim(range, common);
  return trimmed && range.at(trimmed);
}

/** The current region: grows over neighbouring cells with content until blank rows and columns surround it. */
export function surroundingRegion(range: Range): Range {
  const used = range.book.grid.usedRect(range.sheet.id, true);
  if (!used) return range;
  const cells = range.book.grid.read(range.sheet.id, used);
  const filled = (rowIndex: number, columnIndex: number): boolean => {
    const state = cells[rowIndex - used.row]?.[columnIndex - used.column];
    return state !== undefined && (state.formula !== null || (state.value !== null && state.value !== ""));
  };
  let { row: top, column: left } = range.rect;
  let bottom = lastRow(range.rect);
  let right = lastColumn(range.rect);
  const anyInRow = (r: number): boolean => r >= 0 && span(left - 1, right + 1).some((c) => filled(r, c));
  const anyInColumn = (c: number): boolean => c >= 0 && span(top - 1, bottom + 1).some((r) => filled(r, c));
  for (let grew = true; grew;) {
    grew = false;
    if (anyInRow(top - 1)) [top, grew] = [top - 1, true];
    if (anyInRow(bottom + 1)) [bottom, grew] = [bottom + 1, true];
    if (anyInColumn(left - 1)) [left, grew] = [left - 1, true];
    if (anyInColumn(right + 1)) [right, grew] = [right + 1, true];
  }
  return range.at({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

function trim(range: Range, rect: Rect): Rect | null {
  const cells = range.book.grid.read(range.sheet.id, rect);
  let found: Rect | null = null;
  cells.forEach((line, i) =>
    line.forEach((state, j) => {
      if (state.formula === null && (state.value === null || state.value === "")) return;
      const one = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
      found = found ? bounding(found, one) : one;
    }),
  );
  return found;
}

const span = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
