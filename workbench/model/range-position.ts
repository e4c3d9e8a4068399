import type { Range } from "./range";

/** Beyond this many rows or columns the size of the last one stands for the rest. */
const measured = 2000;

const sum = (count: number, size: (index: number) => number): number => {
  const exact = Math.min(count, measured);
  let points = 0;
  for (let i = 0; i < exact; i++) points += size(i);
  return count > exact ? points + (count - exact) * size(exact) : points;
};

/** Distance in points from the left edge of the sheet. */
export const leftOf = (range: Range): number => sum(range.rect.column, (i) => range.book.grid.columnWidth(range.sheet.id, i));
export const topOf = (range: Range): number => sum(range.rect.row, (i) => range.book.grid.rowHeight(range.sheet.id, i));
export const widthOf = (range: Range): number =>
  sum(range.rect.columns, (i) => range.book.grid.columnWidth(range.sheet.id, range.rect.column + i));
export const heightOf = (range: Range): number =>
  sum(range.rect.rows, (i) => range.book.grid.rowHeight(range.sheet.id, range.rect.row + i));
