import type { CellState } from "../grid/grid";
import { compareValues, isBlank } from "./compare";
import { invalidArgument } from "./host-error";

/** Excel.SortField; sorting by colour or icon is not here. */
export interface SortField {
  key: number;
  ascending?: boolean;
  sortOn?: string;
}

/**
 * The order of rows after sorting: result[i] is the old index of the new row i. Stable; blanks last in either direction.
 * @throws InvalidArgument for a key outside the rows, or a kind of sorting the host does not have
 */
export function sortOrder(rows: CellState[][], fields: unknown, matchCase: boolean): number[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument();
  const keys = (fields as SortField[]).map((field) => {
    if (typeof field?.key !== "number" || field.key < 0 || field.key >= (rows[0]?.length ?? 0)) throw invalidArgument();
    if (field.sortOn !== undefined && field.sortOn !== "Value") throw invalidArgument();
    return field;
  });
  return rows
    .map((_, index) => index)
    .sort((a, b) => {
      for (const field of keys) {
        const left = rows[a]?.[field.key]?.value ?? null;
        const right = rows[b]?.[field.key]?.value ?? null;
        if (isBlank(left) || isBlank(right)) {
          if (isBlank(left) && isBlank(right)) continue;
          return isBlank(left) ? 1 : -1;
        }
        const order = compareValues(left, right, matchCase);
        if (order !== 0) return field.ascending === false ? -order : order;
      }
      return a - b;
    });
}
