import { basisOf } from "../../src/dataset/basisOf";
import { bundled } from "../../src/dataset/bundled";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");
const basis = (id: string, field: string) =>
  basisOf(
    view.deals.find((d) => d.id === id)!,
    field,
  );

test("reported unless the row says otherwise, and then how", () => {
  expect(basis("wulf-core42-lake-mariner-2024", "criticalItMw")).toEqual({ basis: "reported", how: null });
  expect(basis("corz-coreweave-112mw-2024", "criticalItMw")).toEqual({ basis: "derived", how: "382 MW cumulative less 270 MW" });
  expect(basis("corz-coreweave-112mw-2024", "contractValueUsd")).toMatchObject({
    basis: "derived",
    how: expect.stringContaining("$4.725B"),
  });
  expect(basis("keel-vertiv-moses-lake-2025", "capexUsd").basis).toBe("disputed");
  expect(basis("glxy-coreweave-helios-3-2025", "impliedValueUsd")).toMatchObject({
    basis: "derived",
    how: expect.stringContaining("floor"),
  });
  expect(basis("mara-starwood-jv-2026", "attributableShare").basis).toBe("undisclosed");
  expect(basis("iren-frontier-lab-2026", "criticalItMw")).toEqual({ basis: "undisclosed", how: null });
});

test("a derived or disputed figure always says how", () => {
  for (const deal of view.deals)
    for (const [field, value] of Object.entries(deal))
      if (typeof value === "number") {
        const { basis: of, how } = basisOf(deal, field);
        if (of !== "reported") expect([deal.id, field, how]).toEqual([deal.id, field, expect.any(String)]);
      }
});
