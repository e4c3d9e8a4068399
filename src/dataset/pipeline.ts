import type { MeasuredSum } from "./measure";
import { pipelineOf, type Subject } from "./subject";
import type { PipelineRow, Stage, View } from "./types";

export type PipelineMeasure = "operating" | "underConstruction" | "planned" | "pipeline";

const STAGES: Record<Exclude<PipelineMeasure, "pipeline">, readonly Stage[]> = {
  operating: ["operating"],
  underConstruction: ["under-construction"],
  planned: ["contracted-power", "approved", "under-study", "total-planned"],
};

/** Of rows that say the same thing on different days the latest. */
function latest(rows: readonly PipelineRow[]): PipelineRow[] {
  const kept = new Map<string, PipelineRow>();
  for (const row of rows) {
    const key = [row.minerId, row.siteId ?? row.siteName, row.stage].join("|");
    const held = kept.get(key);
    if (!held || row.asOf > held.asOf) kept.set(key, row);
  }
  return [...kept.values()];
}

/** The pipeline rows a measure adds up: sites only; a company's totals stand beside its sites, never in a sum with them. */
export function pipelineRows(view: View, subject: Subject, measure: PipelineMeasure): MeasuredSum["rows"] {
  const stages: readonly Stage[] =
    measure === "pipeline" ? [...STAGES.operating, ...STAGES.underConstruction, ...STAGES.planned] : STAGES[measure];
  return latest(pipelineOf(view, subject).filter((row) => !row.isTotal))
    .filter((row) => stages.includes(row.stage))
    .map((row) => ({ id: row.id, kind: "pipeline", amount: row.mw, share: 1 }));
}
