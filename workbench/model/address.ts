import { columnName, columnNumber, formatRect, parseAddress, quoteSheet } from "../grid/address";
import type { Rect } from "../grid/grid";
import { isEntireColumns, isEntireRows, isOnSheet, sheetSize } from "../grid/rect";

/** A rectangle as Excel writes it: "A1", "A1:B2", "A:C" for whole columns, "1:3" for whole rows. */
export function addressOf(rect: Rect): string {
  if (isEntireColumns(rect)) return `${columnName(rect.column)}:${columnName(rect.column + rect.columns - 1)}`;
  if (isEntireRows(rect)) return `${rect.row + 1}:${rect.row + rect.rows}`;
  return formatRect(rect);
}

/** An address with its sheet, "Sheet1!A1". */
export const fullAddress = (sheetName: string, rect: Rect): string => `${quoteSheet(sheetName)}!${addressOf(rect)}`;

/** An absolute address for names and chart series, "=Sheet1!$A$1:$B$2" without the equals sign. */
export function absoluteAddress(sheetName: string, rect: Rect): string {
  const cell = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = cell(rect.row, rect.column);
  const last = cell(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return `${quoteSheet(sheetName)}!${first === last ? first : `${first}:${last}`}`;
}

/** Reads an address with or without sheet, whole rows and columns included. Null when the text is none or lies off the sheet. */
export function readAddress(text: string): { sheet: string | null; rect: Rect } | null {
  const trimmed = text.trim();
  const cells = parseAddress(trimmed);
  if (cells) return isOnSheet(cells.rect) ? cells : null;
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(?:\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})|\$?(\d+):\$?(\d+))$/.exec(trimmed);
  if (!match) return null;
  const [, quoted, plain, column1, column2, row1, row2] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  let rect: Rect;
  if (column1 && column2) {
    const ends = [columnNumber(column1), columnNumber(column2)];
    const column = Math.min(...ends);
    rect = { row: 0, column, rows: sheetSize.rows, columns: Math.max(...ends) - column + 1 };
  } else {
    const ends = [Number(row1) - 1, Number(row2) - 1];
    const row = Math.min(...ends);
    rect = { row, column: 0, rows: Math.max(...ends) - row + 1, columns: sheetSize.columns };
  }
  return isOnSheet(rect) ? { sheet, rect } : null;
}
