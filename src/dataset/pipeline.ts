import type { MeasuredSum } from "./measure";
import { pipelineOf, type Subject } from "./subject";
import type { PipelineRow, Stage, View } from "./types";

export type PipelineMeasure = "operating" | "underConstruction" | "planned" | "pipeline";

const STAGES: Record<Exclude<PipelineMeasure, "pipeline">, ReadonlySet<Stage>> = {
  operating: new Set<Stage>(["operating"]),
  underConstruction: new Set<Stage>(["under-construction"]),
  planned: new Set<Stage>(["contracted-power", "approved", "under-study", "total-planned"]),
};

/** A pipeline row with the power that no row inside it has taken already. */
export interface PipelinePart {
  row: PipelineRow;
  /** In the row's own basis; utility MW where rows lie inside it. */
  mw: number;
  /** In utility MW, as far as sources state them. */
  utilityMw: number;
}

/**
 * The rows of a subject cut into parts that do not overlap. Company totals and campuses are envelopes: what lies inside them is taken off,
 * so a total and its sites are never both counted; rows that say the same thing on a later day take the earlier row's place.
 */
export function pipelineParts(rows: readonly PipelineRow[], asOf: string): PipelinePart[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const successor = new Map<string, string>();
  for (const row of rows) for (const id of row.replaces) if (byId.has(id)) successor.set(id, row.id);
  const current = (id: string): PipelineRow | undefined => {
    let at = id;
    for (let next = successor.get(at); next !== undefined; next = successor.get(at)) at = next;
    return byId.get(at);
  };
  const stands = (row: PipelineRow) => !successor.has(row.id) && row.notAdded === null && (row.until === null || row.until > asOf);
  const inside = new Map<string, PipelineRow[]>();
  const live = rows.filter(stands);
  for (const row of live) {
    const envelope = row.within.map(current).find((r) => r !== undefined && r !== row && stands(r));
    if (envelope) inside.set(envelope.id, [...(inside.get(envelope.id) ?? []), row]);
  }
  const covered = (row: PipelineRow): number => Math.max(row.utilityMw ?? row.mw, taken(row));
  const taken = (row: PipelineRow): number => (inside.get(row.id) ?? []).reduce((sum, child) => sum + covered(child), 0);
  return live.map((row) => {
    const utility = row.utilityMw ?? row.mw;
    const left = Math.max(0, utility - taken(row));
    return { row, utilityMw: left, mw: inside.has(row.id) ? left : row.mw };
  });
}

const memo = new WeakMap<View, Map<string, PipelinePart[]>>();

/** The parts of a subject in a view, memoised. Tenants and deals have none. */
export function partsOf(view: View, subject: Subject): PipelinePart[] {
  let known = memo.get(view);
  if (!known) memo.set(view, (known = new Map()));
  const key = subject.kind === "all" ? "all" : `${subject.kind}|${subject.id}`;
  let parts = known.get(key);
  if (!parts) known.set(key, (parts = pipelineParts(pipelineOf(view, subject), view.asOf)));
  return parts;
}

/** The parts a measure adds up: one stage in the row's own basis, or all stages in utility MW. */
export function pipelineRows(view: View, subject: Subject, measure: PipelineMeasure): MeasuredSum["rows"] {
  const utility = measure === "pipeline";
  return partsOf(view, subject)
    .filter(({ row }) => utility || STAGES[measure].has(row.stage))
    .map((part) => ({ id: part.row.id, kind: "pipeline" as const, amount: utility ? part.utilityMw : part.mw, share: 1 }))
    .filter(({ amount }) => amount > 0);
}
