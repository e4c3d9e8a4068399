import { tableHeadings } from "../models/tables/build";
import type { FactTable } from "../models/tables/fact-table";
import type { TableKind } from "../models/tables/query";
import { kindOfHeadings } from "./adopted-record";
import { contentOf } from "./cell-content";
import { holdsMiner } from "./miner-calls";
import { logSheetName } from "./log-sheet";
import type { TableRecord } from "./record";
import { loadRemembered, type Remembered } from "./settings-store";
import { checkReadOnly } from "./writable";
import type { TableSnapshot } from "./table-snapshot";

/** One of our tables as read, with the handles to write to it in the same run. */
export interface ReadTable {
  record: TableRecord;
  facts: FactTable;
  snapshot: TableSnapshot;
  table: Excel.Table;
  body: Excel.Range;
  /** Its sheet takes no changes. */
  isProtected: boolean;
  /** Number formats of the body's last row, by column now. */
  lastRowFormats: string[];
  /** Number formats of the rows below the body that new rows may go to. */
  formatsBelow: string[][];
}

/** The workbook as a refresh needs it. */
export interface ReadWorkbook {
  remembered: Remembered;
  tables: ReadTable[];
  /** Records whose table is gone. */
  missing: TableRecord[];
  /** Tables with our key column that no record knows. */
  adoptable: { tableId: string; table: string; sheet: string }[];
  minerSheets: string[];
  /** Rows in use on the log sheet; null where there is none. */
  logRows: number | null;
  calculationIsManual: boolean;
  /** Refuses a workbook that can only be read. */
  checkReadOnly: () => void;
}

/** The kind of table that these headings say it is, by our key column; null for a table that is not ours. */
export function adoptableKind(headings: string[]): TableKind | null {
  return kindOfHeadings(headings, tableHeadings());
}

/** Reads all our tables in two syncs, whatever their number. `factsOf` gives the rows a record's table should hold, `restored` how many deleted rows come back. */
export async function readTables(
  context: Excel.RequestContext,
  factsOf: (record: TableRecord) => FactTable,
  restored: (tableId: string) => number = () => 0,
): Promise<ReadWorkbook> {
  const { workbook } = context;
  const readRemembered = loadRemembered(context);
  const readOnly = checkReadOnly(context, "apply");
  workbook.tables.load("items/id,items/name,items/showTotals");
  workbook.worksheets.load("items/id,items/name");
  workbook.application.load("calculationMode");
  await context.sync();

  const remembered = readRemembered();
  const there = new Map(workbook.tables.items.map((table) => [table.id, table]));
  const reading = remembered.records
    .filter(({ tableId }) => there.has(tableId))
    .map((record) => queueTable(record, factsOf(record), there.get(record.tableId)!, restored(record.tableId)));
  const known = new Set(remembered.records.map(({ tableId }) => tableId));
  const strangers = workbook.tables.items
    .filter(({ id }) => !known.has(id))
    .map((table) => {
      table.columns.load("items/name");
      table.worksheet.load("name");
      return table;
    });
  const used = workbook.worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load("formulas,rowIndex,rowCount");
  await context.sync();

  const log = used.find(({ sheet }) => sheet.name === logSheetName);
  return {
    remembered,
    tables: reading.map((finish) => finish()),
    missing: remembered.records.filter(({ tableId }) => !there.has(tableId)),
    adoptable: strangers
      .filter(({ columns }) => adoptableKind(columns.items.map(({ name }) => name)) !== null)
      .map((table) => ({ tableId: table.id, table: table.name, sheet: table.worksheet.name })),
    minerSheets: used.filter(({ range }) => !range.isNullObject && holdsMiner(range.formulas)).map(({ sheet }) => sheet.name),
    logRows: log ? (log.range.isNullObject ? 0 : log.range.rowIndex + log.range.rowCount) : null,
    checkReadOnly: readOnly,
    calculationIsManual: workbook.application.calculationMode === Excel.CalculationMode.manual,
  };
}

function queueTable(record: TableRecord, facts: FactTable, table: Excel.Table, restored: number): () => ReadTable {
  const body = table.getDataBodyRange();
  const fresh = facts.rows.filter(({ key }) => !(key in record.written)).length + restored;
  const below = body.getRowsBelow(Math.max(fresh, 1));
  const lastRow = body.getLastRow();
  table.columns.load("items/id,items/name");
  table.worksheet.load("name");
  table.worksheet.protection.load("protected");
  body.load("values,formulas");
  below.load("valueTypes,numberFormat");
  const mergedBelow = below.getMergedAreasOrNullObject();
  mergedBelow.load("address");
  const tablesBelow = below.getTables(false);
  tablesBelow.load("items/id");
  lastRow.load("numberFormat");
  return () => ({
    record,
    facts,
    table,
    body,
    isProtected: table.worksheet.protection.protected,
    formatsBelow: below.numberFormat as string[][],
    lastRowFormats: (lastRow.numberFormat[0] ?? []).map(String),
    snapshot: {
      tableId: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      columns: table.columns.items.map(({ id, name }) => ({ id, name })),
      body: body.values.map((row, index) => row.map((value, column) => contentOf(value, body.formulas[index]?.[column]))),
      // A totals row stands right below the body: it is never written over.
      freeRowsBelow: table.showTotals || !mergedBelow.isNullObject || tablesBelow.items.length > 0 ? 0 : emptyRows(below.valueTypes),
    },
  });
}

function emptyRows(valueTypes: unknown[][]): number {
  const filled = valueTypes.findIndex((row) => row.some((type) => type !== "Empty"));
  return filled < 0 ? valueTypes.length : filled;
}
