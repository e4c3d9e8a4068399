/** One row of the facts by name: what GET, TABLE and SOURCE read. */
import { dealsOf, fieldValue, type FieldDef, type Subject, type View } from "../dataset";
import { fieldOf, hasField } from "./dictionary";
import { Fault } from "./errors";
import { foldWord } from "./nearest";
import type { Fact } from "./spill";
import { newest, subjectOf } from "./subject";

export interface Candidate {
  kind: string;
  label: string;
  /** null: the row was not public on the view's day. */
  row: { id: string } | null;
}

/** What a name can mean. A tenant and "all" are subjects of sums without a row of their own. */
export interface Meaning {
  label: string;
  subject: Subject | null;
  /** The miner, deal or site first, then a developer's readings, a market figure or other row of that name. */
  candidates: Candidate[];
}

type Named = { id: string; name?: string; asOf?: string };
const others = new WeakMap<View, Map<string, Candidate[]>>();

/** Meanings asked for lately, by the name as written: a column of formulas asks for the same few again and again. */
const recent = new WeakMap<View, Map<string, Meaning>>();
const MOST_RECENT = 4096;

/** @throws Fault unknown-name, ambiguous-name, empty-name */
export function meaningOf(view: View, name: string): Meaning {
  let known = recent.get(view);
  if (!known) recent.set(view, (known = new Map()));
  let meaning = known.get(name);
  if (!meaning) {
    meaning = findMeaning(view, name);
    if (known.size >= MOST_RECENT) known.clear();
    known.set(name, meaning);
  }
  return meaning;
}

function findMeaning(view: View, name: string): Meaning {
  const others = otherRows(view, name);
  let subject: Subject | null = null;
  try {
    subject = subjectOf(view, name);
  } catch (fault) {
    if (!others.length) throw fault;
  }
  const candidates: Candidate[] = [];
  if (subject && subject.kind !== "all" && subject.kind !== "counterparty") {
    const { id, kind, label } = subject;
    const table: readonly Named[] = kind === "miner" ? view.miners : kind === "deal" ? dealsOf(view, subject) : view.sites;
    candidates.push({ kind, label, row: table.find((row) => row.id === id) ?? null });
  }
  candidates.push(...others);
  const label = subject === null ? others[0]!.label : subject.kind === "all" ? "all" : subject.label;
  return { label, subject, candidates };
}

/**
 * One field of the row a name means: the first of its meanings that discloses such a field, else the first that has it. So a developer's
 * figure is the newest that was reported, and SOURCE cites the reading it comes from.
 * @throws Fault unknown-field, before-first-fact, and the faults of names
 */
export function readField(view: View, name: string, written: string): { label: string; field: FieldDef; fact: Fact; row: { id: string } } {
  const { candidates, label, subject } = meaningOf(view, name);
  const fitting = candidates.filter(({ kind }) => hasField(kind, written));
  const chosen = (fitting.length > 1 && fitting.find((one) => factOf(view, one, written) !== null)) || (fitting[0] ?? candidates[0]);
  if (!chosen)
    throw new Fault({ code: "unknown-field", field: written, kind: subject?.kind === "all" ? '"all"' : "tenant", suggestions: [] });
  const field = fieldOf(chosen.kind, written);
  if (chosen.row === null) throw new Fault({ code: "before-first-fact", name: label, day: view.asOf });
  return { label: chosen.label, field, fact: factOf(view, chosen, written), row: chosen.row };
}

function factOf(view: View, { kind, row }: Candidate, written: string): Fact {
  const field = fieldOf(kind, written);
  return row && fieldValue(view, field.kind, row as never, field.name);
}

/** The rows that are no subject of sums: a developer's readings by name, the newest first, anything else by id. Public only later: with row null. */
function otherRows(view: View, name: string): Candidate[] {
  const key = foldWord(name);
  return othersOf(view).get(key) ?? (othersOf(newest()).get(key) ?? []).map((later) => ({ ...later, row: null }));
}

/** By folded id, developers also by name. */
function othersOf(view: View): Map<string, Candidate[]> {
  const known = others.get(view);
  if (known) return known;
  const found = new Map<string, Candidate[]>();
  const kinds: [string, readonly Named[]][] = [
    ["partner", view.partnerships],
    ["pipeline", view.pipeline],
    ["financing", view.financings],
    ["benchmark", view.benchmarks],
    ["market", view.market],
    ["peer", [...view.peers].sort((a, b) => (a.asOf < b.asOf ? 1 : -1))],
  ];
  for (const [kind, rows] of kinds) {
    for (const row of rows) {
      const candidate = { kind, label: row.name ?? row.id, row };
      found.set(foldWord(row.id), [candidate]);
      if (kind !== "peer" || !row.name) continue;
      const readings = found.get(foldWord(row.name));
      if (readings) readings.push(candidate);
      else found.set(foldWord(row.name), [candidate]);
    }
  }
  others.set(view, found);
  return found;
}
