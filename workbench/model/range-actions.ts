import type { Rect } from "../grid/grid";
import { invalidArgument, nonBlankCellOffSheet } from "./host-error";
import { type Range } from "./range";
import { isEntireColumns, isEntireRows, isOnSheet, isUnbounded, lastColumn, lastRow } from "../grid/rect";

/** Excel.ClearApplyTo. */
export function clearRange(range: Range, applyTo: unknown): void {
  range.book.assertWritable(range.sheet.id);
  const what = applyTo ?? "All";
  const rect = clipped(range);
  switch (what) {
    case "All":
      range.book.grid.clear(range.sheet.id, rect, "all", true);
      break;
    case "Contents":
    case "ResetContents":
      range.book.grid.clear(range.sheet.id, rect, "contents", true);
      break;
    case "Formats":
      range.book.grid.clear(range.sheet.id, rect, "formats", true);
      break;
    case "Hyperlinks":
    case "RemoveHyperlinks":
      break;
    default:
      throw invalidArgument();
  }
  if (what !== "Formats" && what !== "Contents") dropHyperlinks(range);
}

/** Range.delete: whole rows and columns go as such, cells move up or left. */
export function deleteCells(range: Range, shift: unknown): void {
  const { grid } = range.book;
  const { rect } = range;
  range.book.assertWritable(range.sheet.id);
  if (isEntireRows(rect)) grid.deleteRows(range.sheet.id, rect.row, rect.rows, true);
  else if (isEntireColumns(rect)) grid.deleteColumns(range.sheet.id, rect.column, rect.columns, true);
  else if (shift === "Up") grid.deleteCells(range.sheet.id, rect, "up", true);
  else if (shift === "Left") grid.deleteCells(range.sheet.id, rect, "left", true);
  else throw invalidArgument();
}

/** Range.insert. @returns the new blank space */
export function insertCells(range: Range, shift: unknown): Range {
  const { grid } = range.book;
  const rect = { ...range.rect };
  range.book.assertWritable(range.sheet.id);
  const used = grid.usedRect(range.sheet.id, true);
  if (shift === "Down") {
    if (used && !isOnSheet({ ...used, rows: lastRow(used) + 1 - used.row + rect.rows })) throw nonBlankCellOffSheet();
    if (isEntireRows(rect)) grid.insertRows(range.sheet.id, rect.row, rect.rows, true);
    else grid.insertCells(range.sheet.id, rect, "down", true);
  } else if (shift === "Right") {
    if (used && !isOnSheet({ ...used, columns: lastColumn(used) + 1 - used.column + rect.columns })) throw nonBlankCellOffSheet();
    if (isEntireColumns(rect)) grid.insertColumns(range.sheet.id, rect.column, rect.columns, true);
    else grid.insertCells(range.sheet.id, rect, "right", true);
  } else throw invalidArgument();
  return range.at(rect);
}

export function mergeRange(range: Range, across: unknown): void {
  range.book.assertWritable(range.sheet.id);
  const { rect } = range;
  if (across !== true) return range.book.grid.merge(range.sheet.id, rect, true);
  for (let row = rect.row; row <= lastRow(rect); row++) range.book.grid.merge(range.sheet.id, { ...rect, row, rows: 1 }, true);
}

export function unmergeRange(range: Range): void {
  range.book.assertWritable(range.sheet.id);
  range.book.grid.unmerge(range.sheet.id, range.rect, true);
}

/** Selects the range on its sheet; a sheet in the background becomes active first, as in Excel on the web. */
export function selectRange(range: Range): void {
  const { grid } = range.book;
  if (grid.activeSheet() !== range.sheet.id) grid.activateSheet(range.sheet.id);
  grid.select(range.sheet.id, clipped(range));
}

export const calculateRange = (range: Range): void | Promise<void> => range.book.calculation.recalcRange(range.sheet.id, range.rect);

/**
 * Whole rows and columns cut to what a grid can treat cell by cell: the used part and a screenful beyond it.
 * Bounded ranges stay as they are.
 */
export function clipped(range: Range): Rect {
  const { rect } = range;
  if (!isUnbounded(rect)) return { ...rect };
  const used = range.book.grid.usedRect(range.sheet.id);
  let { rows, columns } = rect;
  if (isEntireColumns(rect)) rows = Math.max(used ? lastRow(used) + 1 : 0, 200);
  if (isEntireRows(rect)) columns = Math.max(used ? lastColumn(used) + 1 : 0, 26);
  return { ...rect, rows: Math.max(1, rows), columns: Math.max(1, columns) };
}

function dropHyperlinks(range: Range): void {
  const { hyperlinks } = range.book;
  for (let i = hyperlinks.length - 1; i >= 0; i--) {
    const entry = hyperlinks[i];
    if (!entry || entry.sheetId !== range.sheet.id) continue;
    const inside = entry.rect.row >= range.rect.row && lastRow(entry.rect) <= lastRow(range.rect);
    if (inside && entry.rect.column >= range.rect.column && lastColumn(entry.rect) <= lastColumn(range.rect)) hyperlinks.splice(i, 1);
  }
}
