import { dateSystem, store } from "../dataset";
import { changesFrom } from "../models/tables/changes";
import { tablePlan } from "../models/tables/sheet-plan";
import type { FactTable } from "../models/tables/fact-table";
import type { TableQuery } from "../models/tables/query";
import { cutSentence, cutTexts } from "./cut-texts";
import { inQueue, runExcel } from "./excel-queue";
import { factsFor, viewFor } from "./facts-for";
import { clearPlace, type Unfinished } from "./clear-place";
import { removeInserted, type Inserted } from "./remove-inserted";
import { rollBack } from "./roll-back";
import { WorkbookError, type Outcome } from "./outcome";
import { findPlace, freeName } from "./place";
import { startProgress } from "./progress";
import { newRecord } from "./record";
import type { ActionOptions, InsertReport, InsertTarget } from "./reports";
import { loadRemembered, takenVersion, writeRecord, writeState } from "./settings-store";
import { rememberUndo } from "./undo-last-action";
import { checkReadOnly } from "./writable";
import { writePlan } from "./write-plan";

/**
 * Writes the rows a query chooses as a real Excel table; where it chooses none yet, headings and one blank row, which later facts fill.
 * A target that is not empty is refused (kind "target-not-empty"): offer a new sheet.
 */
export function insertTable(asked: TableQuery, target: InsertTarget, options: ActionOptions = {}): Promise<Outcome<InsertReport>> {
  return inQueue(() => {
    const version = takenVersion() ?? store.newestVersion;
    // A table of changes keeps its first day: one that moved would lose rows with every refresh.
    const query: TableQuery = asked.kind === "changes" ? { ...asked, from: changesFrom(asked, viewFor(version).asOf) } : asked;
    const facts = factsFor(query, version);
    return runExcel((context) => insert(context, query, facts, version, target, options));
  });
}

/** Three syncs up to 4 MB: look, write, remember. */
async function insert(
  context: Excel.RequestContext,
  query: TableQuery,
  chosen: FactTable,
  version: string,
  target: InsertTarget,
  options: ActionOptions,
): Promise<InsertReport> {
  const progress = startProgress(options, 3);
  progress.step("Looking for a free place");
  const remembered = loadRemembered(context);
  const checked = checkReadOnly(context, "insert");
  const planned = tablePlan(chosen);
  const size = planned.tables[0]!.rect;
  const found = findPlace(context, target, chosen.name, size.rows, size.columns);
  await context.sync();
  checked();
  const systemBefore = dateSystem();
  const { state } = remembered();
  // The days of the facts are serials in the workbook's own date system, which is known only now.
  const isNewSystem = dateSystem() !== systemBefore;
  const facts = isNewSystem ? factsFor(query, version) : chosen;
  const plan = isNewSystem ? tablePlan(facts) : planned;
  const place = found();

  const unfinished: Unfinished = {
    place,
    rows: size.rows,
    columns: size.columns,
    tableName: freeName(facts.name, place.tableNames, ""),
    tableId: null,
    stateBefore: state,
  };
  try {
    progress.firstWrite(`Writing ${counted(facts.rows.length)}`);
    const { sheet, tables } = await writePlan(context, plan, place);
    const table = tables[0]!;
    const range = table.getRange();
    const body = table.getDataBodyRange();
    table.load("id,name");
    table.columns.load("items/id");
    range.load("address");
    body.load("rowCount");
    if (place.isNewSheet) sheet.activate();
    await context.sync();

    progress.step("Keeping the record");
    unfinished.tableId = table.id;
    const columnIds = table.columns.items.map(({ id }) => id);
    const record = newRecord(facts, query, table.id, table.name, columnIds, version, viewFor(version).asOf);
    writeRecord(context, record);
    if (state.version === null) writeState(context, { ...state, version });
    await context.sync();
    if (state.version === null) store.applyVersion(version);
    progress.end();
    return finish(facts, { record, place, facts, stateBefore: state }, range.address, body.rowCount);
  } catch (error) {
    return rollBack(error, `Insert table "${facts.name}"`, `cells at ${place.sheetName}`, (undoing) => clearPlace(undoing, unfinished));
  }
}

/** Makes the action undoable and compares what Excel made with what was written. */
function finish(facts: FactTable, inserted: Inserted, address: string, rowCount: number): InsertReport {
  const { record, place } = inserted;
  rememberUndo({ action: `Insert table "${record.name}"`, takeBack: (undoing) => removeInserted(undoing, inserted) });
  const rows = Math.max(facts.rows.length, 1);
  if (rowCount !== rows) {
    throw new WorkbookError({
      kind: "host",
      code: "ReadBack",
      statement: null,
      stands: `the table "${record.name}" at ${address}`,
      sentence: `Excel made the table "${record.name}" with ${rowCount} rows where ${rows} were written.`,
    });
  }
  const cut = cutTexts(
    facts.rows.flatMap(({ key, cells }) => cells.map((content, place) => ({ key, field: facts.columns[place]!.label, content }))),
  );
  return {
    table: record.name,
    sheet: place.sheetName,
    address,
    rows: facts.rows.length,
    cut,
    factsVersion: record.factsVersion,
    sentence: `Inserted ${counted(facts.rows.length)} as the table "${record.name}" at ${address}.${facts.rows.length === 0 ? noRowsYet : ""}${cutSentence(cut)}`,
  };
}

const noRowsYet = " The facts hold none for it yet; they come with later facts.";

function counted(rows: number): string {
  return `${rows} ${rows === 1 ? "row" : "rows"}`;
}
