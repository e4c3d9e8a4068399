import { inQueue, runExcel } from "./excel-queue";
import { minerCalls } from "./miner-calls";
import type { Outcome } from "./outcome";
import { startProgress } from "./progress";
import type { ActionOptions, RepairReport } from "./reports";
import { scanFormulas } from "./scan-formulas";

/** What Excel leaves where the add-in was missing when a formula was entered: the function's name, mangled. */
const mangled = /(?<![\w.])_xldudf_MINER(DEV)?_([A-Z0-9_]+)(?=\s*\()/gi;

/** Re-enters only cells whose formula is ours and whose value is an error. */
export function repair(options: ActionOptions = {}): Promise<Outcome<RepairReport>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const progress = startProgress(options, 2);
      progress.step("Looking for MINER formulas that show an error");
      let cells = 0;
      for (const sheet of await scanFormulas(context)) {
        const target = context.workbook.worksheets.getItem(sheet.name);
        sheet.formulas.forEach((row, down) =>
          row.forEach((formula, across) => {
            const value = sheet.values[down]![across];
            if (typeof formula !== "string" || minerCalls(formula).length === 0) return;
            if (typeof value !== "string" || !/^#[A-Z/0]+[!?A]$/.test(value)) return;
            target.getCell(sheet.row + down, sheet.column + across).formulas = [[entered(formula)]];
            cells++;
          }),
        );
      }
      progress.firstWrite("Entering them again");
      await context.sync();
      progress.end();
      const sentence =
        cells === 0
          ? "No MINER formula shows an error."
          : `Entered ${cells} MINER ${cells === 1 ? "formula" : "formulas"} again. One that still shows an error says why when you select it.`;
      return { cells, sentence };
    }),
  );
}

/** The formula as it was meant. */
function entered(formula: string): string {
  return formula.replace(mangled, (_, dev: string | undefined, name: string) => `MINER${dev ?? ""}.${name}`);
}
