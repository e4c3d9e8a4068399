import { sameContent } from "./cell-content";
import type { CellWrite } from "./merge-table";
import { keyOf } from "./row-key";
import type { TableSnapshot } from "./table-snapshot";

/** A body with the column that holds the keys and, for the earlier one, where each of its columns is in the later (-1: gone). */
interface Earlier {
  body: TableSnapshot["body"];
  keyColumn: number;
  columnNow: number[];
}

/**
 * Which row of the body now each row of an earlier body is, by row number; rows that are gone are missing. A row is known by its key; where
 * rows share one, by the rest of its cells as `writes` left them, and between equals by its place.
 */
export function pairRows(
  earlier: Earlier,
  writes: CellWrite[],
  now: { body: TableSnapshot["body"]; keyColumn: number },
): Map<number, number> {
  const left = earlier.body.map((cells) => [...cells]);
  for (const { row, column, content } of writes) left[row]![column] = content;
  const candidates = rowsByKey(now.body, now.keyColumn);
  const pairs = new Map<number, number>();
  for (const [key, rows] of rowsByKey(earlier.body, earlier.keyColumn)) {
    const there = candidates.get(key) ?? [];
    if (rows.length === 1 && there.length === 1) {
      pairs.set(rows[0]!, there[0]!);
      continue;
    }
    const likeness = (row: number, candidate: number) =>
      left[row]!.filter((cell, column) => sameContent(cell, now.body[candidate]![earlier.columnNow[column]!] ?? null)).length;
    const offers = rows
      .flatMap((row) => there.map((candidate) => ({ row, candidate, like: likeness(row, candidate), moved: Math.abs(row - candidate) })))
      .sort((one, other) => other.like - one.like || one.moved - other.moved);
    const taken = new Set<number>();
    for (const { row, candidate } of offers) {
      if (pairs.has(row) || taken.has(candidate)) continue;
      pairs.set(row, candidate);
      taken.add(candidate);
    }
  }
  return pairs;
}

function rowsByKey(body: TableSnapshot["body"], keyColumn: number): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  body.forEach((cells, row) => {
    const key = keyOf(cells[keyColumn]);
    if (key !== null) rows.set(key, [...(rows.get(key) ?? []), row]);
  });
  return rows;
}
