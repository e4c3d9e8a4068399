import type { Rect } from "./grid";

/** Size of a worksheet in Excel. */
export const sheetSize = { rows: 1048576, columns: 16384 } as const;

export const wholeSheet: Rect = { row: 0, column: 0, rows: sheetSize.rows, columns: sheetSize.columns };

export const lastRow = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumn = (rect: Rect): number => rect.column + rect.columns - 1;

/** The common part of two rectangles, or null. */
export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around both. */
export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.row <= inner.row && outer.column <= inner.column && lastRow(outer) >= lastRow(inner) && lastColumn(outer) >= lastColumn(inner);

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const isEntireRows = (rect: Rect): boolean => rect.columns >= sheetSize.columns;
export const isEntireColumns = (rect: Rect): boolean => rect.rows >= sheetSize.rows;
export const isUnbounded = (rect: Rect): boolean => isEntireRows(rect) || isEntireColumns(rect);

export const isOnSheet = (rect: Rect): boolean => contains(wholeSheet, rect) && rect.rows > 0 && rect.columns > 0;
