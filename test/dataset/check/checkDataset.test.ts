import { bundled } from "../../../src/dataset/bundled";
import { datasetErrors } from "../../../src/dataset/check/checkDataset";
import { figuresOf } from "../../../src/dataset/check/figures";
import { rowsOf } from "../../../src/dataset/check/factError";
import { shapeErrors } from "../../../src/dataset/check/shape";
import { datasetSchema } from "../../../src/dataset/schema";
import type { Dataset } from "../../../src/dataset/types";

type Broken = (facts: Dataset) => void;
const deal = (facts: Dataset, id = "wulf-core42-lake-mariner-2024") => facts.deals.find((d) => d.id === id)!;

/** Every finding after one thing was broken. */
function findings(breakIt: Broken) {
  const facts = structuredClone(bundled);
  breakIt(facts);
  const shape = shapeErrors(datasetSchema, facts, "dataset");
  return shape.length > 0 ? shape : datasetErrors(facts);
}

describe("what is wrong in the facts is said with file, row, field and reason", () => {
  test("the facts themselves are right", () => expect(findings(() => {})).toEqual([]));

  const cases: [string, Broken, object][] = [
    [
      "a duplicate id",
      (f) => f.deals.push(structuredClone(deal(f))),
      { file: "miners/wulf.json", row: "wulf-core42-lake-mariner-2024", field: "id", reason: expect.stringContaining("twice") },
    ],
    [
      "a site that is none",
      (f) => (deal(f).events[0]!.set!.siteId = "atlantis"),
      { row: "wulf-core42-lake-mariner-2024", field: "events.0.set.siteId", reason: expect.stringContaining("atlantis") },
    ],
    ["a deal that expands nothing", (f) => (deal(f).events[0]!.set!.expands = "no-deal"), { field: "events.0.set.expands" }],
    ["a financing of no deal", (f) => (f.financings[0]!.dealId = "no-deal"), { field: "dealId" }],
    [
      "a benchmark of no miner",
      (f) => (f.benchmarks.find((b) => b.minerId)!.minerId = "nobody"),
      { file: "benchmarks.json", field: "minerId" },
    ],
    ["a pipeline row inside nothing", (f) => (f.pipeline[0]!.within = ["no-row"]), { field: "within" }],
    [
      "a deal without a source",
      (f) => (deal(f).sources = []),
      { row: "wulf-core42-lake-mariner-2024", field: "events.0.set.criticalItMw", reason: expect.stringContaining("no source") },
    ],
    [
      "a figure without a source",
      (f) => (f.market[0]!.sources = []),
      { file: "market.json", field: "value", reason: expect.stringContaining("no source") },
    ],
    [
      "an address that the row does not have",
      (f) => (deal(f).events[1]!.sources = ["https://elsewhere.example/"]),
      { field: "events.1.sources" },
    ],
    [
      "a field source of a field that is not set",
      (f) => (deal(f).events[1]!.fieldSources = { coupon: [deal(f).sources[0]!.url] }),
      { field: "events.1.fieldSources.coupon" },
    ],
    [
      "a basis of a field that is not set",
      (f) => (deal(f).events[1]!.fieldBasis = { coupon: { basis: "derived", how: "x" } }),
      { field: "events.1.fieldBasis.coupon" },
    ],
    [
      "plain http without a reason",
      (f) => (deal(f).sources[0]!.url = "http://a.example/"),
      { field: "sources.0.url", reason: expect.stringContaining("https") },
    ],
    [
      "a day that is none",
      (f) => (deal(f).events[0]!.date = "2024-02-30"),
      { row: "wulf-core42-lake-mariner-2024", field: "events.0.date", reason: expect.stringContaining("not a day") },
    ],
    [
      "a day before bitcoin",
      (f) => (deal(f).events[0]!.date = "1999-01-01"),
      { field: "events.0.date", reason: expect.stringContaining("before bitcoin") },
    ],
    [
      "a day after the facts were checked",
      (f) => (deal(f).events[2]!.date = "2027-01-01"),
      { field: "events.2.date", reason: expect.stringContaining("after 2026-11-23") },
    ],
    ["a version that was never released", (f) => (deal(f).events[0]!.recorded = "2030.01.01"), { field: "events.0.recorded" }],
    ["a first event that announces nothing", (f) => (deal(f).events[0]!.kind = "terminated"), { field: "events.0.kind" }],
    [
      "negative MW",
      (f) => (deal(f).events[0]!.set!.criticalItMw = -60),
      { row: "wulf-core42-lake-mariner-2024", field: "events.0.set.criticalItMw" },
    ],
    ["a share above one", (f) => (deal(f).events[0]!.set!.attributableShare = 50.1), { field: "events.0.set.attributableShare" }],
    [
      "an unknown field",
      (f) => ((deal(f).events[1]!.set as Record<string, unknown>) = { contractValue: 1 }),
      { row: "wulf-core42-lake-mariner-2024", field: "events.1.set.contractValue", reason: "is not a field of the schema" },
    ],
    [
      "a text that begins like a formula",
      (f) => (deal(f).events[0]!.set!.note = '=HYPERLINK("x")'),
      { row: "wulf-core42-lake-mariner-2024", field: "events.0.set.note", reason: expect.stringContaining("begins like a formula") },
    ],
    [
      "another such text, in a source",
      (f) => (f.peers[0]!.sources![0]!.publisher = "@import"),
      { file: "peers.json", field: "sources.0.publisher" },
    ],
    [
      "more IT than gross",
      (f) => (deal(f).events[0]!.set!.grossMw = 10),
      { field: "criticalItMw", reason: expect.stringContaining("gross") },
    ],
    ["a value without its basis", (f) => (deal(f).events[0]!.set!.valueBasis = "undisclosed"), { field: "valueBasis" }],
    ["a derived value without its derivation", (f) => (deal(f).events[0]!.set!.valueBasis = "derived"), { field: "valueNote" }],
    [
      "a support that its deals do not add up to",
      (f) => (f.partnerships.find((p) => p.id === "google-cifr-barber-lake")!.amountUsd = 1),
      { file: "partnerships.json", field: "amountUsd" },
    ],
    [
      "a market figure outside its range",
      (f) => (f.market.find((m) => m.low != null)!.value = 1e9),
      { file: "market.json", field: "value" },
    ],
    [
      "pipeline rows inside each other",
      (f) => ((f.pipeline[0]!.within = [f.pipeline[2]!.id]), (f.pipeline[2]!.within = [f.pipeline[0]!.id])),
      { field: "within", reason: "leads back to itself" },
    ],
    [
      "versions out of order",
      (f) => f.meta.versions.push({ ...f.meta.versions[0]!, version: "2020.01.01" }),
      { file: "meta.json", reason: expect.stringContaining("oldest first") },
    ],
  ];
  test.each(cases)("%s", (_, breakIt, expected) => expect(findings(breakIt)).toContainEqual(expect.objectContaining(expected)));

  test("all findings come at once", () => {
    const found = findings((f) => {
      deal(f).events[0]!.set!.note = "=1+1";
      f.financings[0]!.dealId = "no-deal";
      f.market[0]!.sources = [];
      f.deals.push(structuredClone(f.deals[5]!));
    });
    expect(new Set(found.map((e) => e.field))).toEqual(new Set(["id", "dealId", "value", "events.0.set.note"]));
  });
});

