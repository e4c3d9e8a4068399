import { Workbook, type Worksheet } from "exceljs";
import type { PlanCell, PlanPage, SheetPlan } from "../../src/models/plan";
import { address } from "../../src/models/sheet/reference";

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
    // Excel's files measure a column in characters, 5.25 points each.
    for (const { column, points } of plan.columnWidths) sheet.getColumn(column + 1).width = points / 5.25;
    if (plan.page) setUpPage(sheet, plan.page);
  }
  await workbook.xlsx.writeFile(path);
}

/** The plan's page as exceljs has it; 0 pages down are as many as it takes. */
function setUpPage(sheet: Worksheet, { orientation, pagesWide, area, titleRows, titleColumns, header, footer }: PlanPage): void {
  const last = address(area.row + area.rows - 1, area.column + area.columns - 1);
  Object.assign(sheet.pageSetup, {
    orientation: orientation.toLowerCase(),
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    printArea: `${address(area.row, area.column)}:${last}`,
    ...(titleRows ? { printTitlesRow: `${titleRows.row + 1}:${titleRows.row + titleRows.rows}` } : {}),
    ...(titleColumns > 0 ? { printTitlesColumn: `A:${address(0, titleColumns - 1).replace(/\d/g, "")}` } : {}),
  });
  sheet.headerFooter.oddHeader = `&L${header.left}`;
  sheet.headerFooter.oddFooter = `&L${footer.left}&C${footer.center}&R${footer.right}`;
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
