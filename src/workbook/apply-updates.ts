import { compareVersions, store } from "../dataset";
import type { FactTable } from "../models/tables/fact-table";
import { cutSentence, cutTexts } from "./cut-texts";
import { inQueue, runExcel } from "./excel-queue";
import { factsFor, viewFor } from "./facts-for";
import { logRowsOf } from "./log-rows";
import { appendToLog, takeOffLog } from "./log-sheet";
import type { MergePlan } from "./merge-table";
import { WorkbookError, type Outcome } from "./outcome";
import { mergeRead, roomProblem } from "./preview-updates";
import { startProgress } from "./progress";
import { readTables, type ReadTable, type ReadWorkbook } from "./read-tables";
import { queueRecalculation } from "./recalculate";
import type { TableRecord } from "./record";
import { rollBack } from "./roll-back";
import type { ActionOptions, ApplyReport, UpdateChoices } from "./reports";
import { writeRecord, writeState } from "./settings-store";
import { takeBackApply } from "./take-back-apply";
import { rememberUndo } from "./undo-last-action";
import { queueMerge, type PendingMerge } from "./write-merge";

/** Brings the newest facts into the tables we inserted, then recalculates exactly the sheets that hold MINER formulas. */
export function applyUpdates(choices: UpdateChoices = {}, options: ActionOptions = {}): Promise<Outcome<ApplyReport>> {
  return inQueue(() => runExcel((context) => apply(context, choices, options)));
}

/** Four syncs whatever the number of tables: look, read, write (re-reading in the same batch), remember and recalculate. */
async function apply(context: Excel.RequestContext, choices: UpdateChoices, options: ActionOptions): Promise<ApplyReport> {
  const progress = startProgress(options, 4);
  const version = store.newestVersion;
  progress.step("Reading the tables");
  const factsOf = ({ query }: TableRecord): FactTable => factsFor(query, version);
  const read = await readTables(context, factsOf, (tableId) => choices.restore?.[tableId]?.length ?? 0);
  read.checkReadOnly();
  refuseOlder(read, version);
  const merged = read.tables.map((table) => ({
    table,
    plan: mergeRead(table, choicesFor(table.record, choices)),
  }));

  const stateBefore = read.remembered.state;
  const versionBefore = store.version;
  const pending = merged.filter(({ plan }) => plan.problem === null).map(({ table, plan }) => queueMerge(table, plan));
  let logged = 0;
  const takeBackAll = async (undoing: Excel.RequestContext) => {
    if (store.version !== versionBefore) store.applyVersion(versionBefore);
    await takeOffLog(undoing, read.logRows, logged);
    for (const merge of pending) merge.takeBack(undoing);
    for (const {
      read: { record },
    } of pending)
      writeRecord(undoing, record);
    writeState(undoing, stateBefore);
    queueRecalculation(undoing, read.minerSheets);
    await undoing.sync();
  };
  let done: PendingMerge[];
  try {
    progress.firstWrite("Writing the changes");
    await context.sync();

    progress.step("Keeping the record");
    done = pending.filter((merge) => {
      const disturbance = merge.disturbed();
      disturbance?.restore();
      return disturbance === null;
    });
    const asOf = viewFor(version).asOf;
    for (const merge of done) merge.unmark();
    for (const merge of done) writeRecord(context, recordAfter(merge, version, asOf));
    writeState(context, { ...stateBefore, version });
    const rows = done.flatMap(({ read: { snapshot }, plan }) => logRowsOf(snapshot.name, plan));
    logged = rows.length;
    appendToLog(context, read.logRows, rows);
    // The functions must answer from the new version when Excel asks them again.
    store.applyVersion(version);
    // Where the user calculates by hand the values stay as they are, stale, until they ask.
    if (!read.calculationIsManual) queueRecalculation(context, read.minerSheets);
    await context.sync();
  } catch (error) {
    return rollBack(
      error,
      `Apply facts ${version}`,
      `cells of ${pending.map(({ read: { snapshot } }) => snapshot.name).join(", ")}`,
      takeBackAll,
    );
  }
  rememberUndo({
    action: `Apply facts ${version}`,
    takeBack: (undoing) =>
      takeBackApply(undoing, {
        applied: done.map(({ read: { record, snapshot }, plan, looksBefore, formatsBefore }) => ({
          recordBefore: record,
          before: snapshot,
          plan,
          looks: looksBefore(),
          formats: formatsBefore,
        })),
        stateBefore,
        versionBefore,
      }),
  });
  progress.end();
  const tables = merged.map(({ table, plan }) =>
    tableReport(
      table,
      plan,
      pending.some((merge) => merge.read === table && !done.includes(merge)),
    ),
  );
  return {
    version,
    tables,
    recalculatedSheets: read.calculationIsManual ? [] : read.minerSheets,
    calculationIsManual: read.calculationIsManual,
    sentence: sentenceOf(version, tables, read.calculationIsManual && read.minerSheets.length > 0),
  };
}

