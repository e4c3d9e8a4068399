import {
  findDeal,
  isMine,
  measure,
  powerMeasures,
  resolveName,
  store,
  valueMeasures,
  type IsoDay,
  type PowerMeasure,
  type Subject,
  type ValueMeasure,
  type View,
} from "../dataset";
import { placeOfMyDeal } from "./my-deals/my-deals-state";
import { WorkbookError } from "./outcome";
import type { TraceReport } from "./reports";

type Measure = PowerMeasure | ValueMeasure;

/** Which argument of a summing function is its name, its measure and its day, and the measure when it is left out. */
const summing: Record<string, { name: number | null; measure: number; asOf: number; standard: Measure }> = {
  GW: { name: 0, measure: 1, asOf: 2, standard: "contracted" },
  GIGAWATTS: { name: 0, measure: 1, asOf: 2, standard: "contracted" },
  VALUE: { name: 0, measure: 1, asOf: 2, standard: "contract" },
  SHARE: { name: 0, measure: 1, asOf: 2, standard: "contracted" },
  COVERAGE: { name: 0, measure: 1, asOf: 2, standard: "contracted" },
  HHI: { name: null, measure: 1, asOf: 2, standard: "contracted" },
};

/** The rows that add up to a summing function's answer, or null for another function. */
export function traceSum(fn: string, args: unknown[], dayOf: (given: unknown) => IsoDay | null): TraceReport | null {
  const places = summing[fn];
  if (!places) return null;
  const view = store.view(dayOf(args[places.asOf]) ?? undefined);
  const subject = places.name === null ? ({ kind: "all" } as const) : subjectOf(view, args[places.name]);
  const wanted = args[places.measure] ?? places.standard;
  const known = [...powerMeasures, ...valueMeasures].find(({ name }) => name.toLowerCase() === String(wanted).trim().toLowerCase());
  if (!known)
    throw new WorkbookError({ kind: "declined", sentence: `There is no measure "${String(wanted)}", so there is nothing to trace.` });
  const sum = measure(view, subject, known.name as Measure);
  return {
    kind: "sum",
    label: subject.kind === "all" ? "all miners" : subject.label,
    measure: known.label,
    unit: sum.unit,
    value: sum.value,
    rows: sum.rows.map(({ id, kind, amount, share }) => ({
      key: id,
      ...rowWords(view, kind, id),
      amount: amount === null ? null : amount * share,
    })),
  };
}

/** What a name means. Throws a sentence when it means nothing, or more than one thing. */
export function subjectOf(view: View, name: unknown): Subject {
  const resolved = resolveName(view, String(name ?? ""));
  if (resolved.ok) return resolved.subject;
  throw new WorkbookError({
    kind: "declined",
    sentence: `"${String(name ?? "")}" names no single miner, deal, site or tenant, so there is nothing to trace.`,
  });
}

function rowWords(
  view: View,
  kind: "deal" | "pipeline" | "financing",
  id: string,
): { label: string; url: string | null; place?: string | null } {
  const minerOf = (minerId: string) => view.miners.find((miner) => miner.id === minerId)?.name ?? minerId;
  if (kind === "deal") {
    const deal = findDeal(view, id)!;
    if (isMine(deal)) return { label: deal.tenant ? `${id} → ${deal.tenant}` : id, url: null, place: placeOfMyDeal(id) };
    return { label: `${minerOf(deal.minerId)} → ${deal.tenant}`, url: deal.sources[0]?.url ?? null };
  }
  if (kind === "pipeline") {
    const row = view.pipeline.find((candidate) => candidate.id === id)!;
    return { label: `${minerOf(row.minerId)}, ${row.siteName}: ${row.stage}`, url: row.sources[0]?.url ?? null };
  }
  const row = view.financings.find((candidate) => candidate.id === id)!;
  return { label: `${minerOf(row.minerId)}: ${row.kind}`, url: row.sources[0]?.url ?? null };
}
