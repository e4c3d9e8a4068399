import { publicDay } from "./foldRows";
import { tables, type RowTable } from "./tables";
import type { DealEvent, FactsVersion, IsoDay, Source, View } from "./types";
import { compareVersions } from "./version";
import { originOf, viewAt } from "./view";

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

type SeenRow = { id: string; sources: Source[]; fieldSources?: Record<string, string[]> } & Record<string, unknown>;
type KeptRow = { id: string; recorded?: FactsVersion; events?: DealEvent[] };

/** Fields that carry or repeat others; a change of theirs is told by the fields themselves. */
const CARRIERS: ReadonlySet<string> = new Set(["id", "minerId", "events", "sources", "fieldSources", "fieldBasis"]);
/** Fields that follow from the events of another field. */
const FOLLOWS: Readonly<Record<string, string>> = { valueKnownFrom: "contractValueUsd", shareHistory: "attributableShare" };

const same = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));

/** The rows of a dataset's table by id, as they are kept (with their events). */
const keptRows = new WeakMap<object, Map<string, KeptRow>>();
function kept(view: View, table: RowTable, id: string): KeptRow | undefined {
  const rows = originOf(view)?.[table] as KeptRow[] | undefined;
  if (!rows) return undefined;
  let byId = keptRows.get(rows);
  if (!byId) keptRows.set(rows, (byId = new Map(rows.map((row) => [row.id, row]))));
  return byId.get(id);
}

/** The last event that set the field within a view; the row's first one where none did. */
function eventBehind(view: View, row: KeptRow | undefined, field: string): DealEvent | undefined {
  const known = (row?.events ?? []).filter((e) => e.date <= view.asOf && compareVersions(e.recorded, view.version) <= 0);
  known.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : compareVersions(a.recorded, b.recorded)));
  const name = FOLLOWS[field] ?? field;
  return [...known].reverse().find((e) => e.set && name in e.set) ?? known[0];
}

/** The first page published on or after the day: an older one cannot tell of the event. */
function firstSince(sources: readonly Source[], day: IsoDay | undefined): Source | undefined {
  const end = (s: Source) => (s.published ?? "").padEnd(10, "~");
  return sources
    .filter((s) => day !== undefined && s.published !== undefined && end(s) >= day)
    .sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0))[0];
}

/**
 * Every field that differs between two views, by day, row and field: what `to` says and `from` did not.
 * Views may differ in day, in version, or in both; a row that one of them does not have counts as all null there.
 */
export function diffViews(from: View, to: View): FactChange[] {
  const changes: FactChange[] = [];
  for (const [rowKind, table] of tables) {
    if (table === "counterparties") continue;
    const before = new Map((from[table] as unknown as SeenRow[]).map((row) => [row.id, row]));
    const after = new Map((to[table] as unknown as SeenRow[]).map((row) => [row.id, row]));
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const a = before.get(id);
      const b = after.get(id);
      const row = (b ?? a)!;
      const side = b ? to : from;
      const held = kept(side, table, id);
      for (const field of Object.keys(row)) {
        if (CARRIERS.has(field)) continue;
        const old = a?.[field] ?? null;
        const now = b?.[field] ?? null;
        if (same(old, now)) continue;
        const event = eventBehind(side, held, field);
        const cited = row.fieldSources?.[field]?.[0] ?? event?.sources?.[0];
        changes.push({
          date: event?.date ?? publicDay((held ?? row) as Parameters<typeof publicDay>[0]),
          recorded: event?.recorded ?? held?.recorded ?? side.version,
          rowId: id,
          rowKind,
          field,
          old,
          new: now,
          event: event?.summary ?? "",
          source: row.sources.find((s) => s.url === cited) ?? firstSince(row.sources, event?.date) ?? row.sources[0] ?? null,
        });
      }
    }
  }
  return changes.sort((x, y) => (x.date < y.date ? -1 : x.date > y.date ? 1 : x.rowId < y.rowId ? -1 : x.rowId > y.rowId ? 1 : 0));
}

/** What a view says and the same facts as of an earlier day did not; nothing for a view put together by hand. */
export function changesSince(view: View, from: IsoDay): FactChange[] {
  const dataset = originOf(view);
  return dataset && from < view.asOf ? diffViews(viewAt(dataset, from, view.version), view) : [];
}
