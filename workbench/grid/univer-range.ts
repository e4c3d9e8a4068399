import type { IRange } from "@univerjs/core";
import type { Rect } from "./grid";

export function toRange(rect: Rect): IRange {
  return { startRow: rect.row, startColumn: rect.column, endRow: rect.row + rect.rows - 1, endColumn: rect.column + rect.columns - 1 };
}
