import type { BookPlan } from "../models/blueprint";
import { WorkbookError, type Outcome } from "./outcome";
import { inQueue, runExcel } from "./excel-queue";
import { startProgress } from "./progress";
import type { ActionOptions } from "./reports";
import { rollBack } from "./roll-back";
import { rememberUndo } from "./undo-last-action";
import { freezePanes, writePlan } from "./write-plan";

export interface ModelReport {
  /** Names of the new sheets, in order. */
  sheets: string[];
  sentence: string;
}

/**
 * Writes a model onto sheets of its own. `plan` is asked for once the names that are taken are known (sheets, tables, defined names),
 * because its formulas hold its own sheet names. One sync to look, one for the empty sheets and names, one a sheet.
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
  await context.sync();
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
  const named = plan.sheets.flatMap(({ names: own }) => own.map(({ name }) => name));
  let written: Map<string, string | null>;
  try {
    // Sheets and names before any formula: a formula that points at a sheet still to come would be a broken reference.
    progress.firstWrite("Adding the sheets");
    for (const sheet of plan.sheets) {
      const added = worksheets.add(sheet.sheet);
      for (const { name, rect } of sheet.names) names.add(name, added.getRangeByIndexes(rect.row, rect.column, rect.rows, rect.columns));
    }
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
      if (sheetPlan.freeze) freezePanes(sheet, sheetPlan.freeze);
      await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- one request a sheet, each below the host's limit
    }
    worksheets.getItem(made[0]!).activate();
    written = await contents(context, made);
  } catch (error) {
    return rollBack(error, `Build ${plan.title}`, `sheets ${made.join(", ")}`, (undoing) => removeSheets(undoing, made, named));
  }
  rememberUndo({ action: `Build ${plan.title}`, takeBack: (undoing) => takeBack(undoing, made, named, written) });
  progress.end();
  const where = made.length === 1 ? `on the new sheet "${made[0]}"` : `on ${made.length} new sheets, from "${made[0]}" on`;
  return { sheets: made, sentence: `Built ${plan.title} ${where}.` };
}

/** The formulas of each sheet that is still there, as one text; null for a sheet that is gone. */
async function contents(context: Excel.RequestContext, sheets: string[]): Promise<Map<string, string | null>> {
  const ranges = sheets.map((name) => {
    const range = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    range.load("address,formulas");
    return [name, range] as const;
  });
  await context.sync();
  return new Map(ranges.map(([name, range]) => [name, range.isNullObject ? null : JSON.stringify([range.address, range.formulas])]));
}

/** Removes the sheets nobody has changed since; the others are left and named. */
async function takeBack(
  context: Excel.RequestContext,
  sheets: string[],
  names: string[],
  written: Map<string, string | null>,
): Promise<string[]> {
  const now = await contents(context, sheets);
  const edited = sheets.filter((name) => now.get(name) !== null && now.get(name) !== written.get(name));
  // A model lives from all of its sheets: where one was edited, none goes.
  if (edited.length > 0) return edited.map((name) => `the sheet "${name}" and the model it belongs to`);
  await removeSheets(context, sheets, names);
  return [];
}

/** Removes the sheets and names of a model, as far as they are there. */
async function removeSheets(context: Excel.RequestContext, sheets: string[], names: string[]): Promise<void> {
  const found = sheets.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  const defined = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const one of [...found, ...defined]) one.load("name");
  await context.sync();
  for (const name of defined) if (!name.isNullObject) name.delete();
  for (const sheet of found) if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}
