import type { Range } from "./range";
import { lastRow } from "../grid/rect";

/** True when all rows of the range are hidden, false when none is, null when some are. */
export function getRowsHidden(range: Range): boolean | null {
  const { rect } = range;
  const hidden = range.book.grid.hiddenRows(range.sheet.id).filter((row) => row >= rect.row && row <= lastRow(rect)).length;
  if (hidden === 0) return false;
  return hidden === rect.rows ? true : null;
}

export function setRowsHidden(range: Range, value: unknown): void {
  range.book.assertWritable(range.sheet.id);
  const rows = Array.from({ length: range.rect.rows }, (_, i) => range.rect.row + i);
  range.book.grid.setRowsHidden(range.sheet.id, rows, value === true);
}
