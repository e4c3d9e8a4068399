import { Workbook, type Worksheet } from "exceljs";
import type { PlanCell, SheetPlan } from "../../src/models/plan";

/** What a formula of the add-in gives, for an engine that has no add-in: the formula without its leading "=", and its value. */
export type Substitute = (call: string) => string | number | boolean;

const minerCall = /MINER\.[A-Z_]+\((?:[^()"]|"(?:[^"]|"")*"|\([^()]*\))*\)/g;

/** Writes plans as sheets of an .xlsx workbook, the MINER formulas replaced by their values (the independent engine has no add-in). */
export async function planToXlsx(plans: readonly SheetPlan[], path: string, substitute: Substitute): Promise<void> {
  const workbook = new Workbook();
  for (const plan of plans) {
    const sheet = workbook.addWorksheet(plan.sheet);
    for (const block of plan.blocks)
      block.cells.forEach((cells, row) =>
        cells.forEach((cell, column) => cell !== null && write(sheet, block.row + row + 1, block.column + column + 1, cell, substitute)),
      );
    for (const { rect, format } of plan.numberFormats)
      for (let row = 0; row < rect.rows; row++)
        for (let column = 0; column < rect.columns; column++) sheet.getCell(rect.row + row + 1, rect.column + column + 1).numFmt = format;
  }
  await workbook.xlsx.writeFile(path);
}

function write(sheet: Worksheet, row: number, column: number, cell: Exclude<PlanCell, null>, substitute: Substitute): void {
  const target = sheet.getCell(row, column);
  if (typeof cell !== "object") {
    target.value = cell;
    return;
  }
  const formula = cell.formula.slice(1);
  const whole = formula.match(minerCall);
  if (whole && whole[0] === formula) target.value = substitute(formula);
  else target.value = { formula: formula.replace(minerCall, (call) => literal(substitute(call))) };
}

function literal(value: string | number | boolean): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
