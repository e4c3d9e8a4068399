import type { PipelineRow } from "../../dataset";
import { column, formats } from "./column";
import { dayCell } from "./serial";
import { minerNames, tableOf } from "./table-of";

type Row = PipelineRow & { miner: string | null };

/** Power by stage, by miner then site. */
export const pipelineTable = tableOf<Row>({
  kind: "pipeline",
  name: "Pipeline",
  keyLabel: "Pipeline ID",
  rows: (view) => {
    const miner = minerNames(view);
    return view.pipeline.map((row) => ({ ...row, miner: miner(row.minerId) }));
  },
  key: ({ id }) => id,
  label: ({ miner, siteName, stage }) => `${miner ?? ""}, ${siteName}: ${stage}`,
  names: ({ id, miner, minerId, siteName, stage }) => [id, miner, minerId, siteName, stage],
  sources: ({ sources }) => sources,
  columns: [
    column("miner", "Miner", 140, ({ miner }) => miner),
    column("siteName", "Site", 140, ({ siteName }) => siteName),
    column("stage", "Stage", 110, ({ stage }) => stage),
    column("mw", "MW", 70, ({ mw }) => mw, formats.megawatts),
    column("mwBasis", "MW basis", 80, ({ mwBasis }) => mwBasis),
    column("isTotal", "Company total", 70, ({ isTotal }) => isTotal ?? false),
    column("asOf", "As of", 75, ({ asOf }) => dayCell(asOf), formats.date),
    column("note", "Note", 240, ({ note }) => note),
  ],
});
