/** The inverse of a thaw: values back over the formulas, the lines back on the sheet "MINER frozen". */
import type { PlanCell } from "../models/plan";
import { contentOf, sameContent, writtenForm } from "./cell-content";
import { sheetPrefix } from "./formula-references";
import { frozenSheetName } from "./frozen-cell";

/** A line whose formula went back to its cell: where it stands now and what stood there. */
export interface Thawed {
  sheet: string;
  /** "$B$5", its top left cell. */
  cell: string;
  formula: string;
  content: PlanCell[][];
  /** The line's cells, as written. */
  line: (string | number | boolean)[];
}

/** The lines of the sheet before a thaw, in written form, from row `row` on. */
export interface FrozenBefore {
  row: number;
  lines: (string | number | boolean)[][];
}

/** Everything as before the thaw, however much of it was done: for a host error in the middle. */
export async function freezeAllAgain(context: Excel.RequestContext, thawed: Thawed[], before: FrozenBefore): Promise<void> {
  for (const one of thawed) writeContent(context, one);
  writeLines(context, before.row, before.lines);
  await context.sync();
}

/** The thawed cells that still hold their formula are frozen again; the others are left alone and named. */
export async function freezeAgain(context: Excel.RequestContext, thawed: Thawed[], before: FrozenBefore): Promise<string[]> {
  const { worksheets } = context.workbook;
  const frozen = worksheets.getItemOrNullObject(frozenSheetName);
  const used = frozen.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  worksheets.load("items/name");
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  const cells = thawed.map((one) => {
    const cell = names.has(one.sheet) ? worksheets.getItem(one.sheet).getRange(one.cell) : null;
    cell?.load("values,formulas");
    return { one, cell };
  });
  await context.sync();
  const holds = (cell: Excel.Range | null, content: PlanCell) =>
    cell !== null && sameContent(contentOf(cell.values[0]![0], cell.formulas[0]![0]), content);
  const back = cells.filter(({ one, cell }) => holds(cell, { formula: one.formula }));
  const leftAlone = cells.filter(({ one, cell }) => !holds(cell, { formula: one.formula }) && !holds(cell, one.content[0]![0] ?? null));
  for (const { one } of back) writeContent(context, one);
  if (frozen.isNullObject) worksheets.add(frozenSheetName);
  const free = frozen.isNullObject || used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const headings = free === 0 ? before.lines.slice(0, 1) : [];
  if (back.length > 0) writeLines(context, free, [...headings, ...back.map(({ one }) => one.line)]);
  await context.sync();
  return leftAlone.map(({ one }) => `${sheetPrefix(one.sheet)}${one.cell}`);
}

function writeContent(context: Excel.RequestContext, { sheet, cell, content }: Thawed): void {
  const block = context.workbook.worksheets
    .getItem(sheet)
    .getRange(cell)
    .getResizedRange(content.length - 1, content[0]!.length - 1);
  // The spill has to be gone before its cells are written.
  if (content.length * content[0]!.length > 1) block.clear(Excel.ClearApplyTo.contents);
  block.formulas = content.map((row) => row.map(writtenForm));
}

function writeLines(context: Excel.RequestContext, row: number, lines: FrozenBefore["lines"]): void {
  context.workbook.worksheets.getItem(frozenSheetName).getRangeByIndexes(row, 0, lines.length, lines[0]!.length).formulas = lines;
}
