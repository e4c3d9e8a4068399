import { address, sheetPrefix } from "./reference";

/** Where a named cell, row of months or column of rows lies; rows and columns count from 0. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
  /** A single cell; cells side by side (one a month); cells below each other (one a row of a list); rows of cells side by side. */
  shape: "cell" | "across" | "down" | "block";
  /** Cells of an across or down place, rows of a block. */
  count: number;
  /** Columns of a block, or of a down place that is read as one; 1 where not given. */
  width?: number;
}

/** How a formula template asks for a place: the cell itself, the one before it, or all of it. */
export type Part = "here" | "before" | "all";

/**
 * The A1 reference to a place from a cell. "here": a single cell absolutely (in its own row without the row, so that rows of one kind are one formula),
 * of a row the cell in the asking column, of a list the cell in the asking row, of a block its column in the asking column. "before": the cell left of
 * (above) that one. "all": the whole range, absolutely.
 */
export function referTo(place: Place, part: Part, from: { sheet: string; row: number; column: number }): string {
  const prefix = place.sheet === from.sheet ? "" : sheetPrefix(place.sheet);
  const { row, column, shape, count, width = 1 } = place;
  if (part === "all") {
    const last =
      shape === "down" || shape === "block"
        ? address(row + count - 1, column + width - 1, true, true)
        : address(row, column + count - 1, true, true);
    return `${prefix}${address(row, column, true, true)}:${shape === "cell" ? address(row, column, true, true) : last}`;
  }
  const back = part === "before" ? 1 : 0;
  if (shape === "block") return `${prefix}${address(row, from.column - back, true)}:${address(row + count - 1, from.column - back, true)}`;
  if (shape === "across") return prefix + address(row, from.column - back, true);
  if (shape === "down") return prefix + address(from.row - back, column, false, true);
  return prefix + address(row, column - back, prefix !== "" || row !== from.row, true);
}
