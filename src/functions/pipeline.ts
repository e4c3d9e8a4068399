import type { IsoDay, PipelineRow } from "../dataset";
import { answer } from "./answer";
import { by, list, type Listing } from "./listing";

/** Columns only ever grow at the right. */
export const pipelineColumns: readonly string[] = ["id", "miner", "siteName", "stage", "mw", "mwBasis", "isTotal", "asOf", "note"];

/** From running to merely planned. */
const STAGES: readonly string[] = ["operating", "under-construction", "contracted-power", "approved", "under-study", "total-planned"];

const listing: Listing<PipelineRow> = {
  kind: "pipeline",
  called: "pipeline rows",
  columns: pipelineColumns,
  rows: (view) => view.pipeline,
  order: by((row) => `${row.minerId}|${row.siteName}|${STAGES.indexOf(row.stage)}|${row.asOf}`),
};

/**
 * Power by stage: operating, under construction, contracted, approved, under study, as miners report it site by site.
 * @customfunction PIPELINE
 * @helpurl https://localhost:3000/docs/functions/PIPELINE.md
 * @param [name] Miner, ticker, deal id, site or tenant; everything when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row for each site and stage.
 * @example =MINER.PIPELINE("IREN","2026-04-30") -> 9 columns
 * @example =MINER.PIPELINE("Childress","2026-08-31") -> 3 rows x 9 columns
 */
export function PIPELINE(name?: string, asOf?: unknown): unknown[][] {
  return answer("PIPELINE", [name, asOf], (who: string | null, day: IsoDay | null) => list(listing, who, day));
}
