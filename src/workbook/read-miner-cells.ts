import type { PlanCell } from "../models/plan";
import { contentOf } from "./cell-content";
import { frozenSheetName, type MinerCell } from "./frozen-cell";
import { logSheetName } from "./log-sheet";
import { minerCalls } from "./miner-calls";
import { checkReadOnly, refuseProtected } from "./writable";
import { scanFormulas } from "./scan-formulas";

/** Every cell with a MINER call, with its value and, for the anchor of a spill, the block. Three syncs. */
export async function readMinerCells(context: Excel.RequestContext, again: string): Promise<MinerCell[]> {
  const checked = checkReadOnly(context, again);
  const scanned = (await scanFormulas(context)).filter(({ name }) => name !== frozenSheetName && name !== logSheetName);
  checked();
  const found = scanned.flatMap((sheet) =>
    sheet.formulas.flatMap((row, down) =>
      row.flatMap((formula, across) => {
        const value = sheet.values[down]![across];
        if (typeof formula !== "string" || formula === value || minerCalls(formula).length === 0) return [];
        return [{ sheet: sheet.name, row: sheet.row + down, column: sheet.column + across, formula, value: contentOf(value, null) }];
      }),
    ),
  );
  const written = new Set(found.map(({ sheet }) => sheet));
  refuseProtected(
    scanned.filter(({ name }) => written.has(name)),
    again,
  );
  const spills = found.map(({ sheet, row, column }) => {
    const block = context.workbook.worksheets.getItem(sheet).getCell(row, column).getSpillingToRangeOrNullObject();
    block.load("values");
    return block;
  });
  await context.sync();
  return found.map((cell, index) => ({
    ...cell,
    spill: spills[index]!.isNullObject ? null : spills[index]!.values.map((row): PlanCell[] => row.map((value) => contentOf(value, null))),
  }));
}
