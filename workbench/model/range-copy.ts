import type { CellChange, CellState } from "../grid/grid";
import { fromR1C1, toR1C1 } from "./r1c1";
import { invalidArgument } from "./host-error";
import type { Range } from "./range";
import { otherRange } from "./range-navigation";
import { intersect, isUnbounded } from "../grid/rect";

/** Range.copyFrom: All, Values, Formulas or Formats; relative references move along; a smaller source repeats. */
export function copyFrom(range: Range, source: unknown, type: unknown, skipBlanks: unknown, transpose: unknown): void {
  const from = otherRange(range, source);
  const what = (type ?? "All") as string;
  if (!["All", "Values", "Formulas", "Formats"].includes(what)) throw invalidArgument();
  if (isUnbounded(from.rect) || isUnbounded(range.rect)) throw invalidArgument();
  range.book.assertWritable(range.sheet.id);
  const { grid } = range.book;
  const cells = grid.read(from.sheet.id, from.rect);
  const turned = transpose === true;
  const height = turned ? from.rect.columns : from.rect.rows;
  const width = turned ? from.rect.rows : from.rect.columns;
  const rows = Math.max(range.rect.rows - (range.rect.rows % height), height);
  const columns = Math.max(range.rect.columns - (range.rect.columns % width), width);
  const target = { row: range.rect.row, column: range.rect.column, rows, columns };
  const changes = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      const at = turned ? { row: j % width, column: i % height } : { row: i % height, column: j % width };
      const state = cells[at.row]?.[at.column];
      if (!state || (skipBlanks === true && state.value === null && state.formula === null)) return null;
      const move = {
        fromRow: from.rect.row + at.row,
        fromColumn: from.rect.column + at.column,
        toRow: target.row + i,
        toColumn: target.column + j,
      };
      return copied(state, what, move);
    }),
  );
  if (what === "All" || what === "Formats") {
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const style = grid.styleOf(
          from.sheet.id,
          from.rect.row + (turned ? j % width : i % height),
          from.rect.column + (turned ? i % height : j % width),
        );
        grid.style(range.sheet.id, { row: target.row + i, column: target.column + j, rows: 1, columns: 1 }, style, true);
      }
    }
  }
  grid.write(range.sheet.id, target, changes, true);
}

interface Move {
  fromRow: number;
  fromColumn: number;
  toRow: number;
  toColumn: number;
}

function copied(state: CellState, what: string, move: Move): CellChange {
  const numberFormat = state.numberFormat;
  if (what === "Formats") return { numberFormat };
  if (what === "Values" || state.formula === null) return what === "All" ? { value: state.value, numberFormat } : { value: state.value };
  const formula = fromR1C1(toR1C1(state.formula, move.fromRow, move.fromColumn), move.toRow, move.toColumn);
  return what === "All" ? { formula, numberFormat } : { formula };
}

/** Range.replaceAll on constants. @returns how many replacements were made */
export function replaceAll(range: Range, text: unknown, replacement: unknown, criteria: unknown): number {
  if (typeof text !== "string" || text === "" || typeof replacement !== "string") throw invalidArgument();
  range.book.assertWritable(range.sheet.id);
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as { completeMatch?: boolean; matchCase?: boolean };
  const used = range.book.grid.usedRect(range.sheet.id, true);
  const rect = used && intersect(range.rect, used);
  if (!rect) return 0;
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(completeMatch ? `^${escaped}$` : escaped, matchCase ? "g" : "gi");
  let count = 0;
  const changes = range.book.grid.read(range.sheet.id, rect).map((line) =>
    line.map((state): CellChange | null => {
      const current = state.formula ?? (typeof state.value === "string" ? state.value : null);
      if (current === null) return null;
      const found = current.match(pattern)?.length ?? 0;
      if (found === 0) return null;
      count += found;
      const changed = current.replace(pattern, () => replacement);
      return state.formula === null ? { value: changed } : { formula: changed };
    }),
  );
  if (count > 0) range.book.grid.write(range.sheet.id, rect, changes, true);
  return count;
}
