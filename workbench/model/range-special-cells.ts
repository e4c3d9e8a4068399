import type { CellState, Rect } from "../grid/grid";
import { intersect } from "../grid/rect";
import { invalidArgument, itemNotFound } from "./host-error";
import { type Range } from "./range";
import { RangeAreas } from "./range-areas";
import { hasEntry, valueType } from "./range-read";

/** Excel.SpecialCellValueType: which kinds of values each name takes in. */
const kinds: Record<string, readonly string[]> = { Errors: ["Error"], Logical: ["Boolean"], Numbers: ["Double"], Text: ["String"] };

/**
 * Range.getSpecialCells for constants, formulas, blanks and visible cells, as areas as wide and tall as the cells allow; null for none.
 * @throws InvalidArgument for the other kinds, which this workbench does not look for
 */
export function specialCellsOrNull(range: Range, cellType: unknown, valueTypes: unknown): RangeAreas | null {
  const { grid } = range.book;
  const wanted = testOf(cellType, valueTypes);
  const used = grid.usedRect(range.sheet.id);
  const rect = used && intersect(range.rect, used);
  if (!rect) return null;
  const hidden = cellType === "Visible" ? new Set(grid.hiddenRows(range.sheet.id)) : null;
  const cells = grid.read(range.sheet.id, rect);
  const runs: Rect[] = [];
  cells.forEach((line, i) => {
    if (hidden?.has(rect.row + i)) return;
    line.forEach((state, j) => {
      if (!wanted(state)) return;
      const last = runs.at(-1);
      if (last && last.row === rect.row + i && last.column + last.columns === rect.column + j) last.columns++;
      else runs.push({ row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 });
    });
  });
  const areas = stacked(runs);
  return areas.length > 0
    ? new RangeAreas(
        range.sheet,
        areas.map((area) => range.at(area)),
      )
    : null;
}

/** @throws ItemNotFound for none */
export function specialCells(range: Range, cellType: unknown, valueTypes: unknown): RangeAreas {
  const found = specialCellsOrNull(range, cellType, valueTypes);
  if (!found) throw itemNotFound();
  return found;
}

function testOf(cellType: unknown, valueTypes: unknown): (state: CellState) => boolean {
  const named = String(valueTypes ?? "All");
  const types = named === "All" ? null : Object.entries(kinds).flatMap(([name, own]) => (named.includes(name) ? own : []));
  if (types?.length === 0) throw invalidArgument();
  const fits = (state: CellState): boolean => types === null || types.includes(valueType(state.value));
  switch (cellType) {
    case "Constants":
      return (state) => hasEntry(state) && state.formula === null && fits(state);
    case "Formulas":
      return (state) => state.formula !== null && fits(state);
    case "Blanks":
      return (state) => !hasEntry(state);
    case "Visible":
      return () => true;
    default:
      throw invalidArgument();
  }
}

/** Runs of cells joined with equal runs in the row above. */
function stacked(runs: readonly Rect[]): Rect[] {
  const areas: Rect[] = [];
  for (const run of runs) {
    const above = areas.find((area) => area.row + area.rows === run.row && area.column === run.column && area.columns === run.columns);
    if (above) above.rows++;
    else areas.push({ ...run });
  }
  return areas;
}
