import type { Rect } from "./grid";

/** Column number (from 0) to letters: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Letters to column number (from 0). */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A rectangle as "A1" or "A1:B2". */
export function formatRect(rect: Rect): string {
  const first = columnName(rect.column) + (rect.row + 1);
  const last = columnName(rect.column + rect.columns - 1) + (rect.row + rect.rows);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet name as it stands in an address: quoted when it must be. */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/**
 * Reads "A1", "$A$1:B2", "Sheet1!A1" or "'My sheet'!A1:B2".
 * @returns null when the text is no address
 */
export function parseAddress(text: string): { sheet: string | null; rect: Rect } | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, column1 = "", row1 = "", column2, row2] = match;
  const columns = [columnNumber(column1), columnNumber(column2 ?? column1)];
  const rows = [Number(row1) - 1, Number(row2 ?? row1) - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  if (row < 0) return null;
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? null,
    rect: { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 },
  };
}
