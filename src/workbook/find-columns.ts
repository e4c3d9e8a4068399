import type { PlanCell } from "../models/plan";
import { contentHash, hashLength } from "./content-hash";
import type { TableRecord } from "./record";
import type { TableSnapshot } from "./table-snapshot";

/** The id of a column of ours that is no longer there. */
export const goneColumn = -1;

/** Rows looked at when columns are told by their content. */
const sampleRows = 200;

/**
 * Where each column of ours is now (field -> position); a field that is not there was deleted.
 * Excel's column ids survive renaming, moving and inserting and are believed as long as no heading we wrote stands under another id.
 * Where one does (hosts that number columns anew, copied sheets), columns are told by heading and by what we last wrote into them.
 */
export function findColumns(record: TableRecord, snapshot: TableSnapshot): Map<string, number> {
  const byId = new Map(snapshot.columns.map(({ id }, position) => [id, position]));
  const byName = new Map(snapshot.columns.map(({ name }, position) => [name, position]));
  const idsHold = record.columns.every(({ id, name }) => !byName.has(name) || byName.get(name) === byId.get(id));
  if (idsHold) {
    return new Map(record.columns.flatMap(({ id, field }): [string, number][] => (byId.has(id) ? [[field, byId.get(id)!]] : [])));
  }
  return byContent(record, snapshot, byName);
}

function byContent(record: TableRecord, snapshot: TableSnapshot, byName: Map<string, number>): Map<string, number> {
  const hashes = snapshot.body.slice(0, sampleRows).map((row) => row.map((cell) => (cell === null ? null : contentHash(cell))));
  const keyColumn = keyColumnOf(record, snapshot, byName);
  const claims = record.columns
    .flatMap(({ field, name }, place) =>
      snapshot.columns.map((_, position) => {
        const likeness =
          place === 0 ? (position === keyColumn ? 1 : 0) : likenessOf(record, snapshot.body, hashes, keyColumn, place, position);
        return { field, position, named: byName.get(name) === position, likeness };
      }),
    )
    .filter(({ named, likeness }) => named || likeness > 0.5)
    .sort((left, right) => score(right) - score(left));
  const found = new Map<string, number>();
  const taken = new Set<number>();
  for (const { field, position } of claims) {
    if (found.has(field) || taken.has(position)) continue;
    found.set(field, position);
    taken.add(position);
  }
  return found;
}

function score({ named, likeness }: { named: boolean; likeness: number }): number {
  return likeness + (named ? 0.6 : 0);
}

/** The column with most keys of ours in it; the heading decides between equals. */
function keyColumnOf(record: TableRecord, snapshot: TableSnapshot, byName: Map<string, number>): number {
  const counts = snapshot.columns.map(
    (_, position) => snapshot.body.filter((row) => typeof row[position] === "string" && row[position] in record.written).length,
  );
  const named = byName.get(record.columns[0]!.name) ?? -1;
  const most = Math.max(...counts);
  return most === 0 ? named : counts[named] === most ? named : counts.indexOf(most);
}

/** Share of the rows in which a column still holds what we last wrote to ours; rows where that was empty say nothing. */
function likenessOf(
  record: TableRecord,
  body: PlanCell[][],
  hashes: (string | null)[][],
  keyColumn: number,
  place: number,
  position: number,
): number {
  const empty = contentHash(null);
  let told = 0;
  let alike = 0;
  hashes.forEach((row, index) => {
    const key = body[index]![keyColumn];
    const written = typeof key === "string" ? record.written[key]?.slice(place * hashLength, (place + 1) * hashLength) : undefined;
    if (!written || written === empty) return;
    told++;
    if (row[position] === written) alike++;
  });
  return told === 0 ? 0 : alike / told;
}