describe("every figure is walked", () => {
  const rows = rowsOf(bundled);

  test("each figure stands in a row with a source, and every address is https or says why not", () => {
    const figures = rows.flatMap((row) =>
      figuresOf(row).map((figure) => ({
        row: row.row.id,
        field: figure.field,
        own: figure.ownSource,
        sources: row.row.sources?.length ?? 0,
      })),
    );
    expect(figures.length).toBeGreaterThan(600);
    expect(figures.filter((f) => f.sources === 0)).toEqual([]);
    const own = figures.filter((f) => f.own).length;
    console.info(
      `figures: ${figures.length}; with a source of the row: 100 %; with a source of their own: ${((100 * own) / figures.length).toFixed(1)} %`,
    );
    expect(own / figures.length).toBeGreaterThan(0.6);
    for (const { row } of rows)
      for (const source of row.sources ?? []) {
        expect(source.publisher).not.toBe("");
        expect(source.url.startsWith("https://") || (source.plainHttpReason ?? "")).toBeTruthy();
      }
  });

  test("every deal, site, pipeline row, financing, benchmark, peer, market and partner row has a source", () => {
    for (const { row, kind } of rows)
      if (kind !== "miner" && kind !== "counterparty") expect([row.id, row.sources?.length ?? 0]).not.toEqual([row.id, 0]);
  });
});
