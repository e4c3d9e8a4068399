import { normalise } from "./normalise";
import { isCounted } from "./subject";
import type { Source, View } from "./types";

export interface Hit {
  id: string;
  kind: string;
  label: string;
  score: number;
}

interface Entry {
  id: string;
  kind: string;
  label: string;
  head: string;
  body: string;
  /** Breaks ties: companies, then counted deals by size, then the rest. */
  weight: number;
}

const prepared = new WeakMap<View, Entry[]>();

type AnyRow = { id: string; sources: Source[] } & Record<string, unknown>;

function entriesOf(view: View): Entry[] {
  let entries = prepared.get(view);
  if (entries) return entries;
  const minerName = new Map(view.miners.map((m) => [m.id, m.name]));
  const entry = (kind: string, row: AnyRow, label: string, head: string, weight = 0): Entry => ({
    weight,
    id: row.id,
    kind,
    label,
    head: ` ${head} ${row.id} `.toLowerCase(),
    body: Object.values(row)
      .filter((v) => typeof v === "string")
      .join(" ")
      .toLowerCase(),
  });
  entries = [
    ...view.miners.map((m) =>
      entry("miner", m as unknown as AnyRow, m.name, [m.name, m.ticker, ...m.aliases, ...m.formerNames].join(" "), 2),
    ),
    ...view.deals.map((d) =>
      entry(
        "deal",
        d as unknown as AnyRow,
        `${minerName.get(d.minerId) ?? d.minerId}: ${d.tenant}`,
        [minerName.get(d.minerId), d.tenant, d.endUser ?? ""].join(" "),
        isCounted(d) ? 1 + (d.headlineMw ?? 0) / 10_000 : 0.5,
      ),
    ),
    ...view.sites.map((s) => entry("site", s as unknown as AnyRow, s.name, [s.name, s.city ?? "", s.state ?? ""].join(" "))),
    ...view.partnerships.map((p) => entry("partner", p as unknown as AnyRow, p.name, [p.name, ...p.parties].join(" "))),
    ...view.financings.map((f) =>
      entry(
        "financing",
        f as unknown as AnyRow,
        `${minerName.get(f.minerId) ?? f.minerId}: ${f.kind}`,
        [minerName.get(f.minerId), f.kind].join(" "),
      ),
    ),
    ...view.peers.map((p) => entry("peer", p as unknown as AnyRow, p.name, p.name)),
    ...view.market.map((m) => entry("market", m as unknown as AnyRow, m.metric, [m.metric, m.kind, m.region].join(" "))),
    ...view.benchmarks.map((b) =>
      entry("benchmark", b as unknown as AnyRow, `${b.publisher} ${b.date}: ${b.metric}`, [b.publisher, b.metric].join(" ")),
    ),
  ];
  prepared.set(view, entries);
  return entries;
}

/** Rows that match every word of `text`, best first: an exact id or name, then names that begin with it, then words inside. At most `max` (20). */
export function search(view: View, text: string, max = 20): Hit[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const key = normalise(text);
  const hits: Hit[] = [];
  for (const { id, kind, label, head, body, weight } of entriesOf(view)) {
    let score = 0;
    for (const word of words) {
      const points = head.includes(` ${word} `) ? 8 : head.includes(` ${word}`) ? 5 : head.includes(word) ? 3 : body.includes(word) ? 1 : 0;
      if (points === 0) {
        score = 0;
        break;
      }
      score += points;
    }
    if (score === 0) continue;
    if (normalise(id) === key || normalise(label) === key) score += 20;
    hits.push({ id, kind, label, score: score / words.length + weight });
  }
  return hits
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, max)
    .map((hit) => ({ ...hit, score: Math.round(hit.score * 10) / 10 }));
}
