import { invalidArgument, invalidOperation } from "./host-error";
import { sizeMismatch, writeValues } from "./range-write";
import type { Table } from "./table";
import { hasContent } from "./table-actions";

/**
 * TableColumns.add: a column before `index` (null or undefined: at the right end). `values` is a column of header and body, or one value
 * for every cell of the body; `name` wins over the header among the values.
 * @returns index of the new column
 */
export async function addColumn(table: Table, index: unknown, values: unknown, name: unknown): Promise<number> {
  const { book, worksheet } = table;
  const { grid } = book;
  book.assertWritable(worksheet.id);
  const before = table.state.rect;
  const atEnd = index === null || index === undefined || index === -1;
  const at = atEnd ? before.columns : Number(index);
  if (!Number.isInteger(at) || at < 0 || at > before.columns) throw invalidArgument();
  const header = headerOf(values, name) ?? freeColumnName(table);
  if (table.columnNames().some((taken) => taken.toLowerCase() === header.toLowerCase())) throw invalidArgument();
  const body = bodyOf(values, before.rows, before.rows - (table.state.showHeaders ? 1 : 0));
  const full = table.fullRect;
  const place = { ...full, column: before.column + at, columns: 1 };
  if (at < before.columns || hasContent(book, worksheet.id, place)) grid.insertCells(worksheet.id, place, "right", true);
  grid.write(worksheet.id, { ...place, rows: 1 }, [[{ value: header }]], true);
  const wanted = { ...before, columns: before.columns + 1 };
  if (table.state.rect.columns !== wanted.columns) await grid.resizeTable(table.id, wanted);
  if (body !== null) writeValues(table.range(table.columnRect(at, "body")), body);
  return at;
}

function headerOf(values: unknown, name: unknown): string | null {
  if (typeof name === "string" && name !== "") return name;
  const first = Array.isArray(values) && values.length > 1 ? (values as unknown[][])[0]?.[0] : null;
  return first === null || first === undefined || first === "" ? null : String(first);
}

function bodyOf(values: unknown, allRows: number, bodyRows: number): unknown {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return values;
  if (values.some((row) => !Array.isArray(row) || row.length !== 1)) throw invalidArgument(sizeMismatch);
  if (values.length === allRows) return values.slice(allRows - bodyRows);
  if (values.length === bodyRows) return values;
  throw invalidArgument(sizeMismatch);
}

function freeColumnName(table: Table): string {
  const taken = new Set(table.columnNames().map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`column${number}`)) number++;
  return `Column${number}`;
}

/** Deletes a column; cells to the right of the table's rows move left. @throws InvalidOperation for the only column */
export async function deleteColumn(table: Table, index: number): Promise<void> {
  const { book, worksheet } = table;
  book.assertWritable(worksheet.id);
  const before = table.state.rect;
  if (before.columns === 1) throw invalidOperation();
  book.grid.deleteCells(worksheet.id, table.columnRect(index, "all"), "left", true);
  const wanted = { ...before, columns: before.columns - 1 };
  if (table.state.rect.columns !== wanted.columns) await book.grid.resizeTable(table.id, wanted);
}
