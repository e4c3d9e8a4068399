import { store, type IsoDay } from "../dataset";
import { inQueue, runExcel } from "./excel-queue";
import { WorkbookError, type Outcome } from "./outcome";
import { queueRecalculation } from "./recalculate";
import { minerSheetsOf, scanFormulas } from "./scan-formulas";
import { rollBack } from "./roll-back";
import { loadRemembered, writeState } from "./settings-store";
import { rememberUndo } from "./undo-last-action";

/** Fixes the as-of date of all MINER formulas and tables (null releases it) and recalculates the sheets that hold MINER formulas. */
export function setPin(day: IsoDay | null): Promise<Outcome<{ sentence: string }>> {
  return inQueue(async () => {
    if (day !== null && day > store.coverageDate) {
      throw new WorkbookError({ kind: "declined", sentence: `The facts end on ${store.coverageDate}. Choose that day or an earlier one.` });
    }
    const before = store.pin;
    const action = day === null ? "Release the pin" : `Pin to ${day}`;
    try {
      await runExcel((context) => pinTo(context, day));
    } catch (error) {
      await rollBack(error, action, "the pin", (context) => pinTo(context, before));
    }
    rememberUndo({
      action,
      takeBack: async (context) => {
        await pinTo(context, before);
        return [];
      },
    });
    return {
      sentence:
        day === null
          ? `Released: formulas answer as of ${store.asOf}.`
          : `Pinned: formulas answer as of ${day}. Apply to bring the tables to that day.`,
    };
  });
}

async function pinTo(context: Excel.RequestContext, day: IsoDay | null): Promise<void> {
  const remembered = loadRemembered(context);
  const sheets = minerSheetsOf(await scanFormulas(context));
  const before = store.pin;
  writeState(context, { ...remembered().state, pin: day });
  // The functions must answer as of the new day when Excel asks them again.
  store.setPin(day);
  queueRecalculation(context, sheets);
  try {
    await context.sync();
  } catch (error) {
    store.setPin(before);
    throw error;
  }
}
