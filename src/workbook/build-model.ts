import type { BookPlan } from "../models/blueprint";
import { WorkbookError, type Outcome } from "./outcome";
import { inQueue, runExcel } from "./excel-queue";
import { failureOf } from "./failure-of";
import { store } from "../dataset";
import { canSetUpPages, setUpPage } from "./page-setup";
import { modelKey, newModelRecord } from "./model-record";
import { startProgress } from "./progress";
import type { ActionOptions } from "./reports";
import { rollBack } from "./roll-back";
import { rememberUndo } from "./undo-last-action";
import { loadRemembered, writeState, type WorkbookState } from "./settings-store";
import { freezePanes, writePlan } from "./write-plan";

export interface ModelReport {
  /** Names of the new sheets, in order. */
  sheets: string[];
  sentence: string;
}

/**
 * Writes a model onto sheets of its own. `plan` is asked for once the names that are taken are known (sheets, tables, defined names),
 * because its formulas hold its own sheet names. One sync to look, one for the empty sheets and names, one a sheet, one for the printed pages.
 */
export function buildModel(plan: (taken: string[]) => BookPlan, options: ActionOptions = {}): Promise<Outcome<ModelReport>> {
  return inQueue(() => runExcel((context) => write(context, plan, options)));
}

async function write(context: Excel.RequestContext, planFor: (taken: string[]) => BookPlan, options: ActionOptions): Promise<ModelReport> {
  options.onProgress?.({ step: "Looking for free names", done: 0, total: 0, cancellable: true });
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  protection.load("protected");
  const remembered = loadRemembered(context);
  await context.sync();
  const { state } = remembered();
  if (protection.protected) {
    throw new WorkbookError({
      kind: "protected",
      sheet: "",
      sentence:
        "The workbook's structure is protected, so no sheet can be added. Unprotect it (Review, Protect Workbook), then build again.",
    });
  }
  const plan = planFor([...worksheets.items, ...tables.items, ...names.items].map(({ name }) => name));
  const progress = startProgress(options, plan.sheets.length + 1);
  const made = plan.sheets.map(({ sheet }) => sheet);
  const done: Made = {
    sheets: made,
    names: plan.sheets.flatMap(({ names: own }) => own.map(({ name }) => name)),
    setting: null,
    stateBefore: state,
  };
  let written: Map<string, string | null>;
  try {
    // Sheets and names before any formula: a formula that points at a sheet still to come would be a broken reference.
    progress.firstWrite("Adding the sheets");
    const added = plan.sheets.map(({ sheet }) => worksheets.add(sheet));
    plan.sheets.forEach((sheet, place) => {
      added[place]!.load("id");
      for (const { name, rect } of sheet.names)
        names.add(name, added[place]!.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns));
    });
    await context.sync();
    const tableNames = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
    for (const sheetPlan of plan.sheets) {
      progress.step(`Writing ${sheetPlan.sheet}`);
      const place = {
        sheetName: sheetPlan.sheet,
        isNewSheet: false,
        row: 0,
        column: 0,
        tableNames,
        formatsBefore: null,
        widthsBefore: null,
      };
      const { sheet } = await writePlan(context, { ...sheetPlan, names: [] }, place);
      if (!sheetPlan.gridlines) sheet.showGridlines = false;
      if (sheetPlan.freeze) freezePanes(sheet, sheetPlan.freeze);
      await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one request a sheet, each below the host's limit
    }
    worksheets.getItem(made[0]!).activate();
    const record = newModelRecord(
      plan,
      added.map(({ id }) => id),
    );
    done.setting = modelKey(record);
    context.workbook.settings.add(done.setting, JSON.stringify(record));
    if (state.version === null) writeState(context, { ...state, version: plan.builtFrom.factsVersion });
    written = await contents(context, made, cellsOf(plan));
    if (state.version === null) store.applyVersion(plan.builtFrom.factsVersion);
  } catch (error) {
    return rollBack(error, `Build ${plan.title}`, `sheets ${made.join(", ")}`, (undoing) => removeModel(undoing, done));
  }
  const printing = await setUpPages(context, plan);
  rememberUndo({ action: `Build ${plan.title}`, takeBack: (undoing) => takeBack(undoing, done, written) });
  progress.end();
  const where = made.length === 1 ? `on the new sheet "${made[0]}"` : `on ${made.length} new sheets, from "${made[0]}" on`;
  return { sheets: made, sentence: `Built ${plan.title} ${where}.${printing}` };
}

