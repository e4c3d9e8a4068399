import { type Range } from "./range";
import { contains, isUnbounded, sameRect } from "../grid/rect";

/** The spill of a range's first cell, anchor included. */
function spillOf(range: Range): Range | null {
  const rect = range.book.grid.spillAt(range.sheet.id, range.rect.row, range.rect.column);
  return rect && range.at(rect);
}

/** Anchor of the spill in which this cell lies; for the anchor itself too. */
export function spillParent(range: Range): Range | null {
  const spill = spillOf(range);
  return spill && range.at({ row: spill.rect.row, column: spill.rect.column, rows: 1, columns: 1 });
}

/** Where the formula in this cell spills to; only the anchor spills. */
export function spillingToRange(range: Range): Range | null {
  const spill = spillOf(range);
  const isAnchor = spill && spill.rect.row === range.rect.row && spill.rect.column === range.rect.column;
  return isAnchor ? spill : null;
}

/** True when all cells have a spill border, false when none has, null when some have. */
export function isSpilling(range: Range): boolean | null {
  const { grid } = range.book;
  const { rect } = range;
  if (isUnbounded(rect)) return null;
  const first = grid.spillAt(range.sheet.id, rect.row, rect.column);
  if (first && (sameRect(first, rect) || contains(first, rect))) return true;
  let spilled = 0;
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      if (grid.spillAt(range.sheet.id, row, column)) spilled++;
    }
  }
  if (spilled === 0) return false;
  return spilled === rect.rows * rect.columns ? true : null;
}
