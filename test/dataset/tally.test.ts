import { bundled } from "../../src/dataset/bundled";
import { contractGroups, tally, type Choices } from "../../src/dataset/tally";
import { viewAt } from "../../src/dataset/view";

const base: Choices = {
  cutOff: "2026-06-03",
  appliedDigital: true,
  ventures: "whole",
  basis: "criticalIt",
  gpuCloud: true,
  impliedValues: false,
};
const june = viewAt(bundled, "2026-06-03");

test("tranches of one tenant at one site, and rows that expand one another, are one contract", () => {
  const groups = contractGroups(june, june.deals).map((group) => group.map((d) => d.id));
  expect(groups).toContainEqual(["cifr-fluidstack-barber-lake-1-2025", "cifr-fluidstack-barber-lake-2-2025"]);
  expect(groups).toContainEqual([
    "corz-coreweave-200mw-2024",
    "corz-coreweave-70mw-2024",
    "corz-coreweave-112mw-2024",
    "corz-coreweave-120mw-2024",
    "corz-coreweave-denton-2025",
  ]);
  expect(groups.flat()).toHaveLength(june.deals.length);
});

test("each choice changes what it says and nothing else", () => {
  const all = tally(june, base);
  expect(tally(june, { ...base, impliedValues: true }).mw).toBe(all.mw);
  expect(tally(june, { ...base, impliedValues: true }).valueUsd - all.valueUsd).toBe(1.5e9 + 0.389e9);
  expect(tally(june, { ...base, basis: "grossOrHeadline" }).valueUsd).toBe(all.valueUsd);
  expect(tally(june, { ...base, appliedDigital: false }).rows).toEqual(all.rows.filter((id) => !id.startsWith("apld-")));
  expect(all.valueUsd - tally(june, { ...base, ventures: "own share" }).valueUsd).toBeCloseTo(9.5e9 * 0.499, 0);
  expect(tally(june, { ...base, miners: ["riot"], since: "2026-02-01" }).rows).toEqual(["riot-amd-rockdale-expansion-2026"]);
});
