/** Reads the facts as the files a person edits, with everything that is wrong in them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { assemble, type SharedFiles } from "../src/dataset/assemble";
import type { FactError } from "../src/dataset/check/factError";
import { datasetErrors } from "../src/dataset/check/checkDataset";
import { shapeErrors } from "../src/dataset/check/shape";
import * as schema from "../src/dataset/schema";
import type { Dataset, MinerFile } from "../src/dataset/types";

export const FACTS_FOLDER = join(__dirname, "../src/dataset/facts");

const SHARED: Record<keyof SharedFiles, z.ZodType> = {
  meta: schema.metaSchema,
  benchmarks: schema.benchmarkSchema.array(),
  peers: schema.peerSchema.array(),
  market: schema.marketSchema.array(),
  partnerships: schema.partnershipSchema.array(),
  counterparties: schema.counterpartySchema.array(),
};

export interface FactsOnDisk {
  /** null while a file does not parse or does not fit the schema. */
  dataset: Dataset | null;
  files: string[];
  errors: FactError[];
}

/** Every file of a facts folder: parsed, held against the schema, and where all fit, checked as one dataset. */
export function readFacts(folder: string = FACTS_FOLDER): FactsOnDisk {
  const errors: FactError[] = [];
  const files: string[] = [];
  const read = (file: string, shape: z.ZodType): unknown => {
    files.push(file);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(join(folder, file), "utf8"));
    } catch (error) {
      errors.push({ file, row: "", field: "", reason: error instanceof Error ? error.message : String(error) });
      return null;
    }
    errors.push(...shapeErrors(shape, value, file));
    return value;
  };
  const shared = Object.fromEntries(Object.entries(SHARED).map(([name, shape]) => [name, read(`${name}.json`, shape)]));
  const minerFiles: MinerFile[] = [];
  for (const name of readdirSync(join(folder, "miners")).sort()) {
    if (!name.endsWith(".json")) continue;
    const file = `miners/${name}`;
    const value = read(file, schema.minerFileSchema) as MinerFile | null;
    if (value?.miner?.id !== undefined && `${value.miner.id}.json` !== name)
      errors.push({ file, row: value.miner.id, field: "miner.id", reason: "the file is named after the miner's id" });
    if (value) minerFiles.push(value);
  }
  if (errors.length > 0) return { dataset: null, files, errors };
  const dataset = assemble(minerFiles, shared as unknown as SharedFiles);
  return { dataset, files, errors: datasetErrors(dataset) };
}
