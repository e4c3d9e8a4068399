import type { CellStyle, Rect } from "../grid/grid";
import type { Range } from "./range";
import { clipped } from "./range-actions";

const sampled = 20000;

/** The value of a property that all cells of the ranges share; null when they differ, as Excel says it. */
export function uniform<T>(ranges: readonly Range[], pick: (style: CellStyle) => T): T | null {
  let first: T | undefined;
  let seen = false;
  for (const range of ranges) {
    const rect: Rect = clipped(range);
    if (rect.rows * rect.columns > sampled) rect.rows = Math.max(1, Math.floor(sampled / rect.columns));
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        const value = pick(range.book.grid.styleOf(range.sheet.id, row, column));
        if (!seen) [first, seen] = [value, true];
        else if (value !== first) return null;
      }
    }
  }
  return first ?? null;
}

/** Applies a style to all cells of the ranges. */
export function restyle(ranges: readonly Range[], style: CellStyle): void {
  for (const range of ranges) {
    range.book.assertWritable(range.sheet.id);
    range.book.grid.style(range.sheet.id, clipped(range), style, true);
  }
}
