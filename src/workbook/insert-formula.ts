import { inQueue, runExcel } from "./excel-queue";
import { holdsMiner } from "./miner-calls";
import { WorkbookError, type Outcome } from "./outcome";
import { freeName } from "./place";
import type { InsertTarget } from "./reports";
import { rollBack } from "./roll-back";
import { rememberUndo } from "./undo-last-action";
import { checkReadOnly, refuseProtected } from "./writable";

/** What is known of a formula's result before it is written: the block it will spill over. */
export interface SpillSize {
  rows: number;
  columns: number;
}

/**
 * Writes a formula into the active cell when it is empty or holds a MINER formula; anything else is refused with a sentence. The block of a
 * spill must be free and outside Excel tables, else it is refused too (kind "target-not-empty"): offer a new sheet.
 */
export function insertFormula(
  formula: string,
  size: SpillSize = { rows: 1, columns: 1 },
  target: InsertTarget = { kind: "selection" },
): Promise<Outcome<{ address: string; sentence: string }>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const cell = target.kind === "newSheet" ? await onNewSheet(context, target.name ?? "MINER") : context.workbook.getActiveCell();
      const before = await look(context, cell, size);
      const action = `Insert a formula at ${cell.address}`;
      const enter = entering(cell);
      try {
        cell.formulas = [[formula]];
        cell.load("formulas,values");
        await context.sync();
      } catch (error) {
        await rollBack(error, action, `the formula at ${cell.address}`, async (undoing) => void (await enter(undoing, before)));
      }
      const entered = cell.formulas[0]![0] as unknown;
      if (cell.values[0]![0] === "#SPILL!") {
        await enter(context, before);
        throw notEmpty(cell.address, `The formula needs more cells than are free at ${cell.address}`);
      }
      rememberUndo({ action, takeBack: (undoing) => enter(undoing, before, entered) });
      return { address: cell.address, sentence: `Inserted the formula at ${cell.address}.` };
    }),
  );
}

/** What stands in the cell. Refuses where the formula cannot stand. */
async function look(context: Excel.RequestContext, cell: Excel.Range, { rows, columns }: SpillSize): Promise<unknown> {
  const block = cell.getResizedRange(rows - 1, columns - 1);
  const tables = block.getTables(false);
  const merged = block.getMergedAreasOrNullObject();
  const old = cell.getSpillingToRangeOrNullObject();
  const checked = checkReadOnly(context, "insert");
  cell.load("address,formulas,values");
  cell.worksheet.load("name");
  cell.worksheet.protection.load("protected");
  block.load("address,values");
  tables.load("items/name");
  merged.load("address");
  old.load("rowCount,columnCount");
  await context.sync();
  checked();
  refuseProtected([{ name: cell.worksheet.name, isProtected: cell.worksheet.protection.protected }], "insert");
  const now = cell.formulas[0]![0] as unknown;
  if (now !== "" && !holdsMiner([[now]])) throw notEmpty(cell.address, `The formula would stand at ${cell.address}`);
  if (rows * columns === 1) return now;
  if (tables.items.length > 0) {
    throw new WorkbookError({
      kind: "target-not-empty",
      address: block.address,
      sentence: `The formula spills over ${block.address}, where the table "${tables.items[0]!.name}" is: Excel lets no formula spill inside a table. Nothing was written.`,
    });
  }
  // What the formula that stands there now spills over is not in the way.
  const ownRows = old.isNullObject ? 1 : old.rowCount;
  const ownColumns = old.isNullObject ? 1 : old.columnCount;
  const inTheWay = block.values.some((line, row) => line.some((value, column) => (row >= ownRows || column >= ownColumns) && value !== ""));
  if (inTheWay || !merged.isNullObject) throw notEmpty(block.address, `The formula spills over ${block.address}`);
  return now;
}

function notEmpty(address: string, needs: string): WorkbookError {
  return new WorkbookError({
    kind: "target-not-empty",
    address,
    sentence: `${needs}, which is not empty. Nothing was written. Insert it on a new sheet, or select a free cell with room around it.`,
  });
}

async function onNewSheet(context: Excel.RequestContext, wished: string): Promise<Excel.Range> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheet = worksheets.add(freeName(wished, new Set(worksheets.items.map(({ name }) => name.toLowerCase())), " "));
  sheet.activate();
  return sheet.getRange("A1");
}

/** Enters a text in the cell, in any run; with `unless` only where that still stands. Returns what was left alone. */
function entering(cell: Excel.Range): (context: Excel.RequestContext, text: unknown, unless?: unknown) => Promise<string[]> {
  const [sheet, address] = [cell.worksheet.name, cell.address.slice(cell.address.lastIndexOf("!") + 1)];
  return async (context, text, unless) => {
    const target = context.workbook.worksheets.getItem(sheet).getRange(address);
    target.load("formulas");
    await context.sync();
    const now = target.formulas[0]![0] as unknown;
    if (unless !== undefined && now !== unless && now !== text) return [cell.address];
    target.formulas = [[text]];
    await context.sync();
    return [];
  };
}
