import type { EventKind, FactsVersion, IsoDay, Source, View } from "./types";

/** One field of one row that differs between two views, with the event that brought it. */
export interface FactChange {
  date: IsoDay;
  recorded: FactsVersion;
  rowId: string;
  rowKind: string;
  field: string;
  old: unknown;
  new: unknown;
  event: string;
  source: Source | null;
}

type AnyRow = {
  id: string;
  sources: Source[];
  events?: { date: IsoDay; recorded: FactsVersion; kind: EventKind; summary: string; set?: object; sources?: string[] }[];
};

const KINDS = [
  ["deal", "deals"],
  ["miner", "miners"],
  ["site", "sites"],
  ["pipeline", "pipeline"],
  ["financing", "financings"],
  ["benchmark", "benchmarks"],
  ["peer", "peers"],
  ["market", "market"],
  ["partner", "partnerships"],
] as const;

/** Not facts of their own: they carry or follow from the others. */
const CARRIERS = new Set(["id", "minerId", "events", "sources", "fieldSources"]);

const same = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

function bestSource(row: AnyRow, addresses: readonly string[] | undefined): Source | null {
  const named = addresses?.[0];
  return (named && row.sources.find((s) => s.url === named)) || row.sources[0] || null;
}

/** Every field that differs between two views, by day and row: what `to` knows that `from` did not (or the other way round, with `new` null). */
export function diffViews(from: View, to: View): FactChange[] {
  const changes: FactChange[] = [];
  for (const [rowKind, table] of KINDS) {
    const before = new Map((from[table] as unknown as AnyRow[]).map((row) => [row.id, row]));
    const after = new Map((to[table] as unknown as AnyRow[]).map((row) => [row.id, row]));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const a = before.get(id) as (AnyRow & Record<string, unknown>) | undefined;
      const b = after.get(id) as (AnyRow & Record<string, unknown>) | undefined;
      if (a === b) continue;
      const row = (b ?? a)!;
      for (const field of Object.keys(row)) {
        if (CARRIERS.has(field)) continue;
        const old = a ? (a[field] ?? null) : null;
        const now = b ? (b[field] ?? null) : null;
        if (same(old, now)) continue;
        const event = [...(row.events ?? [])].reverse().find((e) => e.set && field in e.set) ?? row.events?.[0];
        changes.push({
          date: event?.date ?? (row.announced as IsoDay | null) ?? (row.asOf as IsoDay) ?? to.asOf,
          recorded: event?.recorded ?? to.version,
          rowId: id,
          rowKind,
          field,
          old,
          new: now,
          event: event ? event.summary : "",
          source: bestSource(row, event?.sources),
        });
      }
    }
  }
  return changes.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.rowId < y.rowId ? -1 : x.rowId > y.rowId ? 1 : 0));
}
