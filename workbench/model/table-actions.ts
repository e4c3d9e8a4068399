import type { Rect } from "../grid/grid";
import type { Book } from "./book";
import { invalidArgument, invalidOperation, itemAlreadyExists, mergedRangeConflict } from "./host-error";
import { isValidName } from "./named-item-collection";
import { Range } from "./range";
import { intersect } from "../grid/rect";
import { type Table } from "./table";
import { clearFilters } from "./row-filter";
import type { Worksheet } from "./worksheet";

const defaultStyle = "TableStyleMedium2";

/** The next free "TableN". */
function freeName(book: Book): string {
  const taken = new Set(book.grid.tables().map((table) => table.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  return `Table${number}`;
}

/**
 * Tables.add. Without headers a header row "Column1", … is inserted above and the data moves down, as documented.
 * @throws InvalidArgument when another table is in the way
 */
export async function addTable(book: Book, home: Worksheet, address: unknown, hasHeaders: unknown): Promise<Table> {
  const target = address instanceof Range ? { sheet: address.sheet, rect: address.rect } : book.resolve(address, home);
  const { sheet } = target;
  book.assertWritable(sheet.id);
  const { grid } = book;
  if (book.tables(sheet.id).some((table) => intersect(table.fullRect, target.rect))) {
    throw mergedRangeConflict();
  }
  let rect: Rect = { ...target.rect };
  if (hasHeaders !== true) {
    const below = { ...rect, row: rect.row + rect.rows, rows: 1 };
    if (hasContent(book, sheet.id, below)) grid.insertCells(sheet.id, { ...rect, rows: 1 }, "down", true);
    else moveDown(book, sheet.id, rect);
    rect = { ...rect, rows: rect.rows + 1 };
  } else if (rect.rows === 1) rect = { ...rect, rows: 2 };
  fillHeaders(book, sheet.id, rect);
  const state = await grid.addTable(sheet.id, rect, freeName(book), defaultStyle);
  return book.table(state.id);
}

function moveDown(book: Book, sheetId: string, rect: Rect): void {
  const cells = book.grid.read(sheetId, rect);
  const moved = cells.map((line) => line.map((cell) => (cell.formula === null ? { value: cell.value } : { formula: cell.formula })));
  book.grid.write(sheetId, { ...rect, row: rect.row + 1 }, moved, true);
  book.grid.clear(sheetId, { ...rect, rows: 1 }, "contents", true);
}

/** Blank headers become "Column1", …; repeated ones get a number; numbers become text. */
function fillHeaders(book: Book, sheetId: string, rect: Rect): void {
  const header = { ...rect, rows: 1 };
  const cells = book.grid.read(sheetId, header)[0] ?? [];
  const seen = new Set<string>();
  const names = cells.map((cell, index) => {
    const shown = cell.text.trim();
    let name = shown === "" ? `Column${index + 1}` : shown;
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${shown === "" ? `Column${index + 1}` : shown}${number}`;
    seen.add(name.toLowerCase());
    return name;
  });
  const changes = names.map((name, index) => (cells[index]?.value === name ? null : { value: name }));
  if (changes.some((change) => change !== null)) book.grid.write(sheetId, header, [changes], true);
}

export function hasContent(book: Book, sheetId: string, rect: Rect): boolean {
  const used = book.grid.usedRect(sheetId, true);
  const part = used && intersect(used, rect);
  if (!part) return false;
  return book.grid
    .read(sheetId, part)
    .some((line) => line.some((cell) => cell.formula !== null || (cell.value !== null && cell.value !== "")));
}

/** @throws InvalidArgument for a name Excel refuses, ItemAlreadyExists for one that is taken */
export function renameTable(table: Table, value: unknown): Promise<void> {
  const name = String(value);
  if (typeof value !== "string" || !isValidName(name)) throw invalidArgument();
  const { book } = table;
  const wanted = name.toLowerCase();
  const other = book.findTable(name);
  if ((other && other !== table) || book.grid.names().some((state) => state.name.toLowerCase() === wanted)) throw itemAlreadyExists();
  return book.grid.renameTable(table.state.id, name);
}

export function setStyle(table: Table, value: unknown): Promise<void> {
  if (typeof value !== "string" || !/^(TableStyle(Light|Medium|Dark)\d{1,2}|)$/.test(value)) throw invalidArgument();
  return table.book.grid.styleTable(table.state.id, value);
}

/**
 * Table.resize: the header row stays where it is and old and new range overlap.
 * @throws InvalidArgument otherwise, for fewer than two rows, or for a range that meets another table
 */
export async function resizeTable(table: Table, newRange: unknown): Promise<void> {
  const { book, worksheet, state } = table;
  const target = newRange instanceof Range ? { sheet: newRange.sheet, rect: newRange.rect } : book.resolve(newRange, worksheet);
  book.assertWritable(worksheet.id);
  const rect = { ...target.rect };
  if (target.sheet !== worksheet || rect.row !== state.rect.row || !intersect(rect, state.rect)) throw invalidArgument();
  if (table.extra.showTotals) rect.rows -= 1;
  if (rect.rows < (state.showHeaders ? 2 : 1)) throw invalidArgument();
  const others = book.tables(worksheet.id).filter((other) => other !== table);
  if (others.some((other) => intersect(other.fullRect, target.rect))) throw invalidArgument();
  fillHeaders(book, worksheet.id, rect);
  await book.grid.resizeTable(state.id, rect);
}

/** Table.delete: the table and its cells' contents go. */
export async function deleteTable(table: Table): Promise<void> {
  const { book, worksheet, fullRect } = table;
  book.assertWritable(worksheet.id);
  clearFilters(table);
  await book.grid.removeTable(table.id);
  book.grid.clear(worksheet.id, fullRect, "all", true);
}

/** Table.convertToRange: the cells stay. @returns the range the table was */
export async function convertToRange(table: Table): Promise<Range> {
  const range = table.range(table.fullRect);
  if (!table.state.showHeaders) throw invalidOperation();
  clearFilters(table);
  await table.book.grid.removeTable(table.id);
  return range;
}
