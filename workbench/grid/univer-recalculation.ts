import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import type { Rect } from "./grid";
import { toRange } from "./univer-range";
import type { Engine } from "./univer";

/**
 * Starts calculation of what stands in these rectangles and of all that depends on it; `null` means every formula.
 * Executed synchronously: with executeCommand the listeners run later, and a check for idleness right afterwards would be wrong.
 */
export function startCalculation(engine: Engine, dirty: readonly { sheetId: string; rect: Rect }[] | null): void {
  engine.commands.syncExecuteCommand(
    SetTriggerFormulaCalculationStartMutation.id,
    {
      forceCalculation: dirty === null,
      dirtyRanges: (dirty ?? []).map(({ sheetId, rect }) => ({ unitId: engine.unitId, sheetId, range: toRange(rect) })),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    },
    { onlyLocal: true },
  );
}
