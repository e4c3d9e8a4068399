import type { Table } from "./table";
import { hasContent } from "./table-actions";

/** Shows or removes the totals row: "Total" in the first column, a subtotal of the last, as Excel does at first. */
export function setShowTotals(table: Table, show: boolean): void {
  if (show === table.extra.showTotals) return;
  const { book, worksheet } = table;
  book.assertWritable(worksheet.id);
  const place = table.totalRect;
  if (!show) {
    table.extra.showTotals = false;
    book.grid.deleteCells(worksheet.id, place, "up", true);
    return;
  }
  if (hasContent(book, worksheet.id, place)) book.grid.insertCells(worksheet.id, place, "down", true);
  table.extra.showTotals = true;
  const names = table.columnNames();
  const last = names.length - 1;
  const body = table.book.grid.read(worksheet.id, table.columnRect(last, "body"));
  const isNumeric = body.every((row) => row.every((cell) => cell.value === null || cell.value === "" || typeof cell.value === "number"));
  const changes = names.map((name, index) => {
    if (index === last && last > 0) return { formula: `=SUBTOTAL(${isNumeric ? 109 : 103},${table.state.name}[${escapeColumn(name)}])` };
    return index === 0 ? { value: "Total" } : null;
  });
  book.grid.write(worksheet.id, place, [changes], true);
}

/** Special characters of a column name in a structured reference stand behind an apostrophe. */
const escapeColumn = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");
