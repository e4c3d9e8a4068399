import { store } from "../dataset";
import { tablePlan } from "../models/tables/sheet-plan";
import type { FactTable } from "../models/tables/fact-table";
import type { TableQuery } from "../models/tables/query";
import { longestText } from "./escape-text";
import { inQueue, runExcel } from "./excel-queue";
import { factsFor, viewFor } from "./facts-for";
import { removeInserted } from "./remove-inserted";
import { WorkbookError, type Outcome } from "./outcome";
import { findPlace } from "./place";
import { startProgress } from "./progress";
import { newRecord } from "./record";
import type { ActionOptions, InsertReport, InsertTarget } from "./reports";
import { loadRemembered, takenVersion, writeRecord, writeState } from "./settings-store";
import { rememberUndo } from "./undo-last-action";
import { writePlan } from "./write-plan";

/** Writes the rows a query chooses as a real Excel table. A target that is not empty is refused (kind "target-not-empty"): offer a new sheet. */
export function insertTable(query: TableQuery, target: InsertTarget, options: ActionOptions = {}): Promise<Outcome<InsertReport>> {
  return inQueue(() => {
    const version = takenVersion() ?? store.newestVersion;
    const facts = factsFor(query, version);
    if (facts.rows.length === 0) {
      throw new WorkbookError({
        kind: "no-rows",
        sentence: "Nothing is shown that could be inserted. Clear the search or the filters, then insert again.",
      });
    }
    return runExcel((context) => insert(context, query, facts, version, target, options));
  });
}

/** Three syncs up to 4 MB: look, write, remember. */
async function insert(
  context: Excel.RequestContext,
  query: TableQuery,
  facts: FactTable,
  version: string,
  target: InsertTarget,
  options: ActionOptions,
): Promise<InsertReport> {
  const progress = startProgress(options, 3);
  progress.step("Looking for a free place");
  const remembered = loadRemembered(context);
  const plan = tablePlan(facts);
  const size = plan.tables[0]!.rect;
  const found = findPlace(context, target, facts.name, size.rows, size.columns);
  await context.sync();
  const { state } = remembered();
  const place = found();

  progress.firstWrite(`Writing ${facts.rows.length} rows`);
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
  const columnIds = table.columns.items.map(({ id }) => id);
  const record = newRecord(facts, query, table.id, table.name, columnIds, version, viewFor(version).asOf);
  writeRecord(context, record);
  if (state.version === null) writeState(context, { ...state, version });
  await context.sync();
  if (state.version === null) store.applyVersion(version);

  const report: InsertReport = {
    table: table.name,
    sheet: place.sheetName,
    address: range.address,
    rows: facts.rows.length,
    cut: tooLong(facts),
    factsVersion: version,
    sentence: `Inserted ${facts.rows.length} rows as the table "${table.name}" at ${range.address}.`,
  };
  rememberUndo({
    action: `Insert table "${table.name}"`,
    takeBack: (undoing) => removeInserted(undoing, { record, place, facts, stateBefore: state }),
  });
  if (body.rowCount !== size.rows - 1) {
    throw new WorkbookError({
      kind: "host",
      code: "ReadBack",
      statement: null,
      stands: `the table "${table.name}" at ${range.address}`,
      sentence: `Excel made the table "${table.name}" with ${body.rowCount} rows where ${size.rows - 1} were written. Choose "Undo last action", then insert again.`,
    });
  }
  progress.end();
  return report;
}

/** Texts that do not fit into a cell whole. */
function tooLong(facts: FactTable): InsertReport["cut"] {
  return facts.rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell, place) =>
      typeof cell === "string" && cell.length > longestText ? [{ key, field: facts.columns[place]!.label, characters: cell.length }] : [],
    ),
  );
}
