import { blankDeal } from "./fields";
import type { Deal, DealEvent, DealRow, FactsVersion, IsoDay, Source } from "./types";
import { compareVersions } from "./version";

/** Events in the order they are folded: by the day they became public, then by the version that recorded them, then as written. */
export function inOrder<E extends { date: IsoDay; recorded: FactsVersion }>(events: readonly E[]): E[] {
  return events
    .map((event, i) => ({ event, i }))
    .sort((a, b) =>
      a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : compareVersions(a.event.recorded, b.event.recorded) || a.i - b.i,
    )
    .map(({ event }) => event);
}

/** The sources a version held. */
export function sourcesHeld(sources: readonly Source[] | undefined, version: FactsVersion): Source[] {
  if (!sources) return [];
  return sources.every((s) => s.recorded === undefined)
    ? (sources as Source[])
    : sources.filter((s) => s.recorded === undefined || compareVersions(s.recorded, version) <= 0);
}

/** Folded deals by row: the same known events and sources always give the same deal, whatever day was asked for. */
const folded = new WeakMap<DealRow, Map<string, Deal>>();

/** The deal as of a day and version, or null before its first event. Deals are shared between views: never change one. */
export function foldDeal(row: DealRow, asOf: IsoDay, version: FactsVersion): Deal | null {
  const known: DealEvent[] = [];
  let key = "";
  for (let i = 0; i < row.events.length; i++) {
    const event = row.events[i]!;
    if (event.date <= asOf && compareVersions(event.recorded, version) <= 0) {
      known.push(event);
      key += i + ",";
    }
  }
  if (known.length === 0) return null;
  const sources = sourcesHeld(row.sources, version);
  key += "|" + sources.length;
  let deals = folded.get(row);
  if (!deals) folded.set(row, (deals = new Map()));
  let deal = deals.get(key);
  if (!deal) deals.set(key, (deal = fold(row, known, sources)));
  return deal;
}

/** Applies the events in their order. `valueKnownFrom` and `shareHistory` follow from them. */
function fold(row: DealRow, known: DealEvent[], sources: Source[]): Deal {
  const events: DealEvent[] = known.length === 1 ? known : inOrder(known);
  const first = events[0]!;
  const dated = first.precision !== "unknown";
  const terms: Record<string, unknown> = { ...blankDeal, siteIds: [], components: [] };
  const shareHistory: { from: IsoDay; share: number }[] = [];
  const fieldSources: Record<string, string[]> = {};
  const fieldBasis: Deal["fieldBasis"] = {};
  let valueKnownFrom: IsoDay | null = null;
  for (const event of events) {
    const set = event.set;
    if (!set) continue;
    if (set.contractValueUsd !== undefined && set.contractValueUsd !== terms.contractValueUsd)
      valueKnownFrom = set.contractValueUsd === null || event.precision === "unknown" ? null : event.date;
    if (typeof set.attributableShare === "number" && event.precision !== "unknown")
      shareHistory.push({ from: event.date, share: set.attributableShare });
    for (const field in set) {
      const own = event.fieldSources?.[field] ?? event.sources;
      if (own) fieldSources[field] = own;
      else delete fieldSources[field];
      const basis = event.fieldBasis?.[field];
      if (basis) fieldBasis[field] = basis;
      else delete fieldBasis[field];
    }
    Object.assign(terms, set);
  }
  return {
    id: row.id,
    minerId: row.minerId,
    announced: dated ? first.date : null,
    announcedPrecision: first.precision ?? "day",
    ...terms,
    valueKnownFrom,
    shareHistory,
    events,
    sources,
    fieldSources,
    fieldBasis,
  } as unknown as Deal;
}
