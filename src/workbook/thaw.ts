import type { PlanCell } from "../models/plan";
import { contentOf, writtenForm } from "./cell-content";
import { inQueue, runExcel } from "./excel-queue";
import { formulaReferences, sheetOfPrefix } from "./formula-references";
import { checkOf, frozenHeadings, frozenSheetName, revived } from "./frozen-cell";
import type { Outcome } from "./outcome";
import { freezeAgain, freezeAllAgain, type FrozenBefore, type Thawed } from "./freeze-again";
import { startProgress, type ProgressSteps } from "./progress";
import type { ActionOptions, FreezeReport } from "./reports";
import { rollBack } from "./roll-back";
import { checkReadOnly, refuseProtected } from "./writable";
import { rememberUndo } from "./undo-last-action";

/** Puts the frozen formulas back where their cells are now; what changed since is reported, not written. */
export function thaw(options: ActionOptions = {}): Promise<Outcome<FreezeReport>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const progress = startProgress(options, 2);
      progress.step("Reading what is frozen");
      const { report, thawed, before } = await thawFrozen(context, progress);
      if (thawed.length > 0) {
        rememberUndo({ action: `Thaw ${thawed.length} formulas`, takeBack: (undoing) => freezeAgain(undoing, thawed, before) });
      }
      progress.end();
      return report;
    }),
  );
}

/** One line of the sheet "MINER frozen", with the block it points to. */
interface Line {
  row: number;
  cells: unknown[];
  sheet: string;
  cell: string;
  block: Excel.Range | null;
}

/** As `thaw`, in a run that is open. Lines that are thawed leave the sheet; the sheet stays. A host error takes back what was written. */
export async function thawFrozen(
  context: Excel.RequestContext,
  progress: ProgressSteps | null = null,
): Promise<{ report: FreezeReport; thawed: Thawed[]; before: FrozenBefore }> {
  const frozen = context.workbook.worksheets.getItemOrNullObject(frozenSheetName);
  const used = frozen.getUsedRangeOrNullObject(true);
  used.load("formulas,values,rowIndex");
  const checked = checkReadOnly(context, "thaw");
  await context.sync();
  checked();
  const nothing: FreezeReport = { cells: 0, spills: 0, skipped: [], sentence: "Nothing is frozen in this workbook." };
  const none = { report: nothing, thawed: [], before: { row: 0, lines: [] } };
  if (frozen.isNullObject || used.isNullObject) return none;
  const lines = used.formulas
    .map((cells, index) => ({ row: used.rowIndex + index, cells }))
    .filter(({ row, cells }) => row > 0 && typeof cells[1] === "string" && cells[1].length > 1)
    .map(({ row, cells }) => lineOf(context, row, cells));
  if (lines.length === 0) return none;
  const { worksheets } = context.workbook;
  const sheets = [...new Set([frozenSheetName, ...lines.flatMap(({ block, sheet }) => (block ? [sheet] : []))])].map((name) => {
    const { protection } = worksheets.getItem(name);
    protection.load("protected");
    return { name, protection };
  });
  for (const { block } of lines) block?.load("values,formulas");
  await context.sync();
  refuseProtected(
    sheets.map(({ name, protection }) => ({ name, isProtected: protection.protected })),
    "thaw",
  );

  const before: FrozenBefore = {
    row: used.rowIndex,
    lines: used.formulas.map((cells, index) => cells.map((cell, place) => writtenForm(contentOf(used.values[index]![place], cell)))),
  };
  progress?.firstWrite("Bringing the formulas back");
  const skipped: FreezeReport["skipped"] = [];
  const thawed: (Thawed & { row: number })[] = [];
  let spills = 0;
  for (const line of lines) {
    const [address, formula, living] = line.cells.map(String);
    const problem = problemOf(line);
    const text = unescaped(formula!);
    const back = problem === null ? (living === "" ? text : revived(text, living!, line.sheet)) : null;
    if (back === null || line.block === null) {
      skipped.push({ address: address!.slice(1), reason: problem ?? "a cell its formula refers to is gone" });
      continue;
    }
    if (Number(line.cells[4]) * Number(line.cells[5]) > 1) {
      spills++;
      line.block.clear(Excel.ClearApplyTo.contents);
    }
    line.block.getCell(0, 0).formulas = [[back]];
    thawed.push({
      row: line.row,
      sheet: line.sheet,
      cell: line.cell,
      formula: back,
      content: contentsOf(line.block),
      line: before.lines[line.row - before.row]!,
    });
  }
  // Lines go from the bottom up, so that the numbers of those above stay right.
  for (const { row } of [...thawed].reverse())
    frozen.getRangeByIndexes(row, 0, 1, frozenHeadings.length).delete(Excel.DeleteShiftDirection.up);
  try {
    await context.sync();
  } catch (error) {
    return rollBack(error, "Thaw", "thawed formulas", (undoing) => freezeAllAgain(undoing, thawed, before));
  }
  const left = skipped.length === 0 ? "" : ` ${skipped.length} were changed since and stay as they are.`;
  const report = { cells: thawed.length, spills, skipped, sentence: `Brought ${thawed.length} MINER formulas back.${left}` };
  return { report, thawed, before };
}

function lineOf(context: Excel.RequestContext, row: number, cells: unknown[]): Line {
  const [place] = formulaReferences(String(cells[0]));
  if (!place || place.prefix === "") return { row, cells, sheet: "", cell: "", block: null };
  const sheet = sheetOfPrefix(place.prefix);
  const block = context.workbook.worksheets
    .getItem(sheet)
    .getRange(place.cells)
    .getResizedRange(Number(cells[4]) - 1, Number(cells[5]) - 1);
  return { row, cells, sheet, cell: place.cells, block };
}

/** Why a line cannot be thawed, or null. */
function problemOf({ block, cells }: Line): string | null {
  if (block === null) return "its cell is gone";
  return checkOf(contentsOf(block)) === unescaped(String(cells[6])) ? null : "it was changed since it was frozen";
}

function contentsOf(block: Excel.Range): PlanCell[][] {
  return block.values.map((row, down) => row.map((value, across) => contentOf(value, block.formulas[down]![across])));
}

/** Text as it was meant, where a host gives the apostrophe back with it. */
function unescaped(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
