import { diffViews, store } from "../dataset";
import { inQueue, runExcel } from "./excel-queue";
import { factsFor, viewFor } from "./facts-for";
import { mergeTable, type MergeChoices, type MergePlan } from "./merge-table";
import type { Outcome } from "./outcome";
import { readTables, type ReadTable } from "./read-tables";
import { startProgress } from "./progress";
import type { ActionOptions, TablePreview, UpdatePreview } from "./reports";

const nothingChosen = { takeOurs: new Set<string>(), keepMine: new Set<string>(), restore: new Set<string>() };

/** What bringing the newest facts into this workbook's tables would do. Writes nothing. */
export function previewUpdates(options: ActionOptions = {}): Promise<Outcome<UpdatePreview>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const progress = startProgress(options, 2);
      progress.step("Reading the tables");
      const version = store.newestVersion;
      const read = await readTables(context, ({ query }) => factsFor(query, version));
      const from = read.remembered.state.version ?? store.version;
      progress.step("Comparing with the facts");
      const preview: UpdatePreview = {
        fromVersion: from,
        toVersion: version,
        tables: read.tables.map((table) => previewOf(table, mergeRead(table, nothingChosen))),
        adoptable: read.adoptable,
        changedFacts: diffViews(viewFor(from), viewFor(version)).length,
        calculationIsManual: read.calculationIsManual && read.minerSheets.length > 0,
        missing: read.missing.map(({ name }) => name),
      };
      progress.end();
      return preview;
    }),
  );
}

function previewOf({ record, snapshot }: ReadTable, plan: MergePlan): TablePreview {
  return {
    tableId: record.tableId,
    table: snapshot.name,
    sheet: snapshot.sheet,
    factsVersion: record.factsVersion,
    changes: plan.changes,
    conflicts: plan.conflicts,
    added: [...plan.added, ...plan.notAppended],
    removed: plan.removed,
    left: plan.left,
    problem: plan.problem ?? roomProblem(snapshot.name, plan),
  };
}

/** The sentence for new rows that have no room, or null. */
export function roomProblem(table: string, plan: MergePlan): string | null {
  const rows = plan.notAppended.length;
  if (rows === 0) return null;
  return `${rows} new ${rows === 1 ? "row has" : "rows have"} no room below the table "${table}": cells there are in use or merged, another table begins there, or it has a totals row. Everything else is applied; make ${rows} rows free below it and apply again.`;
}

/** As mergeTable; a table on a protected sheet is stopped before anything is written. */
export function mergeRead({ record, snapshot, facts, isProtected }: ReadTable, choices: MergeChoices): MergePlan {
  const plan = mergeTable(record, snapshot, facts, choices);
  const writes = plan.writes.length + plan.appended.length + plan.marks.length > 0;
  if (!isProtected || !writes || plan.problem !== null) return plan;
  const problem = `The sheet "${snapshot.sheet}" is protected, so the table "${snapshot.name}" was left as it is. Unprotect it (Review, Unprotect Sheet), then apply again.`;
  return { ...plan, writes: [], appended: [], marks: [], changes: [], added: [], notAppended: [], record, problem };
}
