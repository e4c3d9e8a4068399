import { store } from "../dataset";
import { inQueue, runExcel } from "./excel-queue";
import { WorkbookError, type Outcome } from "./outcome";
import { queueRecalculation } from "./recalculate";
import { minerSheetsOf, scanFormulas } from "./scan-formulas";
import { loadRemembered } from "./settings-store";

/** Makes the formulas here answer from the facts version that another author recorded in the workbook. */
export function followWorkbook(): Promise<Outcome<{ version: string; sentence: string }>> {
  return inQueue(() =>
    runExcel(async (context) => {
      const remembered = loadRemembered(context);
      const sheets = minerSheetsOf(await scanFormulas(context));
      const version = remembered().state.version ?? store.version;
      if (!store.dataset.meta.versions.some((held) => held.version === version)) {
        throw new WorkbookError({
          kind: "declined",
          sentence: `The workbook is at facts ${version}, which are not here yet. Choose "Check for updates", then try again.`,
        });
      }
      store.applyVersion(version);
      queueRecalculation(context, sheets);
      await context.sync();
      return { version, sentence: `Formulas answer from facts ${version} now, as the workbook records.` };
    }),
  );
}
