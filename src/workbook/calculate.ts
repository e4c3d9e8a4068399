import { inQueue, runExcel } from "./excel-queue";
import type { Outcome } from "./outcome";
import { startProgress } from "./progress";
import { queueRecalculation } from "./recalculate";
import type { ActionOptions } from "./reports";
import { minerSheetsOf, scanFormulas } from "./scan-formulas";

/** Calculates the sheets that hold MINER formulas, for workbooks in which Excel calculates only when asked. The mode stays as it is. */
export function calculate(options: ActionOptions = {}): Promise<Outcome<{ sheets: string[]; sentence: string }>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const progress = startProgress(options, 2);
      progress.step("Looking for MINER formulas");
      const sheets = minerSheetsOf(await scanFormulas(context));
      progress.firstWrite("Calculating");
      queueRecalculation(context, sheets);
      await context.sync();
      progress.end();
      const sentence =
        sheets.length === 0
          ? "There is no MINER formula in this workbook."
          : `Calculated ${sheets.length === 1 ? `the sheet "${sheets[0]}"` : `${sheets.length} sheets with MINER formulas`}. Calculation stays manual.`;
      return { sheets, sentence };
    }),
  );
}
