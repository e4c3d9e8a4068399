import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { markOfCell } from "./functions/rich-value";
import { functionsInCapitals } from "./function-names";
import { toEngineFormula } from "./structured-reference";
import type { Engine } from "./univer";

/** Formats that Univer gives to results of DATE, NOW and the like, and Excel's own in en-US. */
const dateFormats: Record<string, string> = { "yyyy/mm/dd;@": "m/d/yyyy", "yyyy/mm/dd hh:mm": "m/d/yyyy h:mm" };

/**
 * Corrects what is about to be written, from whichever side it comes: function names become capitals as Excel writes them, short structured
 * references the form Univer reads, automatic date formats Excel's own, and marks of data types go with the value they belong to.
 */
export function correctEntries(engine: Engine, tableAt: (sheetId: string, row: number, column: number) => string | null): void {
  const functions = engine.injector.get(IFunctionService);
  engine.commands.beforeCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = command.params as {
      subUnitId: string;
      cellValue?: Record<number, Record<number, Nullable<ICellData>>>;
    };
    const matrix = engine.workbook.getWorkbook().getSheetBySheetId(subUnitId)?.getCellMatrix();
    for (const [at, row] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(row ?? {})) {
        if (!cell) continue;
        const replaced = cell.v !== undefined || cell.f !== undefined;
        // A value that is no data type leaves nothing of the one before it; null removes.
        if (replaced && cell.custom === undefined && markOfCell(matrix?.getValue(Number(at), Number(column)))) cell.custom = null as never;
        if (typeof cell.f === "string") {
          const table = cell.f.includes("[") ? tableAt(subUnitId, Number(at), Number(column)) : null;
          cell.f = toEngineFormula(
            functionsInCapitals(cell.f, (name) => functions.hasExecutor(name)),
            table,
          );
        }
        const style = cell.s;
        const own = typeof style === "object" ? dateFormats[style?.n?.pattern ?? ""] : undefined;
        if (own && options?.applyFormulaCalculationResult) cell.s = { ...(style as IStyleData), n: { pattern: own } };
      }
    }
  });
}
