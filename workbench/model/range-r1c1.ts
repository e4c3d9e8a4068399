import { toR1C1 } from "./r1c1";
import type { Range } from "./range";
import { cellsOf, wireValue } from "./range-read";

/** Formulas in R1C1, the value of a cell without one. */
export function readFormulasR1C1(range: Range): unknown {
  const { row, column } = range.rect;
  return (
    cellsOf(range)?.map((line, i) =>
      line.map((state, j) => (state.formula === null ? wireValue(state.value) : toR1C1(state.formula, row + i, column + j))),
    ) ?? null
  );
}
