import type { CellState, CellValue } from "../grid/grid";
import { rangeExceedsLimit } from "./host-error";
import type { Range } from "./range";
import { isUnbounded } from "../grid/rect";

/** Source: pages.limits in test/workbench/documented. */
const mostCells = 5_000_000;

/** Cells as the grid has them, or null for whole rows and columns: Excel answers null there. */
export function cellsOf(range: Range): CellState[][] | null {
  if (isUnbounded(range.rect)) return null;
  if (range.rect.rows * range.rect.columns > mostCells) throw rangeExceedsLimit();
  return range.book.grid.read(range.sheet.id, range.rect);
}

/** A cell value on the wire: empty is "", an error its text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

const each = (range: Range, pick: (state: CellState) => unknown): unknown[][] | null =>
  cellsOf(range)?.map((line) => line.map(pick)) ?? null;

/** An entity is #VALUE! to whoever reads values. Source: "Excel data types: Entity value", learn.microsoft.com. */
const valueOf = (state: CellState): string | number | boolean => (state.card ? "#VALUE!" : wireValue(state.value));

export const readValues = (range: Range): unknown => each(range, valueOf);

/** The formula, or the value of a cell without one. */
export const readFormulas = (range: Range): unknown => each(range, (state) => state.formula ?? valueOf(state));

export const readText = (range: Range): unknown => each(range, (state) => state.text);

export const readNumberFormats = (range: Range): unknown => each(range, (state) => state.numberFormat || "General");

/** Excel.RangeValueType of each cell. */
export const readValueTypes = (range: Range): unknown => each(range, (state) => (state.card ? "Error" : valueType(state.value)));

/** A cell with a value or formula of its own, or a spill's. */
export const hasEntry = ({ formula, value }: CellState): boolean => formula !== null || (value !== null && value !== "");

export function valueType(value: CellValue): string {
  if (value === null || value === "") return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
