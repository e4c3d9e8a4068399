import * as fc from "fast-check";
import { bundled } from "../../src/dataset/bundled";
import { measure } from "../../src/dataset/measure";
import { partsOf, pipelineParts } from "../../src/dataset/pipeline";
import { pipelineOf, type Subject } from "../../src/dataset/subject";
import type { PipelineRow } from "../../src/dataset/types";
import { viewAt } from "../../src/dataset/view";

const miner = (id: string): Subject => ({ kind: "miner", id, label: id });
const row = (id: string, mw: number, more: Partial<PipelineRow> = {}): PipelineRow => ({
  id,
  minerId: "m",
  siteId: null,
  siteName: id,
  asOf: "2026-01-01",
  asOfPrecision: "day",
  stage: "approved",
  mw,
  mwBasis: "gross",
  isTotal: false,
  utilityMw: null,
  within: [],
  replaces: [],
  until: null,
  notAdded: null,
  sumNote: null,
  note: null,
  sources: [],
  ...more,
});
const sum = (rows: PipelineRow[], asOf = "2026-06-01") => pipelineParts(rows, asOf).reduce((total, part) => total + part.utilityMw, 0);

describe("power is never counted twice", () => {
  test("a total and its sites give the total, or the sites where they are more", () => {
    const total = row("total", 1000, { isTotal: true });
    expect(sum([total, row("a", 300, { within: ["total"] }), row("b", 200, { within: ["total"] })])).toBe(1000);
    expect(sum([total, row("a", 900, { within: ["total"] }), row("b", 200, { within: ["total"] })])).toBe(1100);
  });

  test("a later row takes the place of an earlier one, also as an envelope", () => {
    const rows = [row("old", 500), row("new", 700, { replaces: ["old"] }), row("inside", 100, { within: ["old"] })];
    expect(sum(rows)).toBe(700);
    expect(pipelineParts(rows, "2026-06-01").map((p) => [p.row.id, p.utilityMw])).toEqual([
      ["new", 600],
      ["inside", 100],
    ]);
  });

  test("sold sites and other cuts of the same power do not add", () => {
    expect(sum([row("a", 500, { until: "2026-06-01" })])).toBe(0);
    expect(sum([row("a", 500, { until: "2026-06-02" })])).toBe(500);
    expect(sum([row("a", 500), row("b", 400, { notAdded: "the same power" })])).toBe(500);
  });

  test("any tree of envelopes adds up to its roots where the inside fits", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 20 }), (nodes) => {
        const rows: PipelineRow[] = [];
        nodes.forEach(([parent, mw], i) => rows.push(row(`r${i}`, mw, i > 0 && parent < i ? { within: [`r${parent}`] } : {})));
        // Widen every envelope so that its inside fits.
        for (let i = rows.length - 1; i > 0; i--) {
          const inside = rows[i]!.within[0];
          const envelope = inside ? rows.find((r) => r.id === inside) : undefined;
          if (envelope) envelope.mw += rows[i]!.mw;
        }
        expect(sum(rows)).toBe(rows.filter((r) => r.within.length === 0).reduce((total, r) => total + r.mw, 0));
      }),
    );
  });

  test.each(["2025-12-31", "2026-05-19", "2026-10-08"])(
    "the companies on %s: stages are disjoint and a total never adds to its sites",
    (day) => {
      const view = viewAt(bundled, day);
      for (const m of view.miners) {
        const parts = partsOf(view, miner(m.id));
        expect(new Set(parts.map((p) => p.row.id)).size).toBe(parts.length);
        const stages = (["operating", "underConstruction", "planned"] as const).flatMap((name) =>
          measure(view, miner(m.id), name).rows.map((r) => r.id),
        );
        expect(new Set(stages).size).toBe(stages.length);
        const pipeline = measure(view, miner(m.id), "pipeline");
        expect(pipeline.rows.map((r) => r.id).sort()).toEqual([...stages].sort());
        const rows = pipelineOf(view, miner(m.id));
        const totals = rows.filter((r) => r.isTotal).reduce((s, r) => s + r.mw, 0);
        const sites = rows.filter((r) => !r.isTotal).reduce((s, r) => s + r.mw, 0);
        if (totals > 0 && sites > 0 && pipeline.value) expect(pipeline.value).toBeLessThan(totals + sites);
      }
    },
  );

  test("Galaxy: one campus of 3,500 MW, whatever its phases are called", () => {
    const view = viewAt(bundled, "2026-10-08");
    expect(measure(view, miner("glxy"), "pipeline").value).toBe(3500);
    expect(measure(view, miner("glxy"), "operating").value).toBe(133);
    expect(measure(view, miner("iren"), "pipeline").value).toBe(5310);
  });

  test("a site is summed by its own rows alone", () => {
    const site: Subject = { kind: "site", id: "beacon-point", label: "Beacon Point" };
    expect(measure(viewAt(bundled, "2026-10-08"), site, "pipeline").value).toBe(1000);
  });

  test("uncontracted power is never below zero", () => {
    const view = viewAt(bundled, "2026-10-08");
    for (const m of view.miners) expect(measure(view, miner(m.id), "uncontracted").value ?? 0).toBeGreaterThanOrEqual(0);
  });
});
