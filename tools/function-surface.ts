/**
 * What workbooks out there rely on: ids, names, parameters, words arguments understand, default columns. Once released it only grows:
 * Excel keeps metadata for a day and workbooks live for years. `npx tsx tools/function-surface.ts` writes test/golden/functions.json.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { powerMeasures, valueMeasures } from "../src/dataset";
import { INPUTS } from "../src/economics";
import { METRICS } from "../src/economics/metric-labels";
import { readMetadata } from "./function-library";

export const GOLDEN_FILE = join(__dirname, "../test/golden/functions.json");

export interface Surface {
  functions: { id: string; name: string; parameters: string[]; result: string }[];
  /** Lists that only grow at the right, by name: measures, default columns. */
  lists: Record<string, readonly string[]>;
}

const COLUMN_LISTS: Readonly<Record<string, string>> = {
  DEALS: "dealColumns",
  MINERS: "minerColumns",
  PIPELINE: "pipelineColumns",
  FINANCINGS: "financingColumns",
  PARTNERS: "partnerColumns",
  PEERS: "peerColumns",
  MARKET: "marketColumns",
  FIELDS: "fieldListColumns",
  FIND: "findColumns",
  SOURCE: "sourceColumns",
  CHANGES: "changeColumns",
  RECONCILE: "reconcileColumns",
  SCHEDULE: "scheduleColumns",
  ASSUMPTIONS: "assumptionColumns",
};

/** The surface of the sources as they are now. */
export async function surface(): Promise<Surface> {
  const { metadata, associate } = await readMetadata();
  const dimension = (one: { dimensionality?: string }) => (one.dimensionality === "matrix" ? "[][]" : "");
  const lists: Record<string, readonly string[]> = {
    "GW measures": powerMeasures.map((one) => one.name),
    "VALUE measures": valueMeasures.map((one) => one.name),
    metrics: METRICS.map((one) => one.name),
    inputs: INPUTS.map((one) => one.name),
  };
  for (const [name, constant] of Object.entries(COLUMN_LISTS)) {
    const file = associate.find((one) => one.id === name)!.sourceFileName;
    lists[`${name} columns`] = ((await import(file)) as Record<string, readonly string[]>)[constant]!;
  }
  return {
    functions: metadata.functions.map((one) => ({
      id: one.id,
      name: one.name,
      parameters: one.parameters.map(
        (parameter) => `${parameter.name}${parameter.optional ? "?" : ""}: ${parameter.type ?? "any"}${dimension(parameter)}`,
      ),
      result: `${one.result.type ?? "any"}${dimension(one.result)}`,
    })),
    lists,
  };
}

/** Every way in which `now` breaks a workbook written for `then`; empty when it only grew. */
export function breaks(then: Surface, now: Surface): string[] {
  const found: string[] = [];
  for (const old of then.functions) {
    const same = now.functions.find((one) => one.id === old.id);
    if (!same) found.push(`${old.id} is gone`);
    else {
      if (same.name !== old.name) found.push(`${old.id} is now called ${same.name}`);
      if (same.result !== old.result) found.push(`${old.id} now gives ${same.result}`);
      old.parameters.forEach((parameter, at) => {
        if (same.parameters[at] !== parameter) found.push(`${old.id}: ${parameter} is now ${same.parameters[at] ?? "gone"}`);
      });
      for (const added of same.parameters.slice(old.parameters.length))
        if (!added.includes("?: ")) found.push(`${old.id}: ${added} is new and required`);
    }
  }
  for (const [name, old] of Object.entries(then.lists)) {
    const list = now.lists[name] ?? [];
    old.forEach((word, at) => {
      if (name.endsWith("columns") ? list[at] !== word : !list.includes(word)) found.push(`${name}: ${word} has gone or moved`);
    });
  }
  return found;
}

async function main(): Promise<void> {
  await mkdir(dirname(GOLDEN_FILE), { recursive: true });
  await writeFile(GOLDEN_FILE, `${JSON.stringify(await surface(), null, 2)}\n`);
}

if (require.main === module) void main();
