import type { PlanCell } from "../models/plan";
import { contentOf, writtenForm } from "./cell-content";
import { escapeText } from "./escape-text";
import { inQueue, runExcel } from "./excel-queue";
import { qualified } from "./formula-references";
import {
  checkOf,
  frozenHeadings,
  frozenSheetName,
  isErrorText,
  isWholeCall,
  literal,
  livingCell,
  livingReferences,
  withLiterals,
  type MinerCell,
} from "./frozen-cell";
import { minerCalls } from "./miner-calls";
import type { Outcome } from "./outcome";
import { startProgress, type ProgressSteps } from "./progress";
import { readMinerCells } from "./read-miner-cells";
import type { ActionOptions, FreezeReport } from "./reports";
import { rollBack } from "./roll-back";
import { thawFrozen } from "./thaw";
import { rememberUndo } from "./undo-last-action";

/** Milliseconds Excel is given to calculate single calls of mixed formulas, and how often it is asked. */
const patience = { total: 10_000, step: 100 };

/** A cell and what it will hold. */
interface Freezing {
  cell: MinerCell;
  content: PlanCell[][];
}

/** Replaces every MINER call in the workbook by its value and notes the formulas on the sheet "MINER frozen". */
export function freeze(options: ActionOptions = {}): Promise<Outcome<FreezeReport>> {
  return inQueue(() => runExcel((context) => freezeAll(context, startProgress(options, 3))));
}

async function freezeAll(context: Excel.RequestContext, progress: ProgressSteps): Promise<FreezeReport> {
  progress.step("Looking for MINER formulas");
  const cells = await readMinerCells(context, "freeze");
  if (cells.length === 0) return { cells: 0, spills: 0, skipped: [], sentence: "There is no MINER formula in this workbook." };
  const skipped: FreezeReport["skipped"] = [];
  const skip = ({ sheet, row, column }: MinerCell, reason: string) => {
    skipped.push({ address: livingCell(sheet, row, column).slice(1), reason });
    return null;
  };
  const opening: Opening = { isNew: false, firstRow: 1 };
  let freezing: Freezing[] = [];
  const roll = (error: unknown) => rollBack(error, "Freeze", "frozen cells", (undoing) => putBack(undoing, freezing, opening));
  const calls = await openFrozenSheet(
    context,
    cells.filter((cell) => cell.spill === null && !isWholeCall(cell.formula)),
    opening,
    progress,
  ).catch(roll);
  freezing = cells.flatMap((cell): Freezing[] => {
    const content = cell.spill ?? (isWholeCall(cell.formula) ? [[cell.value]] : mixedContent(cell, calls));
    if (content === null) return skip(cell, "a MINER call in it has no value that could stand in a formula") ?? [];
    if (content.some((row) => row.some(isErrorText))) return skip(cell, `it shows ${String(content.flat().find(isErrorText))}`) ?? [];
    return [{ cell, content }];
  });

  progress.firstWrite(`Freezing ${freezing.length} formulas`);
  try {
    writeFrozen(context, freezing, opening.firstRow, new Date());
    await context.sync();
  } catch (error) {
    return roll(error);
  }
  if (freezing.length > 0) {
    rememberUndo({
      action: `Freeze ${freezing.length} formulas`,
      takeBack: async (undoing) => (await thawFrozen(undoing)).report.skipped.map(({ address, reason }) => `${address}: ${reason}`),
    });
  }
  progress.end();
  const spills = freezing.filter(({ cell }) => cell.spill !== null).length;
  const left = skipped.length === 0 ? "" : ` ${skipped.length} left as they are.`;
  return {
    cells: freezing.length,
    spills,
    skipped,
    sentence: `Froze ${freezing.length} MINER formulas as values; "Thaw" brings them back.${left}`,
  };
}

/** The values of the calls of a mixed formula put into it, or null where one has none. */
function mixedContent(cell: MinerCell, calls: ReadonlyMap<string, PlanCell>): PlanCell[][] | null {
  const literals = minerCalls(cell.formula).map(({ start, end }) => literal(calls.get(callKey(cell, start, end)) ?? null));
  return literals.includes(null) ? null : [[{ formula: withLiterals(cell.formula, literals as string[]) }]];
}

function callKey({ sheet, formula }: MinerCell, start: number, end: number): string {
  return qualified(`=${formula.slice(start, end)}`, sheet);
}

/** The sheet as it was found. */
interface Opening {
  isNew: boolean;
  /** First free row, from 0. */
  firstRow: number;
}

/** Column of the sheet in which single calls are calculated, right of everything else. */
const scratchColumn = frozenHeadings.length + 1;

