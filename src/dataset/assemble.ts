import type { Dataset, MinerFile } from "./types";

/** The files that belong to no single miner. */
export type SharedFiles = Pick<Dataset, "meta" | "benchmarks" | "peers" | "market" | "partnerships" | "counterparties">;

/** Puts the miners' files and the shared files together into one dataset: rows get their miner's id; nothing is copied that need not be. */
export function assemble(files: readonly MinerFile[], shared: SharedFiles): Dataset {
  const dataset: Dataset = { ...shared, miners: [], sites: [], deals: [], pipeline: [], financings: [] };
  for (const file of files) {
    const minerId = file.miner.id;
    dataset.miners.push(file.miner);
    for (const row of file.sites) dataset.sites.push({ ...row, minerId });
    for (const row of file.deals) dataset.deals.push({ ...row, minerId });
    for (const row of file.pipeline) dataset.pipeline.push({ ...row, minerId });
    for (const row of file.financings) dataset.financings.push({ ...row, minerId });
  }
  return dataset;
}
