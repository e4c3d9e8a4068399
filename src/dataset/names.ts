import { distance } from "fastest-levenshtein";
import { MY_DEALS } from "./myDeals";
import { nameTable, type NameTable } from "./nameTable";
import { normalise } from "./normalise";
import type { Subject } from "./subject";
import type { Dataset, Deal, View } from "./types";
import { originOf } from "./view";

export type Resolution =
  | { ok: true; subject: Subject }
  | { ok: false; reason: "empty" | "unknown"; suggestions: string[] }
  | { ok: false; reason: "ambiguous"; candidates: string[] };

type Named = Exclude<Subject, { kind: "all" }>;

/** A miner wins over a deal, a deal over a site, a site over a tenant of the same name. */
const RANK: Record<Named["kind"], number> = { miner: 0, deal: 1, site: 2, counterparty: 3 };

interface Spelling {
  label: string;
  rank: number;
}

interface NameIndex {
  /** Normalised name -> what it resolves to. */
  exact: Map<string, Resolution>;
  /** The same, asked with raw text: pays only for many names, so it is made after the first few. */
  table: NameTable<Resolution> | null;
  asked: number;
  /** Normalised name -> the spelling to suggest and its rank. */
  labels: Map<string, Spelling>;
  /** The same with their letters, for the first misspelt name. */
  spellings: { key: string; letters: number; label: string; rank: number }[] | null;
  /** Answers for the unknown texts asked for lately. */
  unknown: Map<string, Resolution>;
}

const KEPT_UNKNOWN = 4096;
const FIRST_FEW = 100;
const SUFFIX = /[\s,]+(inc|corp|corporation|ltd|limited|plc|ag|llc|company)\.?$/i;

/** The ways a name may be written: as it stands, without a remark in brackets, without the legal form. */
function variants(name: string): string[] {
  const bare = name.includes("(") ? name.replace(/\s*\([^)]*\)/g, "").trim() : name;
  const short = /[\s,]/.test(bare) ? bare.replace(SUFFIX, "") : bare;
  return bare === name ? (short === bare ? [name] : [name, short]) : short === bare ? [name, bare] : [name, bare, short];
}

function addName(index: Map<string, Named[]>, spellings: Map<string, Spelling>, name: string, subject: Named, label: string) {
  const key = normalise(name);
  if (key === "") return;
  const held = index.get(key);
  if (!held) index.set(key, [subject]);
  else if (!held.some((s) => s.kind === subject.kind && s.id === subject.id)) held.push(subject);
  const rank = RANK[subject.kind];
  const spelled = spellings.get(key);
  if (!spelled || rank < spelled.rank) spellings.set(key, { label, rank });
}

function buildIndex(dataset: Dataset): NameIndex {
  const named = new Map<string, Named[]>();
  const spellings = new Map<string, Spelling>();
  for (const m of dataset.miners) {
    const subject: Named = { kind: "miner", id: m.id, label: m.name };
    const events = (m.events ?? []).flatMap((e) => (e.set?.name ? [e.set.name] : []));
    for (const name of [m.id, m.name, m.ticker ?? "", ...(m.formerNames ?? []), ...(m.aliases ?? []), ...events])
      for (const variant of variants(name)) addName(named, spellings, variant, subject, variant === m.id ? (m.ticker ?? m.name) : variant);
  }
  for (const d of dataset.deals) addName(named, spellings, d.id, { kind: "deal", id: d.id, label: d.id }, d.id);
  for (const s of dataset.sites) {
    const subject: Named = { kind: "site", id: s.id, label: s.name };
    for (const name of [s.id, ...variants(s.name)]) addName(named, spellings, name, subject, name);
  }
  for (const c of dataset.counterparties) {
    const subject: Named = { kind: "counterparty", id: c.id, label: c.name };
    for (const name of [c.name, ...(c.aliases ?? []), c.id])
      for (const variant of variants(name)) addName(named, spellings, variant, subject, variant);
  }
  const exact = new Map<string, Resolution>();
  for (const [key, subjects] of named) {
    const best = Math.min(...subjects.map((s) => RANK[s.kind]));
    const winners = subjects.filter((s) => RANK[s.kind] === best);
    exact.set(
      key,
      winners.length === 1
        ? { ok: true, subject: winners[0]! }
        : { ok: false, reason: "ambiguous", candidates: winners.map((s) => `${s.label} (${s.id})`) },
    );
  }
  exact.set("all", { ok: true, subject: { kind: "all" } });
  exact.set("mydeals", { ok: true, subject: { kind: "miner", id: MY_DEALS, label: "my deals" } });
  return { exact, table: null, asked: 0, labels: spellings, spellings: null, unknown: new Map() };
}

