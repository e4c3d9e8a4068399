import type { Range } from "./range";

const sum = (count: number, size: (index: number) => number): number => {
  let points = 0;
  for (let i = 0; i < count; i++) points += size(i);
  return points;
};

/** Distance in points from the left edge of the sheet. */
export const leftOf = (range: Range): number => sum(range.rect.column, (i) => range.book.grid.columnWidth(range.sheet.id, i));
export const topOf = (range: Range): number => sum(range.rect.row, (i) => range.book.grid.rowHeight(range.sheet.id, i));
export const widthOf = (range: Range): number =>
  sum(range.rect.columns, (i) => range.book.grid.columnWidth(range.sheet.id, range.rect.column + i));
export const heightOf = (range: Range): number =>
  sum(range.rect.rows, (i) => range.book.grid.rowHeight(range.sheet.id, range.rect.row + i));
