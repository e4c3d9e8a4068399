import type { Change, Rect } from "./grid";
import { contains, lastColumn, lastRow, sheetSize } from "./rect";

/** A band of cells that came or went along one axis. */
interface Band {
  start: number;
  count: number;
}

/**
 * Where a rectangle is after cells were inserted or deleted, as references in Excel follow them.
 * @returns the rectangle, or null when all of it was deleted
 */
export function shiftRect(rect: Rect, change: Change): Rect | null {
  switch (change.kind) {
    case "rowsInserted":
      return inRows(rect, { start: change.rect.row, count: change.rect.rows }, true);
    case "rowsDeleted":
      return inRows(rect, { start: change.rect.row, count: change.rect.rows }, false);
    case "columnsInserted":
      return inColumns(rect, { start: change.rect.column, count: change.rect.columns }, true);
    case "columnsDeleted":
      return inColumns(rect, { start: change.rect.column, count: change.rect.columns }, false);
    case "cellsInserted":
    case "cellsDeleted": {
      const inserted = change.kind === "cellsInserted";
      if (change.shift === "down" || change.shift === "up") {
        if (!contains({ ...change.rect, row: 0, rows: sheetSize.rows }, rect)) return rect;
        return inRows(rect, { start: change.rect.row, count: change.rect.rows }, inserted);
      }
      if (!contains({ ...change.rect, column: 0, columns: sheetSize.columns }, rect)) return rect;
      return inColumns(rect, { start: change.rect.column, count: change.rect.columns }, inserted);
    }
    default:
      return rect;
  }
}

function inRows(rect: Rect, band: Band, inserted: boolean): Rect | null {
  if (rect.rows >= sheetSize.rows) return rect;
  const moved = along(rect.row, lastRow(rect), band, inserted);
  return moved && { ...rect, row: moved[0], rows: moved[1] - moved[0] + 1 };
}

function inColumns(rect: Rect, band: Band, inserted: boolean): Rect | null {
  if (rect.columns >= sheetSize.columns) return rect;
  const moved = along(rect.column, lastColumn(rect), band, inserted);
  return moved && { ...rect, column: moved[0], columns: moved[1] - moved[0] + 1 };
}

function along(first: number, last: number, band: Band, inserted: boolean): [number, number] | null {
  if (inserted) {
    if (band.start <= first) return [first + band.count, last + band.count];
    return band.start <= last ? [first, last + band.count] : [first, last];
  }
  const end = band.start + band.count - 1;
  if (end < first) return [first - band.count, last - band.count];
  if (band.start > last) return [first, last];
  const before = Math.max(0, band.start - first);
  const after = Math.max(0, last - end);
  if (before + after === 0) return null;
  const start = Math.min(first, band.start);
  return [start, start + before + after - 1];
}
