import { compareVersions, store } from "../dataset";
import type { TableQuery } from "../models/tables/query";
import { adoptedRecord, copiedFrom } from "./adopted-record";
import { contentOf } from "./cell-content";
import { inQueue, runExcel } from "./excel-queue";
import { factsFor, viewFor } from "./facts-for";
import { WorkbookError, type Outcome } from "./outcome";
import { startProgress } from "./progress";
import { adoptableKind } from "./read-tables";
import type { ActionOptions, AdoptReport } from "./reports";
import { rollBack } from "./roll-back";
import { loadRemembered, removeRecord, writeRecord, writeState } from "./settings-store";
import type { TableSnapshot } from "./table-snapshot";
import { rememberUndo } from "./undo-last-action";

/** Makes a table with our key column, which no record knows, one of ours again. Only the record is written: no cell changes before the next refresh. */
export function adoptTable(tableId: string, options: ActionOptions = {}): Promise<Outcome<AdoptReport>> {
  return inQueue(() => runExcel((context) => adopt(context, tableId, options)));
}

async function adopt(context: Excel.RequestContext, tableId: string, options: ActionOptions): Promise<AdoptReport> {
  const progress = startProgress(options, 3);
  progress.step("Looking at the table");
  const readRemembered = loadRemembered(context);
  const table = context.workbook.tables.getItemOrNullObject(tableId);
  table.load("id,name");
  await context.sync();
  if (table.isNullObject) throw declined("The table is gone from the workbook. Open Updates again to see what is there.");
  const { state, records } = readRemembered();
  if (records.some((record) => record.tableId === table.id)) throw declined(`The table "${table.name}" is known already.`);

  progress.step("Reading its rows");
  const snapshot = await read(context, table);
  const kind = adoptableKind(snapshot.columns.map(({ name }) => name));
  if (kind === null) throw declined(`The table "${table.name}" has no key column of ours ("Deal ID"), so it cannot be adopted.`);
  const version = state.version ?? store.newestVersion;
  const keys = new Set(factsFor({ kind }, version).rows.map(({ key }) => key));
  const held = snapshot.body.flatMap((cells) => cells.filter((cell): cell is string => typeof cell === "string" && keys.has(cell)));
  const source = copiedFrom(records, kind, held);
  const query: TableQuery = source?.query ?? { kind };
  // The version to be recorded first, then the others, newest first: a cell of any of them is one we wrote.
  const older = store.dataset.meta.versions.map((one) => one.version).sort((left, right) => compareVersions(right, left));
  const versions = [version, ...older.filter((one) => one !== version)].map((one) => factsFor(query, one));
  const record = adoptedRecord(snapshot, versions, source, query, version, viewFor(version).asOf);

  progress.firstWrite("Keeping the record");
  const takeBack = async (undoing: Excel.RequestContext) => {
    removeRecord(undoing, record.tableId);
    if (state.version === null) writeState(undoing, state);
    await undoing.sync();
    return [];
  };
  const action = `Adopt the table "${table.name}"`;
  try {
    writeRecord(context, record);
    if (state.version === null) writeState(context, { ...state, version });
    await context.sync();
  } catch (error) {
    return rollBack(error, action, `the record of "${table.name}"`, async (undoing) => void (await takeBack(undoing)));
  }
  if (state.version === null) store.applyVersion(version);
  rememberUndo({ action, takeBack });
  progress.end();
  const rows = new Set(held).size;
  return {
    table: table.name,
    rows,
    sentence: `Adopted the table "${table.name}" with ${rows} ${rows === 1 ? "row" : "rows"} of ours. No cell was changed; "Apply to workbook" refreshes it.`,
  };
}

async function read(context: Excel.RequestContext, table: Excel.Table): Promise<TableSnapshot> {
  const body = table.getDataBodyRange();
  body.load("values,formulas");
  table.columns.load("items/id,items/name");
  table.worksheet.load("name");
  await context.sync();
  return {
    tableId: table.id,
    name: table.name,
    sheet: table.worksheet.name,
    columns: table.columns.items.map(({ id, name }) => ({ id, name })),
    body: body.values.map((row, index) => row.map((value, column) => contentOf(value, body.formulas[index]?.[column]))),
    freeRowsBelow: 0,
  };
}

function declined(sentence: string): WorkbookError {
  return new WorkbookError({ kind: "declined", sentence });
}
