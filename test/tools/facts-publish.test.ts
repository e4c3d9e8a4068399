import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundled } from "../../src/dataset/bundled";
import { isIsoDay } from "../../src/dataset/calendar";
import { parseFeed } from "../../src/dataset/feed";
import { publishFacts, publishedFiles } from "../../tools/facts-publish";
import { readCsv } from "./read-csv";

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; unique?: boolean };
}
interface Resource {
  profile: string;
  name: string;
  path: string;
  encoding: string;
  bytes: number;
  hash: string;
  schema: {
    fields: Field[];
    primaryKey: string[];
    missingValues: string[];
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

const files = publishedFiles(bundled, "https://facts.example/addin/");
const latest = JSON.parse(files.get("latest.json")!) as {
  version: string;
  coverageDate: string;
  dataset: string;
  address: string;
  bytes: number;
  sha256: string;
};
const pack = JSON.parse(files.get("datapackage.json")!) as {
  profile: string;
  name: string;
  version: string;
  licenses: object[];
  resources: Resource[];
};
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("latest.json", () => {
  test("points to the dataset by its content", () => {
    const text = files.get(latest.dataset)!;
    expect(latest).toMatchObject({
      version: "2026.11.23",
      coverageDate: "2026-10-08",
      address: `https://facts.example/addin/data/${latest.dataset}`,
    });
    expect([latest.bytes, latest.sha256]).toEqual([Buffer.byteLength(text), sha256(text)]);
    expect(latest.dataset).toBe(`facts-${latest.sha256.slice(0, 16)}.json`);
    expect(parseFeed(text).dataset).toEqual(bundled);
  });

  test("the same facts give the same bytes", () =>
    expect([...publishedFiles(bundled, "https://facts.example/addin/")]).toEqual([...files]));
});

/** The rules of the Frictionless "tabular-data-package" profile that concern us, held against the descriptor and the data. */
describe("datapackage.json validates", () => {
  test("the descriptor", () => {
    expect(pack).toMatchObject({ profile: "tabular-data-package", name: expect.stringMatching(/^[-a-z0-9._/]+$/) });
    expect(pack.resources.length).toBeGreaterThan(0);
    for (const r of pack.resources) {
      expect(r).toMatchObject({ profile: "tabular-data-resource", name: expect.stringMatching(/^[-a-z0-9._/]+$/), encoding: "utf-8" });
      expect(r.path).not.toMatch(/^\/|\.\./);
      expect(r.schema.fields.length).toBeGreaterThan(0);
      expect(r.schema.foreignKeys === undefined || r.schema.foreignKeys.length > 0).toBe(true);
      for (const f of r.schema.fields) expect(["string", "number", "integer", "boolean", "date"]).toContain(f.type);
      expect(new Set(r.schema.fields.map((f) => f.name)).size).toBe(r.schema.fields.length);
    }
  });

  const tables = new Map(pack.resources.map((r) => [r.name, readCsv(files.get(r.path)!)]));
  const column = (name: string, field: string) => {
    const resource = pack.resources.find((r) => r.name === name)!;
    const at = resource.schema.fields.findIndex((f) => f.name === field);
    return tables
      .get(name)!
      .slice(1)
      .map((row) => row[at]!);
  };

  test.each(pack.resources.map((r) => [r.name, r] as const))("%s: size, hash, header, types, keys", (name, r) => {
    const text = files.get(r.path)!;
    expect([r.bytes, r.hash]).toEqual([Buffer.byteLength(text), `sha256:${sha256(text)}`]);
    const [header, ...rows] = tables.get(name)!;
    expect(header).toEqual(r.schema.fields.map((f) => f.name));
    for (const row of rows) {
      expect(row).toHaveLength(r.schema.fields.length);
      row.forEach((cell, i) => {
        const { type, constraints } = r.schema.fields[i]!;
        if (cell === "") return expect(constraints?.required ?? false).toBe(false);
        if (type === "number") expect(cell).toMatch(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i);
        if (type === "integer") expect(cell).toMatch(/^-?\d+$/);
        if (type === "boolean") expect(cell).toMatch(/^(true|false)$/);
        if (type === "date") expect(isIsoDay(cell)).toBe(true);
        if (type === "string") expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      });
    }
    const keys = rows.map((row) => r.schema.primaryKey.map((k) => row[r.schema.fields.findIndex((f) => f.name === k)]).join("|"));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { fields, reference } of r.schema.foreignKeys ?? []) {
      const known = new Set(column(reference.resource, reference.fields));
      for (const value of column(name, fields))
        if (value !== "") expect([name, fields, known.has(value), value]).toEqual([name, fields, true, value]);
    }
  });

  test("a reader of the tables finds the totals", () => {
    const deals = tables.get("deals")!;
    const at = (field: string) => deals[0]!.indexOf(field);
    const counted = deals.slice(1).filter((row) => row[at("counted")] === "true");
    expect(counted).toHaveLength(48);
    expect(counted.reduce((sum, row) => sum + Number(row[at("contractValueUsd")] || 0), 0)).toBeCloseTo(182.3856e9, -5);
    expect(
      counted.filter((row) => row[at("mwIncremental")] === "true").reduce((sum, row) => sum + Number(row[at("headlineMw")] || 0), 0),
    ).toBe(6216);
  });
});

test("the JSON Schemas name what a file holds", () => {
  const schema = JSON.parse(files.get("miner-file.schema.json")!) as {
    required: string[];
    properties: Record<string, unknown>;
    additionalProperties: boolean;
  };
  expect(schema.required.sort()).toEqual(["deals", "financings", "miner", "pipeline", "sites"]);
  expect(schema.additionalProperties).toBe(false);
});

test("hostile texts are defused on their way out", () => {
  const facts = structuredClone(bundled);
  facts.deals[0]!.events[0]!.set!.note = "=HYPERLINK(1)";
  expect(publishedFiles(facts).get("deals.csv")).toContain("'=HYPERLINK(1)");
});

test("writes what it says it writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "published-"));
  const names = publishFacts(join(folder, "data"), "https://facts.example/addin/");
  expect(readdirSync(join(folder, "data")).sort()).toEqual([...names].sort());
  for (const name of names) expect(readFileSync(join(folder, "data", name), "utf8")).toBe(files.get(name));
  rmSync(folder, { recursive: true });
});
