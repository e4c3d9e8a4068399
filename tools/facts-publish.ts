/** Publishes the facts: the dataset under the name of its content, latest.json that points to it, CSV tables and their Frictionless description. */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { datasetSchema, minerFileSchema } from "../src/dataset/schema";
import type { Dataset } from "../src/dataset/types";
import { newestVersion } from "../src/dataset/version";
import { csvText } from "./csv";
import { errorText } from "./facts-check";
import { readFacts } from "./facts-files";
import { factTables, type Table } from "./facts-tables";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const bytesOf = (text: string) => Buffer.byteLength(text, "utf8");
const json = (value: unknown) => JSON.stringify(value, null, 2) + "\n";

/** What a consumer reads first; `dataset` is a file beside it. */
export interface LatestPointer {
  version: string;
  coverageDate: string;
  checkedDate: string;
  dataset: string;
  /** Full address, where the hosting address is known. */
  address: string | null;
  bytes: number;
  sha256: string;
}

/** A JSON Schema (2020-12) of the published dataset or of one miner's file. */
function jsonSchema(schema: z.ZodType, title: string): string {
  return json({ title, ...z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) });
}

function resourceOf(table: Table, csv: string): object {
  return {
    profile: "tabular-data-resource",
    name: table.name,
    title: table.title,
    path: `${table.name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytesOf(csv),
    hash: `sha256:${sha256(csv)}`,
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.columns.map((c) => ({
        ...c,
        ...(table.primaryKey.includes(c.name) ? { constraints: { required: true, unique: true } } : {}),
      })),
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys } : {}),
      missingValues: [""],
    },
  };
}

/** The files that are published, by name. Pure: the same facts give the same bytes. */
export function publishedFiles(dataset: Dataset, baseUrl?: string): Map<string, string> {
  const { version, coverageDate, checkedDate } = newestVersion(dataset);
  const text = JSON.stringify(dataset);
  const hash = sha256(text);
  const name = `facts-${hash.slice(0, 16)}.json`;
  const latest: LatestPointer = {
    version,
    coverageDate,
    checkedDate,
    dataset: name,
    address: baseUrl ? new URL(`data/${name}`, baseUrl).href : null,
    bytes: bytesOf(text),
    sha256: hash,
  };
  const files = new Map<string, string>([
    ["latest.json", json(latest)],
    [name, text],
    ["facts.schema.json", jsonSchema(datasetSchema, "Facts: the published dataset")],
    ["miner-file.schema.json", jsonSchema(minerFileSchema, "Facts: the file of one miner")],
  ]);
  const tables = factTables(dataset);
  const resources = tables.map((table) => {
    const csv = csvText(
      table.columns.map((c) => c.name),
      table.rows,
    );
    files.set(`${table.name}.csv`, csv);
    return resourceOf(table, csv);
  });
  files.set(
    "datapackage.json",
    json({
      profile: "tabular-data-package",
      name: "bitcoin-miner-ai-contracts",
      title: "AI contracts of Bitcoin miners",
      description: `Deals, power, financings and support of listed Bitcoin miners that lease to AI tenants; news to ${coverageDate}. Sums count rows with counted = true; power only where mwIncremental is true.`,
      version,
      created: `${checkedDate}T00:00:00Z`,
      licenses: [
        { name: dataset.meta.license, path: "https://creativecommons.org/licenses/by/4.0/", title: "Creative Commons Attribution 4.0" },
      ],
      sources: dataset.meta.attribution.map((title) => ({ title })),
      resources,
    }),
  );
  return files;
}

/** Writes the published files into `outDir` (data/ of the build) and returns their names. Throws with every finding while the facts are wrong. */
export function publishFacts(outDir: string, baseUrl?: string): string[] {
  const { dataset, errors } = readFacts();
  if (!dataset || errors.length > 0) throw new Error(`the facts are not published:\n${errors.map(errorText).join("\n")}`);
  mkdirSync(outDir, { recursive: true });
  const files = publishedFiles(dataset, baseUrl);
  for (const [name, text] of files) writeFileSync(join(outDir, name), text);
  return [...files.keys()];
}
