import { clearPlace } from "../clear-place";
import { inQueue, runExcel } from "../excel-queue";
import { WorkbookError, type Outcome } from "../outcome";
import { findPlace, freeName, type Place } from "../place";
import { startProgress } from "../progress";
import type { ActionOptions, InsertTarget } from "../reports";
import { rollBack } from "../roll-back";
import { markOurTable } from "../settings-store";
import { rememberUndo } from "../undo-last-action";
import { checkReadOnly } from "../writable";
import { writePlan } from "../write-plan";
import { myDealsPlan, myDealsSheetName, myDealsTableName } from "./my-deals-plan";
import { removeMyDealsTableId, writeMyDealsTableId } from "./my-deals-setting";
import { readMyDealsCells } from "./read-cells";
import { rereadMyDeals } from "./read-my-deals";
import type { InsertMyDealsReport } from "./report";

/** Inserts an empty table for the user's own deals, on a new sheet or at the selection. Refused where the workbook has one already. */
export function insertMyDeals(target: InsertTarget, options: ActionOptions = {}): Promise<Outcome<InsertMyDealsReport>> {
  return inQueue(() => runExcel((context) => insert(context, target, options)));
}

async function insert(context: Excel.RequestContext, target: InsertTarget, options: ActionOptions): Promise<InsertMyDealsReport> {
  const progress = startProgress(options, 3);
  progress.step("Looking for a free place");
  const plan = myDealsPlan();
  const { rect } = plan.tables[0]!;
  const found = findPlace(context, target, myDealsSheetName, rect.rows, rect.columns);
  const checked = checkReadOnly(context, "insert");
  const { cells } = await readMyDealsCells(context);
  checked();
  if (cells) {
    throw new WorkbookError({
      kind: "declined",
      sentence: `The workbook has a table of your own deals already: "${cells.name}" on the sheet "${cells.sheet}". Type below its last row to add a deal.`,
    });
  }
  const place = found();
  const tableName = freeName(myDealsTableName, place.tableNames, "");
  try {
    progress.firstWrite("Writing the headings");
    const { sheet, tables } = await writePlan(context, plan, place);
    const table = tables[0]!;
    const range = table.getRange();
    const body = table.getDataBodyRange();
    table.load("id,name");
    range.load("address");
    sheet.load("name");
    if (place.isNewSheet) sheet.activate();
    body.getCell(0, 0).select();
    await context.sync();
    progress.step("Keeping the record");
    markOurTable(table.id);
    writeMyDealsTableId(context, table.id);
    await context.sync();
    await rereadMyDeals(context);
    const { id, name } = table;
    rememberUndo({ action: "Insert My deals table", takeBack: (undoing) => takeBack(undoing, id, name, place) });
    progress.end();
    return {
      table: name,
      sheet: sheet.name,
      address: range.address,
      sentence: `Inserted an empty table for your own deals at ${range.address}. Type one deal a row; only its name must be given.`,
    };
  } catch (error) {
    const stands = `cells at ${place.sheetName}`;
    return rollBack(error, "Insert My deals table", stands, async (undoing) => {
      removeMyDealsTableId(undoing);
      const stateBefore = { format: 1, version: null, pin: null } as const; // not looked at: no record of facts was written
      await clearPlace(undoing, { place, rows: rect.rows, columns: rect.columns, tableName, tableId: null, stateBefore });
    });
  }
}

/** Removes the table if nothing was typed into it; else it is left and named. */
async function takeBack(context: Excel.RequestContext, tableId: string, name: string, place: Place): Promise<string[]> {
  const { tables, worksheets } = context.workbook;
  tables.load("items/id");
  worksheets.load("items/name");
  await context.sync();
  const table = tables.items.find(({ id }) => id === tableId);
  if (!table) return [`the table "${name}" was deleted already`];
  const body = table.getDataBodyRange();
  const whole = table.getRange();
  const used = table.worksheet.getUsedRangeOrNullObject(true);
  const { rect } = myDealsPlan().tables[0]!;
  body.load("formulas");
  whole.load("address");
  used.load("address");
  table.worksheet.load("name");
  table.columns.load("items/name");
  await context.sync();
  const headings = myDealsPlan().blocks[0]!.cells[0]!;
  const untouched =
    table.columns.items.map(({ name: heading }) => heading).join("\n") === headings.join("\n") &&
    body.formulas.every((row: unknown[]) => row.every((cell) => cell === ""));
  if (!untouched) return [`the table "${name}" (delete it yourself if you no longer want it)`];
  removeMyDealsTableId(context);
  // Only the headings are used on a sheet of ours.
  const alone = used.isNullObject || used.address.split(":")[0] === whole.address.split(":")[0];
  if (place.isNewSheet && alone && worksheets.items.length > 1) table.worksheet.delete();
  else {
    const block = table.worksheet.getRangeByIndexes(place.row, place.column, rect.rows, rect.columns);
    table.delete();
    block.clear(Excel.ClearApplyTo.contents);
    if (place.formatsBefore) block.numberFormat = place.formatsBefore as string[][];
    place.widthsBefore?.forEach((points, column) => {
      block.getColumn(column).format.columnWidth = points;
    });
  }
  await context.sync();
  await rereadMyDeals(context);
  return [];
}