/** Another author may have brought newer facts in than are held here: ours are no step forward then. */
function refuseOlder({ remembered, tables }: ReadWorkbook, version: string): void {
  const recorded = [remembered.state.version ?? version, ...tables.map(({ record }) => record.factsVersion)];
  const [newest] = recorded.sort((left, right) => compareVersions(right, left));
  if (compareVersions(newest!, version) <= 0) return;
  throw new WorkbookError({
    kind: "declined",
    sentence: `Somebody brought facts ${newest} into this workbook; the newest here are ${version}. Nothing was written. Check for updates, then apply.`,
  });
}

function choicesFor({ tableId }: TableRecord, choices: UpdateChoices) {
  return { takeOurs: new Set(choices.takeOurs), keepMine: new Set(choices.keepMine), restore: new Set(choices.restore?.[tableId]) };
}

function recordAfter({ plan, looksBefore }: PendingMerge, version: string, asOf: string): TableRecord {
  const left = { ...plan.record.left };
  const looks = looksBefore();
  for (const { row, key, left: marked } of plan.marks) {
    if (marked) left[key] = looks.get(row)!;
    else delete left[key];
  }
  return { ...plan.record, left, factsVersion: version, asOf };
}

function tableReport({ snapshot, facts }: ReadTable, plan: MergePlan, disturbed: boolean): ApplyReport["tables"][number] {
  const changing = `The table "${snapshot.name}" was being changed by somebody else; nothing of it was updated. Apply again.`;
  return {
    table: snapshot.name,
    changed: disturbed ? 0 : plan.changes.length,
    appended: disturbed ? 0 : plan.appended.length,
    conflictsKept: plan.conflicts.length,
    left: plan.left.length,
    notAppended: plan.notAppended,
    cut: disturbed ? [] : cutTexts(writtenCells(plan, facts)),
    problem: plan.problem ?? (disturbed ? changing : roomProblem(snapshot.name, plan)),
  };
}

/** Every cell that a merge writes, by key and heading. */
function writtenCells(plan: MergePlan, facts: FactTable) {
  const heading = new Map(facts.columns.map(({ field, label }) => [field, label]));
  return [...plan.writes, ...plan.appended.flatMap(({ key, cells }) => cells.map((cell) => ({ key, ...cell })))].map(
    ({ key, field, content }) => ({ key, field: heading.get(field) ?? field, content }),
  );
}

function sentenceOf(version: string, tables: ApplyReport["tables"], manual: boolean): string {
  const sum = (count: (table: ApplyReport["tables"][number]) => number) => tables.reduce((total, table) => total + count(table), 0);
  const parts = [
    `Facts ${version} applied: ${counted(
      sum(({ changed }) => changed),
      "cell",
    )} changed, ${counted(
      sum(({ appended }) => appended),
      "row",
    )} added`,
    ...(sum(({ conflictsKept }) => conflictsKept) > 0
      ? [
          `${counted(
            sum(({ conflictsKept }) => conflictsKept),
            "cell",
          )} you typed over kept`,
        ]
      : []),
  ];
  const problems = tables.flatMap(({ problem }) => problem ?? []);
  const stale = manual ? ' Calculation is manual: MINER formulas show their old values until you choose "Calculate".' : "";
  const cut = cutSentence(tables.flatMap((table) => table.cut));
  return [`${parts.join(", ")}.${cut}${stale}`, ...problems].join(" ");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
