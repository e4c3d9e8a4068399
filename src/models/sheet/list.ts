import type { Look } from "./looks";
import type { Content, Sheet } from "./sheet";

/** A column of a list: its name for formulas, its heading, what a row puts into it. */
export interface ListColumn<Row> {
  key: string;
  head: string;
  cell: (row: Row, index: number) => Content;
  format?: string;
  look?: Look;
  points?: number;
  /** For cells that take the user's own value: the key of a row's cell. */
  inputKey?: (row: Row) => string;
}

/** Writes a list: headings, one row an item, every column callable by its name ("{key}" is the cell in the same row, "{key:}" all rows). */
export function writeList<Row>(sheet: Sheet, rows: readonly Row[], columns: readonly ListColumn<Row>[], from = 0): number {
  const heads = sheet.next;
  sheet.heads.push(heads);
  columns.forEach(({ head, points, format }, place) => {
    sheet.put(heads, from + place, head, format === undefined ? "columnHead" : "numberHead");
    if (points !== undefined) sheet.widths.set(from + place, points);
  });
  const first = heads + 1;
  columns.forEach(({ key }, place) =>
    sheet.call(key, { row: first, column: from + place, shape: "down", count: Math.max(1, rows.length) }),
  );
  rows.forEach((row, index) =>
    columns.forEach(({ cell, format, look, inputKey }, place) => {
      const content = cell(row, index);
      if (inputKey) sheet.inputs.push({ key: inputKey(row), row: first + index, column: from + place });
      if (content !== null || look) sheet.put(first + index, from + place, content, look ?? null, format ?? null);
    }),
  );
  sheet.next = Math.max(sheet.next, first + Math.max(1, rows.length));
  return first;
}
