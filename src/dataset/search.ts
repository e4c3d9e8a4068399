import { dictionary } from "./dictionary";
import { powerMeasures, valueMeasures } from "./measures";
import { normalise } from "./normalise";
import { partiesOf } from "./parties";
import { isCounted } from "./subject";
import type { MyDeal, View } from "./types";
import { originOf } from "./view";

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

type AnyRow = { id: string } & Record<string, unknown>;

/** Small letters without accents. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

function entriesOf(view: View): Entry[] {
  let entries = prepared.get(view);
  if (entries) return entries;
  const minerName = new Map(view.miners.map((m) => [m.id, m.name]));
  const entry = (kind: string, row: AnyRow, label: string, head: string, weight = 0): Entry => ({
    weight,
    id: row.id,
    kind,
    label,
    head: plain(` ${head} ${row.id} `),
    body: plain(
      Object.values(row)
        .filter((v) => typeof v === "string")
        .join(" "),
    ),
  });
  const parties = new Set(view.deals.flatMap((d) => partiesOf(view, d)));
  const tenants = (originOf(view)?.counterparties ?? []).filter((c) => parties.has(c.id));
  const word = (kind: string, name: string, label: string, description: string) =>
    entry(kind, { id: name, description }, label, `${name} ${label}`, -0.5);
  entries = [
    ...view.miners.map((m) =>
      entry("miner", m as unknown as AnyRow, m.name, [m.name, m.ticker, ...m.aliases, ...m.formerNames].join(" "), 2),
    ),
    ...[...view.deals, ...(view.myDeals ?? [])].map((d) => {
      const miner = minerName.get(d.minerId) ?? (d as Partial<MyDeal>).minerName ?? d.minerId;
      return entry(
        "deal",
        d as unknown as AnyRow,
        `${miner}: ${d.tenant || d.id}`,
        [miner, d.tenant, d.endUser ?? ""].join(" "),
        isCounted(d) ? 1 + (d.headlineMw ?? 0) / 10_000 : 0.5,
      );
    }),
    ...view.sites.map((s) => entry("site", s as unknown as AnyRow, s.name, [s.name, s.city ?? "", s.state ?? ""].join(" "))),
    ...tenants.map((c) => entry("tenant", c as unknown as AnyRow, c.name, [c.name, ...(c.aliases ?? [])].join(" "), 1.5)),
    ...view.pipeline.map((p) =>
      entry(
        "pipeline",
        p as unknown as AnyRow,
        `${minerName.get(p.minerId) ?? p.minerId}: ${p.siteName}, ${p.stage}`,
        [minerName.get(p.minerId), p.siteName, p.stage].join(" "),
        -0.5,
      ),
    ),
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
    ...dictionary.map((f) => word("field", f.name, `${f.label} (${f.kind})`, f.description)),
    ...[...powerMeasures, ...valueMeasures].map((m) => word("measure", m.name, m.label, m.description)),
  ];
  prepared.set(view, entries);
  return entries;
}

/** Rows that match every word of `text`, best first: an exact id or name, then names that begin with it, then words inside. At most `max` (20). */
export function search(view: View, text: string, max = 20): Hit[] {
  const words = plain(text)
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
