import { type ArrayValueObject, IFunctionService, type BaseValueObject, type FunctionVariantType } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { CalcGate } from "./calc-gate";
import type { Engine } from "./univer";
import { startCalculation } from "./univer-recalculation";

type Calculate = (...variants: FunctionVariantType[]) => BaseValueObject;

/** SORT and SORTBY of Univer 0.25.1 sort the shared range itself, so that other formulas of the pass read it sorted. They get a copy. */
export function sortCopies(engine: Engine): void {
  const functions = engine.injector.get(IFunctionService);
  for (const name of ["SORT", "SORTBY"]) {
    const executor = functions.getExecutor(name) as { calculate: Calculate } | undefined;
    if (!executor) continue;
    const original = executor.calculate.bind(executor);
    executor.calculate = (...variants) => original(...variants.map(copyOf));
  }
}

function copyOf(variant: FunctionVariantType): FunctionVariantType {
  if (!variant.isArray()) return variant;
  const array = variant as ArrayValueObject;
  return array.mapValue((value) => value) as FunctionVariantType;
}

/**
 * When a spill becomes blocked, Univer leaves formulas over its former body at their old numbers until everything is calculated again.
 * That is done here, once for each cell that turns to #SPILL!.
 */
export function recalculateAfterBlockedSpill(engine: Engine, gate: CalcGate): void {
  const blocked = new Set<string>();
  let fresh = false;
  engine.commands.onCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id || !options?.applyFormulaCalculationResult) return;
    const { subUnitId, cellValue } = command.params as {
      subUnitId: string;
      cellValue: Record<string, Record<string, { v?: unknown } | null>>;
    };
    for (const [row, columns] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(columns ?? {})) {
        const key = `${subUnitId}|${row}|${column}`;
        if (cell?.v !== "#SPILL!") blocked.delete(key);
        else if (!blocked.has(key)) {
          blocked.add(key);
          fresh = true;
        }
      }
    }
  });
  gate.onIdle(() => {
    if (!fresh) return;
    fresh = false;
    startCalculation(engine, null);
  });
}
