/** What we can know of a table of ours that no record knows: a copied sheet, lost settings. Pure. */
import type { PlanCell } from "../models/plan";
import type { FactTable } from "../models/tables/fact-table";
import type { TableKind } from "../models/tables/query";
import { contentHash, noHash } from "./content-hash";
import { goneColumn } from "./find-columns";
import type { TableRecord } from "./record";
import type { TableSnapshot } from "./table-snapshot";

/** The headings of a kind of table, its key column first. */
export interface KindHeadings {
  kind: TableKind;
  labels: string[];
}

/** The kind whose key column a table has, by most of the other columns where several fit; null where none does: then it is not one of ours. */
export function kindOfHeadings(headings: string[], kinds: KindHeadings[]): TableKind | null {
  const has = new Set(headings);
  const likely = kinds
    .filter(({ labels }) => has.has(labels[0]!))
    .map(({ kind, labels }) => ({ kind, found: labels.filter((label) => has.has(label)).length, all: labels.length }))
    .sort((left, right) => right.found - left.found || left.all - right.all);
  return likely[0]?.kind ?? null;
}

/** The record of the table this one was copied from, if every key of ours in it was written to that one. */
export function copiedFrom(records: TableRecord[], kind: TableKind, keys: string[]): TableRecord | null {
  const sources = records.filter(({ query, written }) => query.kind === kind && keys.length > 0 && keys.every((key) => key in written));
  return sources.sort((left, right) => Object.keys(left.written).length - Object.keys(right.written).length)[0] ?? null;
}

/**
 * A record under which a refresh of the adopted table is right. A cell that says what some version of the facts says is ours; any other is the
 * user's and will be a conflict. Rows of the facts that are not in the table count as removed: they are offered, not appended.
 * @param versions the rows of the table's query as of each version held, the one to be recorded first
 * @param source the record of the table it was copied from, if there is one
 */
export function adoptedRecord(
  snapshot: TableSnapshot,
  versions: FactTable[],
  source: TableRecord | null,
  query: TableRecord["query"],
  factsVersion: string,
  asOf: string,
): TableRecord {
  const facts = versions[0]!;
  const named = new Map(snapshot.columns.map((column, position) => [column.name, { ...column, position }]));
  const columns = facts.columns.map(({ field, label }) => {
    const there = named.get(source?.columns.find((column) => column.field === field)?.name ?? label) ?? named.get(label);
    return { field, name: there?.name ?? label, id: there?.id ?? goneColumn, position: there?.position ?? goneColumn };
  });
  const keyPosition = columns[0]!.position;
  const written: Record<string, string> = { ...source?.written };
  if (!source) for (const { key } of facts.rows) written[key] = noHash.repeat(columns.length);
  const held = versions.map(({ rows }) => new Map(rows.map((row) => [row.key, row.cells])));
  const hashOf = (key: string, cells: PlanCell[], place: number): string => {
    const cell = cells[columns[place]!.position] ?? null;
    if (cell === null) return contentHash(null);
    const hash = contentHash(cell);
    const ours = held.some((rows) => rows.has(key) && contentHash(rows.get(key)![place] ?? null) === hash);
    return ours ? hash : noHash;
  };
  for (const cells of snapshot.body) {
    const key = cells[keyPosition];
    if (typeof key !== "string" || source || !held.some((rows) => rows.has(key))) continue;
    written[key] = columns.map((_, place) => hashOf(key, cells, place)).join("");
  }
  return {
    format: 1,
    tableId: snapshot.tableId,
    name: snapshot.name,
    query,
    factsVersion,
    asOf,
    columns: columns.map(({ id, name, field }) => ({ id, name, field })),
    written,
    left: {},
    kept: {},
  };
}
