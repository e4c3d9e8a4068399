import type { Cell } from "./facts-tables";

/** Characters that make a spreadsheet take a text for a formula. */
const HOSTILE = /^[=+\-@\t\r]/;

/** One cell of a CSV file (RFC 4180). Texts that begin like a formula get an apostrophe in front; numbers, days and flags stay bare. */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = HOSTILE.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A CSV file: a header and one line a row, ended by CR LF, UTF-8 without a mark. */
export function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}