const byDataset = new WeakMap<Dataset, NameIndex>();
const byView = new WeakMap<View, NameIndex>();

let lastView: View | undefined;
let lastIndex: NameIndex;

/** The index of a view; calls come in long runs on one view, so the last one is kept at hand. */
function indexOf(view: View): NameIndex {
  if (view !== lastView) {
    lastIndex = byView.get(view) ?? indexFor(view);
    lastView = view;
  }
  return lastIndex;
}

function indexFor(view: View): NameIndex {
  const dataset = originOf(view);
  const base =
    (dataset && byDataset.get(dataset)) ??
    buildIndex(dataset ?? ({ miners: view.miners, deals: view.deals, sites: view.sites, counterparties: [] } as unknown as Dataset));
  if (dataset) byDataset.set(dataset, base);
  const index = view.myDeals ? withOwn(base, view.myDeals) : base;
  byView.set(view, index);
  return index;
}

/** The index with the user's own deals; a name of the facts keeps its meaning. */
function withOwn(base: NameIndex, own: readonly Deal[]): NameIndex {
  const exact = new Map(base.exact);
  const labels = new Map(base.labels);
  for (const { id } of own) {
    const key = normalise(id);
    if (exact.has(key)) continue;
    exact.set(key, { ok: true, subject: { kind: "deal", id, label: id } });
    labels.set(key, { label: id, rank: RANK.deal });
  }
  return { exact, table: null, asked: 0, labels, spellings: null, unknown: new Map() };
}

/** Which letters and digits a word holds, as bits (digits share six). */
function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i);
    bits |= 1 << (c >= 97 ? (c - 97) % 26 : 26 + (c % 6));
  }
  return bits;
}

/** Bits set in a 32-bit number. */
function bitCount(n: number): number {
  n -= (n >>> 1) & 0x55555555;
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** True where two words hold the same letters: swapping neighbours is the commonest slip of a typist and counts as one edit. */
function sameLetters(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
}

/** At most three spellings closest to `key`, all by the same number of edits: miners before deals before sites before tenants. */
function suggest(index: NameIndex, key: string): string[] {
  const limit = Math.max(2, Math.floor(key.length / 3));
  const found = new Map<string, number>();
  const own = lettersOf(key);
  index.spellings ??= [...index.labels].map(([key, { label, rank }]) => ({ key, letters: lettersOf(key), label, rank }));
  for (const { key: other, letters, label, rank } of index.spellings) {
    const prefix = key.length >= 3 && other.startsWith(key);
    // Each letter that only one of them has costs an edit: most of the list falls out here, before any distance is computed.
    if (!prefix && (Math.abs(other.length - key.length) > limit || bitCount(own & ~letters) > limit || bitCount(letters & ~own) > limit))
      continue;
    let edits = prefix ? 1 : distance(key, other);
    if (edits === 2 && sameLetters(key, other)) edits = 1;
    if (edits > limit) continue;
    const score = edits * 4 + rank;
    const known = found.get(label);
    if (known === undefined || score < known) found.set(label, score);
  }
  const fewest = Math.min(...[...found.values()].map((score) => score >> 2));
  return [...found]
    .filter(([, score]) => score >> 2 === fewest)
    .sort((a, b) => a[1] - b[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([label]) => label);
}

/**
 * Whom a name means: a miner (name, former name, ticker, alias), a deal id, a site, a tenant or end user, "all", "my deals".
 * Case, spaces, punctuation and accents do not matter. Names of the whole version are known, also those that became public after the view's day.
 */
export function resolveName(view: View, name: string): Resolution {
  const index = indexOf(view);
  if (index.table === null && ++index.asked > FIRST_FEW) index.table = nameTable(index.exact);
  const known = index.table?.get(name) ?? index.unknown.get(name);
  if (known) return known;
  const key = normalise(name);
  if (key === "") return { ok: false, reason: "empty", suggestions: [] };
  const exact = index.exact.get(key);
  if (exact) return exact;
  const answer: Resolution = { ok: false, reason: "unknown", suggestions: suggest(index, key) };
  if (index.unknown.size >= KEPT_UNKNOWN) index.unknown.clear();
  index.unknown.set(name, answer);
  return answer;
}
