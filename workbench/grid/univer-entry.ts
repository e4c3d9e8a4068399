import type { ICellData, Nullable } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { functionsInCapitals } from "./function-names";
import { toEngineFormula } from "./structured-reference";
import type { Engine } from "./univer";

/** Date format that Univer gives to results of DATE and the like; Excel's in en-US is m/d/yyyy. */
const univerDate = "yyyy/mm/dd";

/**
 * Corrects what is about to be written, from whichever side it comes: function names become capitals as Excel writes them, short structured
 * references the form Univer reads, and automatic date formats Excel's own.
 */
export function correctEntries(engine: Engine): void {
  const functions = engine.injector.get(IFunctionService);
  engine.commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const cells = (command.params as { cellValue?: Record<number, Record<number, Nullable<ICellData>>> }).cellValue ?? {};
    for (const row of Object.values(cells)) {
      for (const cell of Object.values(row ?? {})) {
        if (!cell) continue;
        if (typeof cell.f === "string") cell.f = toEngineFormula(functionsInCapitals(cell.f, (name) => functions.hasExecutor(name)));
        const style = cell.s;
        if (options?.applyFormulaCalculationResult && typeof style === "object" && style?.n?.pattern === univerDate)
          style.n = { pattern: "m/d/yyyy" };
      }
    }
  });
}
