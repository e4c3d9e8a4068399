import { bundled } from "../../src/dataset/bundled";
import { dealsOf, financingsOf, pipelineOf } from "../../src/dataset/subject";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");

test("rows of a subject, all kinds of standing, in order of announcement", () => {
  const hut = dealsOf(view, { kind: "miner", id: "hut", label: "Hut 8" });
  expect(hut.map((d) => d.status)).toContain("option");
  expect(hut.map((d) => d.announced)).toEqual([...hut.map((d) => d.announced)].sort());
  expect(dealsOf(view, { kind: "deal", id: "no-deal", label: "" })).toEqual([]);
});

test("financings of a miner, or those that name a deal", () => {
  expect(financingsOf(view, { kind: "all" })).toHaveLength(49);
  const site = financingsOf(view, { kind: "site", id: "barber-lake", label: "" });
  expect(site.map((f) => f.id)).toEqual(["fin-cifr-senior-secured-2025-11-13", "fin-cifr-senior-secured-2025-11-24"]);
  expect(financingsOf(view, { kind: "miner", id: "wulf", label: "" }).at(-1)).toMatchObject({ announced: null });
});

test("a tenant has no pipeline", () => {
  expect(pipelineOf(view, { kind: "counterparty", id: "anthropic", label: "" })).toEqual([]);
  expect(pipelineOf(view, { kind: "all" })).toHaveLength(102);
});
