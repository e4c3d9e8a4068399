import { bounding, lastColumn, lastRow, sheetSize } from "../grid/rect";
import { invalidArgument } from "./host-error";
import type { Range } from "./range";
import { hasEntry } from "./range-read";

const directions: Record<string, { rows: number; columns: number }> = {
  Up: { rows: -1, columns: 0 },
  Down: { rows: 1, columns: 0 },
  Left: { rows: 0, columns: -1 },
  Right: { rows: 0, columns: 1 },
};

/**
 * Range.getRangeEdge: where Ctrl and an arrow key would go from the active cell, which is the range's first when none is given.
 * From the last of filled cells, or from a blank one, it goes to the next filled cell, else to the edge of the sheet.
 */
export function rangeEdge(range: Range, direction: unknown, activeCell: unknown): Range {
  const step = directions[String(direction)];
  if (!step) throw invalidArgument();
  const { row, column } = activeCell === undefined || activeCell === null ? range.rect : startOf(range, activeCell);
  const { book, sheet } = range;
  const used = book.grid.usedRect(sheet.id, true);
  const across = step.columns !== 0;
  const size = across ? sheetSize.columns : sheetSize.rows;
  const from = across ? column : row;
  const way = step.rows + step.columns;
  const last = used ? (across ? lastColumn(used) : lastRow(used)) : -1;
  const line = used
    ? book.grid.read(sheet.id, across ? { row, column: 0, rows: 1, columns: last + 1 } : { row: 0, column, rows: last + 1, columns: 1 })
    : [];
  const filled = (at: number): boolean => {
    const state = across ? line[0]?.[at] : line[at]?.[0];
    return state !== undefined && hasEntry(state);
  };
  let at = way > 0 ? from + 1 : from > last ? last : from - 1;
  if (filled(from) && filled(at)) while (filled(at + way)) at += way;
  else while (at >= 0 && at <= last && !filled(at)) at += way;
  const found = filled(at) ? at : way > 0 ? size - 1 : 0;
  return range.at({ row: across ? row : found, column: across ? found : column, rows: 1, columns: 1 });
}

/** Range.getExtendedRange: the range and the way to the edge, as with Shift held too. */
export function extendedRange(range: Range, direction: unknown, activeCell: unknown): Range {
  return range.at(bounding(range.rect, rangeEdge(range, direction, activeCell).rect));
}

function startOf(range: Range, activeCell: unknown): { row: number; column: number } {
  const { rect } = typeof activeCell === "string" ? range.book.resolve(activeCell, range.sheet) : (activeCell as Range);
  const inside = rect.row >= range.rect.row && rect.row <= lastRow(range.rect) && rect.column >= range.rect.column;
  if (!inside || rect.column > lastColumn(range.rect)) throw invalidArgument();
  return rect;
}
