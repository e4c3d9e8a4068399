import { bundled } from "../../src/dataset/bundled";
import { measure } from "../../src/dataset/measure";
import { powerMeasures, valueMeasures } from "../../src/dataset/measures";
import { dealsOf, isCounted, type Subject } from "../../src/dataset/subject";
import { viewAt } from "../../src/dataset/view";

const today = viewAt(bundled, "2026-10-08");
const all: Subject = { kind: "all" };
const miner = (id: string): Subject => ({ kind: "miner", id, label: id });

describe("sums", () => {
  test("a sum adds the rows that disclose, and says how many do", () => {
    const sum = measure(today, miner("iren"), "contract");
    expect(sum).toMatchObject({ value: 15.9e9, unit: "USD", counted: 5, disclosing: 3 });
    expect(sum.rows.reduce((total, row) => total + (row.amount ?? 0) * row.share, 0)).toBe(sum.value);
  });

  test("nobody discloses: null; nothing counted: 0", () => {
    expect(measure(today, miner("bitdigital"), "contract")).toMatchObject({ value: null, counted: 3, disclosing: 0 });
    expect(measure(today, miner("canaan"), "contract")).toMatchObject({ value: 0, counted: 0 });
    expect(measure(viewAt(bundled, "2020-01-01"), all, "contracted")).toMatchObject({ value: 0, counted: 0 });
  });

  test("options, letters of intent, ended, sold and context rows are never in a sum", () => {
    const rows = new Set(measure(today, all, "contract").rows.map((row) => row.id));
    for (const deal of today.deals) {
      const out = deal.context || !deal.isTenantContract || deal.disposed || !["active", "amended"].includes(deal.status);
      expect(isCounted(deal)).toBe(!out);
      expect(rows.has(deal.id)).toBe(!out);
    }
    expect(rows.has("wulf-fluidstack-abernathy-2025")).toBe(false);
    expect(measure(viewAt(bundled, "2026-07-05"), all, "contract").rows.some((row) => row.id === "wulf-fluidstack-abernathy-2025")).toBe(
      true,
    );
  });

  test("a follow-on for the same halls adds value, not power", () => {
    const id = "cifr-ai-lab-barber-lake-followon-2026";
    expect(measure(today, miner("cifr"), "contracted").rows.some((row) => row.id === id)).toBe(false);
    expect(measure(today, miner("cifr"), "contract").rows.find((row) => row.id === id)).toMatchObject({ amount: 5.2e9 });
  });

  test("own share takes the share of the day", () => {
    const before = viewAt(bundled, "2026-02-26");
    expect(measure(before, miner("wulf"), "criticalItAttributable").value).toBeCloseTo(522.168, 3);
    expect(measure(before, miner("wulf"), "criticalIt").value).toBe(606);
    expect(measure(today, miner("wulf"), "contractAttributable").value).toBeCloseTo(7.8e9 + 0.932 * 19e9, -3);
  });

  test("delivered MW only where an event states them", () => {
    expect(measure(today, all, "delivered")).toMatchObject({ value: 535, disclosing: 5 });
    expect(measure(viewAt(bundled, "2026-01-01"), miner("apld"), "delivered").value).toBe(100);
  });

  test("every measure answers for everybody, and the miners add up to all", () => {
    for (const { name } of [...powerMeasures, ...valueMeasures]) {
      const whole = measure(today, all, name).value ?? 0;
      const parts = today.miners.reduce((sum, m) => sum + (measure(today, miner(m.id), name).value ?? 0), 0);
      if (name === "uncontracted") expect(parts).toBeGreaterThanOrEqual(whole - 1e-6);
      else expect(parts).toBeCloseTo(whole, 3);
    }
  });

  test("tenants and sites take their deals", () => {
    const fluidstack: Subject = { kind: "counterparty", id: "fluidstack", label: "Fluidstack" };
    const ids = dealsOf(today, fluidstack).map((deal) => deal.id);
    expect(ids).toContain("hut-fluidstack-river-bend-2025");
    expect(ids).toContain("iren-neoclouds-bc-2025");
    const anthropic = dealsOf(today, { kind: "counterparty", id: "anthropic", label: "" }).map((deal) => deal.id);
    expect(anthropic).toContain("wulf-anthropic-justified-2026");
    // Named by the press only: an undisclosed tenant.
    expect(anthropic).not.toContain("riot-anthropic-rockdale-2026");
    expect(anthropic).not.toContain("hut-undisclosed-beacon-point-2026");
    const pecos = dealsOf(today, { kind: "site", id: "corz-pecos", label: "" });
    expect(pecos.map((deal) => deal.id)).toEqual(["corz-amd-programme-2026"]);
  });

  test("names and order of the measures only grow", () => {
    expect(powerMeasures.slice(0, 10).map((m) => m.name)).toEqual([
      "contracted",
      "criticalIt",
      "gross",
      "grossOrHeadline",
      "delivered",
      "operating",
      "underConstruction",
      "planned",
      "pipeline",
      "uncontracted",
    ]);
    expect(valueMeasures.slice(0, 7).map((m) => m.name)).toEqual([
      "contract",
      "withExtensions",
      "annual",
      "backstop",
      "equity",
      "financing",
      "capex",
    ]);
  });
});
