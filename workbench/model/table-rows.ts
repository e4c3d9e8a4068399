import { invalidArgument } from "./host-error";
import { sizeMismatch, writeValues } from "./range-write";
import type { Table } from "./table";
import { hasContent } from "./table-actions";

/**
 * TableRows.add: inserts rows before `index` (null, undefined or -1: at the end) and fills them. Cells below the table move down when
 * they would be in the way; beside the table nothing moves.
 * @returns index of the first new row
 */
export async function addRows(table: Table, index: unknown, values: unknown, alwaysInsert: boolean): Promise<number> {
  const { book, worksheet } = table;
  const { grid } = book;
  book.assertWritable(worksheet.id);
  const body = table.bodyRect;
  const atEnd = index === null || index === undefined || index === -1;
  const at = atEnd ? body.rows : Number(index);
  if (!Number.isInteger(at) || at < 0 || at > body.rows) throw invalidArgument();
  const matrix = rowsOf(values, body.columns);
  const place = { ...body, row: body.row + at, rows: matrix?.length ?? 1 };
  const before = table.state.rect;
  const inWay = at < body.rows || table.extra.showTotals || (alwaysInsert && hasContent(book, worksheet.id, place));
  if (inWay) grid.insertCells(worksheet.id, place, "down", true);
  const wanted = { ...before, rows: before.rows + place.rows };
  if (table.state.rect.rows !== wanted.rows) await grid.resizeTable(table.id, wanted);
  if (matrix) writeValues(table.range(place), matrix);
  return at;
}

/** One row or several, each as wide as the table; undefined for blank rows. */
function rowsOf(values: unknown, columns: number): unknown[][] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const rows = values.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== columns) throw invalidArgument(sizeMismatch);
    return row as unknown[];
  });
  if (rows.length === 0) throw invalidArgument();
  return rows;
}

/** Removes rows of the body; cells below move up. A table keeps one blank row. */
export async function deleteRows(table: Table, indexes: readonly number[]): Promise<void> {
  const { book, worksheet } = table;
  const { grid } = book;
  book.assertWritable(worksheet.id);
  const body = table.bodyRect;
  const wanted = [...new Set(indexes)].sort((a, b) => b - a);
  if (wanted.some((index) => index < 0 || index >= body.rows)) throw invalidArgument();
  const all = wanted.length === body.rows;
  if (all) grid.clear(worksheet.id, { ...body, rows: 1 }, "contents", true);
  const doomed = all ? wanted.filter((index) => index > 0) : wanted;
  for (const [first, count] of runs(doomed)) {
    const before = table.state.rect;
    grid.deleteCells(worksheet.id, { ...body, row: body.row + first, rows: count }, "up", true);
    const rect = { ...before, rows: before.rows - count };
    if (table.state.rect.rows !== rect.rows) await grid.resizeTable(table.id, rect);
  }
}

/** Neighbouring indexes of a descending list as [first, count], still from the bottom up. */
function runs(descending: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const index of descending) {
    const last = found[found.length - 1];
    if (last && last[0] === index + 1) found[found.length - 1] = [index, last[1] + 1];
    else found.push([index, 1]);
  }
  return found;
}