/**
 * Sets up the pages of a written model. A request of its own: where a host refuses, the model stands all the same.
 * Returns what to say about it, empty when all is set.
 */
async function setUpPages(context: Excel.RequestContext, { sheets }: BookPlan): Promise<string> {
  if (!canSetUpPages()) return " Its pages are not set up for printing: this Excel has no call for it.";
  try {
    for (const { sheet, page } of sheets) if (page) setUpPage(context.workbook.worksheets.getItem(sheet), page);
    await context.sync();
    return "";
  } catch (error) {
    return ` Its pages are not set up for printing: ${failureOf(error).sentence}`;
  }
}

/** Excel on the web gives no answer above 5 MB; this many cells stay clear of it, long formulas included. */
const cellsPerAnswer = 12_000;

/** The most cells that the sheets of a model use. */
function cellsOf({ sheets }: BookPlan): number {
  return sheets.reduce((sum, { blocks }) => {
    const rows = Math.max(0, ...blocks.map(({ row, cells }) => row + cells.length));
    const columns = Math.max(0, ...blocks.map(({ column, cells }) => column + (cells[0]?.length ?? 0)));
    return sum + rows * columns;
  }, 0);
}

/** The formulas of each sheet that is still there, as one text; null for a sheet that is gone. Few cells take one request. */
async function contents(context: Excel.RequestContext, sheets: string[], cells: number): Promise<Map<string, string | null>> {
  const few = cells <= cellsPerAnswer;
  const ranges = sheets.map((name) => {
    const range = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    if (few) range.load("address,formulas");
    else range.load("address,rowCount,columnCount");
    return [name, range] as const;
  });
  await context.sync();
  if (few)
    return new Map(ranges.map(([name, range]) => [name, range.isNullObject ? null : JSON.stringify([range.address, range.formulas])]));
  const pieces: { name: string; piece: Excel.Range }[] = [];
  let queued = 0;
  for (const [name, range] of ranges) {
    if (range.isNullObject) continue;
    const rows = Math.max(1, Math.floor(cellsPerAnswer / range.columnCount));
    for (let row = 0; row < range.rowCount; row += rows) {
      const height = Math.min(rows, range.rowCount - row);
      if (queued + height * range.columnCount > cellsPerAnswer && queued > 0) {
        await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one answer must stay below the host's limit
        queued = 0;
      }
      queued += height * range.columnCount;
      const piece = range.getCell(row, 0).getResizedRange(height - 1, range.columnCount - 1);
      piece.load("formulas");
      pieces.push({ name, piece });
    }
  }
  await context.sync();
  return new Map(
    ranges.map(([name, range]) => {
      if (range.isNullObject) return [name, null];
      return [name, JSON.stringify([range.address, ...pieces.filter((one) => one.name === name).map(({ piece }) => piece.formulas)])];
    }),
  );
}

/** Removes the sheets nobody has changed since; the others are left and named. */
async function takeBack(context: Excel.RequestContext, made: Made, written: Map<string, string | null>): Promise<string[]> {
  const now = await contents(context, made.sheets, Infinity);
  const edited = made.sheets.filter((name) => now.get(name) !== null && now.get(name) !== written.get(name));
  // A model lives from all of its sheets: where one was edited, none goes.
  if (edited.length > 0) return edited.map((name) => `the sheet "${name}" and the model it belongs to`);
  await removeModel(context, made);
  return [];
}

/** What a build puts into the workbook. */
interface Made {
  sheets: string[];
  names: string[];
  /** Where the model's record is kept; null until it is written. */
  setting: string | null;
  stateBefore: WorkbookState;
}

/** Removes the sheets, names and record of a model, as far as they are there; a workbook that had taken no facts version before has none again. */
async function removeModel(context: Excel.RequestContext, { sheets, names, setting, stateBefore }: Made): Promise<void> {
  const found = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  const defined = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const one of [...found, ...defined]) one.load("name");
  await context.sync();
  for (const name of defined) if (!name.isNullObject) name.delete();
  for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
  if (setting !== null) context.workbook.settings.add(setting, "").delete(); // one that is not there cannot be deleted
  if (stateBefore.version === null) writeState(context, stateBefore);
  await context.sync();
}
