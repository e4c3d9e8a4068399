import type { Range } from "./range";
import { invalidArgument } from "./host-error";
import { intersect } from "../grid/rect";

interface Criteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  searchDirection?: "Forward" | "Backwards";
}

/** Tests a displayed text as Range.find does. */
export function matcher(text: unknown, criteria: unknown): (candidate: string) => boolean {
  if (typeof text !== "string" || text === "") throw invalidArgument();
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as Criteria;
  const wanted = matchCase ? text : text.toLowerCase();
  return (candidate) => {
    const shown = matchCase ? candidate : candidate.toLowerCase();
    return completeMatch ? shown === wanted : shown.includes(wanted);
  };
}

/** The first cell whose text matches, row by row, or null. */
export function find(range: Range, text: unknown, criteria: unknown): Range | null {
  const matches = matcher(text, criteria);
  const used = range.book.grid.usedRect(range.sheet.id, true);
  const rect = used && intersect(range.rect, used);
  if (!rect) return null;
  const hits: Range[] = [];
  range.book.grid.read(range.sheet.id, rect).forEach((line, i) =>
    line.forEach((state, j) => {
      if (matches(state.text)) hits.push(range.at({ row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 }));
    }),
  );
  const backwards = ((criteria ?? {}) as Criteria).searchDirection === "Backwards";
  return (backwards ? hits[hits.length - 1] : hits[0]) ?? null;
}
