import { WorkbookError } from "./outcome";
import type { InsertTarget } from "./reports";

/** Rows and columns of a sheet. */
const sheetLimits = { rows: 1_048_576, columns: 16_384 };

/** Where a block goes: an existing sheet from a cell on, or a sheet that does not exist yet. */
export interface Place {
  sheetName: string;
  isNewSheet: boolean;
  row: number;
  column: number;
  /** Names already taken, lower case. */
  tableNames: Set<string>;
  /** Number formats of the block before, to be put back by undo; null for a new sheet. */
  formatsBefore: unknown[][] | null;
  /** Widths in points of the block's columns before; null for a new sheet. */
  widthsBefore: number[] | null;
}

/** Queues what must be known before a block of rows × columns is written; the result, after the next sync, is the place or a refusal. */
export function findPlace(context: Excel.RequestContext, target: InsertTarget, wished: string, rows: number, columns: number): () => Place {
  const workbook = context.workbook;
  const sheets = workbook.worksheets;
  sheets.load("items/name");
  const tables = workbook.tables;
  tables.load("items/name");
  const names = workbook.names;
  names.load("items/name");
  const taken = () => new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  if (target.kind === "newSheet") {
    const protection = workbook.protection;
    protection.load("protected");
    return () => {
      if (protection.protected) {
        throw new WorkbookError({
          kind: "protected",
          sheet: "",
          sentence:
            "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook) or insert at a free cell.",
        });
      }
      const sheetName = freeName(target.name ?? wished, new Set(sheets.items.map(({ name }) => name.toLowerCase())), " ");
      return { sheetName, isNewSheet: true, row: 0, column: 0, tableNames: taken(), formatsBefore: null, widthsBefore: null };
    };
  }
  return atSelection(context, rows, columns, taken);
}

function atSelection(context: Excel.RequestContext, rows: number, columns: number, taken: () => Set<string>): () => Place {
  const cell = context.workbook.getActiveCell();
  const sheet = cell.worksheet;
  const block = cell.getResizedRange(rows - 1, columns - 1);
  const used = block.getUsedRangeOrNullObject(true);
  const overlapping = block.getTables(false);
  const merged = block.getMergedAreasOrNullObject();
  const columnFormats = Array.from({ length: columns }, (_, column) => block.getColumn(column).format);
  cell.load("rowIndex,columnIndex");
  sheet.load("name");
  sheet.protection.load("protected");
  block.load("address,numberFormat");
  used.load("address");
  overlapping.load("items/name");
  merged.load("address");
  for (const format of columnFormats) format.load("columnWidth");
  return () => {
    const name = sheet.name;
    if (sheet.protection.protected) {
      throw new WorkbookError({
        kind: "protected",
        sheet: name,
        sentence: `The sheet "${name}" is protected. Unprotect it, or insert into a new sheet.`,
      });
    }
    if (cell.rowIndex + rows > sheetLimits.rows || cell.columnIndex + columns > sheetLimits.columns) {
      throw new WorkbookError({
        kind: "blocked",
        sentence: `The table (${rows} rows × ${columns} columns) does not fit between the selected cell and the edge of the sheet. Select a cell further up and left, or insert into a new sheet.`,
      });
    }
    const inTheWay = !used.isNullObject
      ? used.address
      : overlapping.items.length > 0
        ? `table ${overlapping.items[0]!.name}`
        : !merged.isNullObject
          ? `merged cells ${merged.address}`
          : null;
    if (inTheWay !== null) {
      throw new WorkbookError({
        kind: "target-not-empty",
        address: block.address,
        sentence: `The table needs ${block.address}, and ${inTheWay} is not empty. Nothing was written. Insert into a new sheet, or select a free cell.`,
      });
    }
    return {
      sheetName: name,
      isNewSheet: false,
      row: cell.rowIndex,
      column: cell.columnIndex,
      tableNames: taken(),
      formatsBefore: block.numberFormat,
      widthsBefore: columnFormats.map(({ columnWidth }) => columnWidth),
    };
  };
}

/** The name, with the first free number behind it where it is taken. */
export function freeName(wished: string, taken: ReadonlySet<string>, separator: string): string {
  if (!taken.has(wished.toLowerCase())) return wished;
  for (let number = 2; ; number++) {
    const name = `${wished}${separator}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
