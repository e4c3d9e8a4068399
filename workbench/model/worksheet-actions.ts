import { invalidArgument, invalidOperation, itemAlreadyExists } from "./host-error";
import type { Book } from "./book";
import { Worksheet } from "./worksheet";

/** @throws InvalidArgument for a name Excel refuses, ItemAlreadyExists for one that is taken */
export function checkSheetName(book: Book, name: unknown, self?: Worksheet): string {
  if (
    typeof name !== "string" ||
    name === "" ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === "history"
  ) {
    throw invalidArgument();
  }
  const holder = book.grid.sheets().find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (holder && holder.id !== self?.id) throw itemAlreadyExists("A sheet with this name already exists.");
  return name;
}

/** Worksheets.add: after the last sheet, with the next free "SheetN" when no name is given; does not become active. */
export function addSheet(book: Book, name: unknown): Worksheet {
  let wanted: string;
  if (name === undefined || name === null) {
    let number = book.grid.sheets().length + 1;
    const taken = new Set(book.grid.sheets().map((sheet) => sheet.name.toLowerCase()));
    while (taken.has(`sheet${number}`)) number++;
    wanted = `Sheet${number}`;
  } else wanted = checkSheetName(book, name);
  if (book.conditions.readOnly) book.assertWritable("");
  return book.sheet(book.grid.addSheet(wanted).id);
}

export function renameSheet(sheet: Worksheet, value: unknown): void {
  const name = checkSheetName(sheet.book, value, sheet);
  if (name !== sheet.name) sheet.book.grid.renameSheet(sheet.id, name);
}

export function moveSheet(sheet: Worksheet, value: unknown): void {
  const index = Number(value);
  if (!Number.isInteger(index) || index < 0 || index >= sheet.book.grid.sheets().length) throw invalidArgument();
  sheet.book.grid.moveSheet(sheet.id, index);
}

/** Excel.SheetVisibility. A sheet that the user shows again is no longer very hidden. */
export function visibilityOf({ id, state, book }: Worksheet): string {
  if (state.visible) return "Visible";
  return book.veryHidden.has(id) ? "VeryHidden" : "Hidden";
}

/** @throws InvalidOperation for the last visible sheet */
export function setVisibility(sheet: Worksheet, value: unknown): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") throw invalidArgument();
  const visible = value === "Visible";
  if (!visible) assertNotLastVisible(sheet);
  sheet.book.grid.setSheetVisible(sheet.id, visible);
  if (value === "VeryHidden") sheet.book.veryHidden.add(sheet.id);
  else sheet.book.veryHidden.delete(sheet.id);
}

/** @throws InvalidOperation for the only visible sheet, as in Excel */
export function deleteSheet(sheet: Worksheet): void {
  if (sheet.state.visible) assertNotLastVisible(sheet);
  sheet.book.grid.removeSheet(sheet.id);
}

function assertNotLastVisible(sheet: Worksheet): void {
  const others = sheet.book.grid.sheets().filter((state) => state.visible && state.id !== sheet.id);
  if (others.length === 0) throw invalidOperation("A workbook must contain at least one visible worksheet.");
}

/** The next or previous sheet, or null at the end. */
export function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: unknown): Worksheet | null {
  const states = sheet.book.grid.sheets();
  for (let i = sheet.position + step; i >= 0 && i < states.length; i += step) {
    const state = states[i];
    if (state && (visibleOnly !== true || state.visible)) return sheet.book.sheet(state.id);
  }
  return null;
}

/** Copies cells, formats, widths and tables, "Deals (2)"; the copies of tables get names of their own. */
export async function copySheet(sheet: Worksheet, position: unknown, relativeTo: unknown): Promise<Worksheet> {
  const { book } = sheet;
  const { grid } = book;
  let number = 2;
  const taken = new Set(grid.sheets().map((state) => state.name.toLowerCase()));
  while (taken.has(`${sheet.name} (${number})`.toLowerCase())) number++;
  const last = grid.sheets().length;
  const near = relativeTo instanceof Worksheet ? relativeTo.position : 0;
  const places: Record<string, number> = { None: last, End: last, Beginning: 0, Before: near, After: near + 1 };
  const index = places[String(position ?? "None")];
  if (index === undefined) throw invalidArgument();
  const copy = book.sheet(grid.addSheet(`${sheet.name} (${number})`, index).id);
  const used = grid.usedRect(sheet.id);
  if (!used) return copy;
  const cells = grid.read(sheet.id, used);
  grid.write(
    copy.id,
    used,
    cells.map((line) =>
      line.map((state) =>
        state.formula === null
          ? { value: state.value, numberFormat: state.numberFormat }
          : { formula: state.formula, numberFormat: state.numberFormat },
      ),
    ),
    true,
  );
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      grid.style(copy.id, { row, column, rows: 1, columns: 1 }, grid.styleOf(sheet.id, row, column), true);
    }
  }
  for (let column = 0; column < used.column + used.columns; column++)
    grid.setColumnWidth(copy.id, column, 1, grid.columnWidth(sheet.id, column));
  for (const { id, rect, name, style } of grid.tables().filter((table) => table.sheetId === sheet.id)) {
    const made = await grid.addTable(copy.id, rect, freeTableName(book, name), style);
    const extra = book.tableExtras.of(id);
    Object.assign(book.tableExtras.of(made.id), { ...extra, filters: new Map(), hiddenRows: [], sort: null });
  }
  return copy;
}

/** "Deals" becomes the first of "Deals2", "Deals3", ... that nothing else is called. */
function freeTableName(book: Book, name: string): string {
  const taken = new Set([...book.grid.tables(), ...book.grid.names()].map((other) => other.name.toLowerCase()));
  const stem = name.replace(/\d+$/, "");
  let number = 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number++;
  return `${stem}${number}`;
}