/** Makes the sheet where it is missing, finds its first free row, and has Excel calculate each call of the mixed formulas by itself there. */
async function openFrozenSheet(
  context: Excel.RequestContext,
  mixed: MinerCell[],
  opening: Opening,
  progress: ProgressSteps,
): Promise<Map<string, PlanCell>> {
  const sheets = context.workbook.worksheets;
  const existing = sheets.getItemOrNullObject(frozenSheetName);
  const used = existing.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  progress.firstWrite("Calculating single calls");
  opening.isNew = existing.isNullObject;
  const sheet = existing.isNullObject ? sheets.add(frozenSheetName) : existing;
  if (existing.isNullObject) {
    sheet.getRangeByIndexes(0, 0, 1, frozenHeadings.length).values = [frozenHeadings];
    sheet.getRangeByIndexes(0, 0, 1, frozenHeadings.length).format.font.bold = true;
  }
  opening.firstRow = existing.isNullObject || used.isNullObject ? 1 : Math.max(used.rowIndex + used.rowCount, 1);
  const formulas = [...new Set(mixed.flatMap((cell) => minerCalls(cell.formula).map(({ start, end }) => callKey(cell, start, end))))];
  if (formulas.length === 0) return new Map();
  const scratch = sheet.getRangeByIndexes(opening.firstRow, scratchColumn, formulas.length, 1);
  scratch.formulas = formulas.map((formula) => [formula]);
  let values: unknown[][] = [];
  for (let waited = 0; waited <= patience.total; waited += patience.step) {
    scratch.load("values");
    await context.sync(); // eslint-disable-line office-addins/no-context-sync-in-loop -- custom functions answer when they answer
    values = scratch.values;
    if (!values.some(([value]) => value === "#BUSY!" || value === "#GETTING_DATA")) break;
    await new Promise((resolve) => setTimeout(resolve, patience.step));
  }
  scratch.clear();
  return new Map(formulas.map((formula, index) => [formula, contentOf(values[index]?.[0], null)]));
}

function writeFrozen(context: Excel.RequestContext, freezing: Freezing[], firstRow: number, now: Date): void {
  const sheets = context.workbook.worksheets;
  if (freezing.length > 0) {
    const when = now.toISOString().slice(0, 19).replace("T", " ");
    sheets.getItem(frozenSheetName).getRangeByIndexes(firstRow, 0, freezing.length, frozenHeadings.length).formulas = freezing.map(
      ({ cell, content }) => [
        livingCell(cell.sheet, cell.row, cell.column),
        escapeText(cell.formula),
        livingReferences(cell.formula, cell.sheet),
        frozenAs(content),
        content.length,
        content[0]!.length,
        escapeText(checkOf(content)),
        escapeText(when),
      ],
    );
  }
  for (const { cell, content } of freezing) {
    // The spill has to be gone before its cells are written.
    if (cell.spill) sheets.getItem(cell.sheet).getCell(cell.row, cell.column).clear(Excel.ClearApplyTo.contents);
    sheets.getItem(cell.sheet).getRangeByIndexes(cell.row, cell.column, content.length, content[0]!.length).formulas = content.map((row) =>
      row.map(writtenForm),
    );
  }
}

function frozenAs(content: PlanCell[][]): string | number | boolean {
  if (content.length > 1 || content[0]!.length > 1) return escapeText(`a block of ${content.length} × ${content[0]!.length}`);
  const [[cell]] = content as [[PlanCell]];
  return cell !== null && typeof cell === "object" ? escapeText(cell.formula) : writtenForm(cell);
}

/** The cells as they were, the rows noted for them emptied, the sheet gone if it was made for them. */
async function putBack(context: Excel.RequestContext, freezing: Freezing[], { isNew, firstRow }: Opening): Promise<void> {
  const sheets = context.workbook.worksheets;
  const frozen = sheets.getItemOrNullObject(frozenSheetName);
  frozen.load("name");
  await context.sync();
  for (const { cell, content } of freezing) {
    const sheet = sheets.getItem(cell.sheet);
    if (cell.spill) sheet.getRangeByIndexes(cell.row, cell.column, content.length, content[0]!.length).clear(Excel.ClearApplyTo.contents);
    sheet.getCell(cell.row, cell.column).formulas = [[cell.formula]];
  }
  if (isNew && !frozen.isNullObject) frozen.delete();
  else if (!frozen.isNullObject)
    frozen.getRangeByIndexes(firstRow, 0, writtenRows(freezing), scratchColumn + 1).clear(Excel.ClearApplyTo.contents);
  await context.sync();
}

/** Rows that may have been written below the first free one: a line each, or the single calls of the mixed formulas. */
function writtenRows(freezing: Freezing[]): number {
  const calls = freezing.reduce((sum, { cell }) => sum + minerCalls(cell.formula).length, 0);
  return Math.max(freezing.length, calls, 1);
}
