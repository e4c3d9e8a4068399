import { dealsOf, dictionary, fieldValue, MY_DEALS, resolveName, type FieldDef, type Source, type View } from "../dataset";
import { placeOfMyDeal } from "./my-deals/my-deals-state";
import { WorkbookError } from "./outcome";
import type { TraceReport } from "./reports";

type Row = {
  id: string;
  name?: string;
  tenant?: string;
  minerId?: string;
  sources?: Source[];
  fieldSources?: Record<string, string[]>;
  events?: { set?: object; sources?: string[] }[];
};

/** Tables a name that is no miner, deal or site may mean a row of. */
const others = {
  peer: "peers",
  market: "market",
  pipeline: "pipeline",
  financing: "financings",
  partner: "partnerships",
  benchmark: "benchmarks",
} as const;

/** One fact of a row and the pages behind it: those that state this figure, else those of the row. */
export function traceFact(view: View, name: string, fieldName: string): TraceReport {
  const found = rowOf(view, name);
  const field =
    found &&
    dictionary.find(
      ({ kind, name: own, label }) =>
        kind === found.kind && [own, label].some((word) => word.toLowerCase() === fieldName.trim().toLowerCase()),
    );
  if (!found || !field)
    throw new WorkbookError({ kind: "declined", sentence: `"${name}" has no fact "${fieldName}", so there is nothing to trace.` });
  return factReport(view, found.row, field);
}

/** As traceFact, for a row that is known already. */
export function factReport(view: View, row: Row, field: FieldDef): TraceReport {
  const sources = row.sources ?? [];
  const setting = (row.events ?? []).filter(({ set }) => set && field.name in set).at(-1);
  const addresses = new Set([...(row.fieldSources?.[field.name] ?? []), ...(setting?.sources ?? [])]);
  const own = sources.filter(({ url }) => addresses.has(url));
  const mine = row.minerId === MY_DEALS;
  return {
    kind: "fact",
    label: labelOf(view, row),
    field: field.label,
    value: fieldValue(view, field.kind, row, field.name),
    basis: mine ? "your own deal" : own.length > 0 ? "of this figure" : "of the row",
    place: mine ? placeOfMyDeal(row.id) : null,
    sources: (own.length > 0 ? own : sources).map(({ title, publisher, url }) => ({ title: title ?? publisher, publisher, url })),
  };
}

function rowOf(view: View, name: string): { kind: string; row: Row } | null {
  const resolved = resolveName(view, name);
  if (resolved.ok && resolved.subject.kind !== "all" && resolved.subject.kind !== "counterparty") {
    const { kind, id } = resolved.subject;
    const rows: Row[] = kind === "miner" ? view.miners : kind === "deal" ? dealsOf(view, resolved.subject) : view.sites;
    const row = rows.find((candidate) => candidate.id === id);
    return row ? { kind, row } : null;
  }
  const wanted = name.trim().toLowerCase();
  for (const [kind, table] of Object.entries(others)) {
    const row = (view[table] as Row[]).find(({ id, name: own }) => id === wanted || own?.toLowerCase() === wanted);
    if (row) return { kind, row };
  }
  return null;
}

function labelOf(view: View, row: Row): string {
  if (row.minerId === MY_DEALS) return row.tenant ? `${row.id} (yours) → ${row.tenant}` : `${row.id} (yours)`;
  if (row.tenant !== undefined && row.minerId !== undefined) {
    return `${view.miners.find(({ id }) => id === row.minerId)?.name ?? row.minerId} → ${row.tenant}`;
  }
  return row.name ?? row.id;
}
