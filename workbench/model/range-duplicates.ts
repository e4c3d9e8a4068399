import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { wireValue } from "./range-read";

/** What Range.removeDuplicates did. */
class RemoveDuplicatesResult {
  constructor(
    readonly removed: number,
    readonly uniqueRemaining: number,
  ) {}

  get members(): MemberTable {
    return members;
  }
}

const members = defineMembers<RemoveDuplicatesResult>({
  type: "RemoveDuplicatesResult",
  scalars: { Removed: ({ removed }) => removed, UniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
});

/**
 * Range.removeDuplicates: of rows equal in the given columns the first stays, those below move up within the range.
 * @param columns indexes inside the range; capitals and small letters count as equal, as in Excel
 */
export function removeDuplicates(range: Range, columns: unknown, includesHeader: unknown): RemoveDuplicatesResult {
  const { book, rect, sheet } = range;
  if (!Array.isArray(columns) || columns.length === 0) throw invalidArgument();
  if (columns.some((column) => !Number.isInteger(column) || column < 0 || column >= rect.columns)) throw invalidArgument();
  book.assertWritable(sheet.id);
  const first = includesHeader === true ? 1 : 0;
  const cells = book.grid.read(sheet.id, rect).slice(first);
  const seen = new Set<string>();
  const kept = cells.filter((line) => {
    const key = JSON.stringify(columns.map((column: number) => lowered(wireValue(line[column]?.value ?? null))));
    return !seen.has(key) && seen.add(key);
  });
  const blank = { value: null };
  const changes = cells.map((_, i) =>
    Array.from({ length: rect.columns }, (_, j) => {
      const state = kept[i]?.[j];
      if (!state) return blank;
      return state.formula === null ? { value: state.value } : { formula: state.formula };
    }),
  );
  const body = { ...rect, row: rect.row + first, rows: rect.rows - first };
  if (kept.length < cells.length) book.grid.write(sheet.id, body, changes, true);
  return new RemoveDuplicatesResult(cells.length - kept.length, kept.length);
}

const lowered = (value: unknown): unknown => (typeof value === "string" ? value.toLowerCase() : value);
