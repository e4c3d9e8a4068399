import { bundled, viewAt } from "../../../src/dataset";
import { dealModel } from "../../../src/models/deal/deal-model";
import type { Choices } from "../../../src/models";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);
const build = (choices: Choices) => dealModel.build(view, choices);

test("an undisclosed capex is named, with the market's cost per MW proposed and its origin", () => {
  const { missing } = build({ deal: "hut-fluidstack-river-bend-2025" });
  expect(missing).toEqual([
    {
      input: "capexUsd",
      label: "Site capex",
      unit: "USD",
      proposal: { value: 245 * 11.3e6, reason: expect.stringContaining("cost-jll-2026") },
    },
  ]);
});

test("a term of the user's own is not missing any more, and stands in the Override column", () => {
  const { missing, plan } = build({ deal: "hut-fluidstack-river-bend-2025", overrides: { capexUsd: 2.5e9 } });
  expect(missing).toEqual([]);
  const row = plan.sheets[1]!.blocks.flatMap(({ cells }) => cells).find((cells) => cells[0] === "Site capex")!;
  expect(row[4]).toBe(2.5e9);
});

test("without the proposals the cell says that nothing is disclosed", () => {
  const { plan } = build({ deal: "hut-fluidstack-river-bend-2025", takeProposals: false });
  const row = plan.sheets[1]!.blocks.flatMap(({ cells }) => cells).find((cells) => cells[0] === "Site capex per critical IT MW")!;
  expect(row[3]).toBe("not disclosed");
});

test("every default is listed with its reason", () => {
  const { defaults } = build({ deal: "cifr-aws-black-pearl-2025" });
  expect(defaults.length).toBeGreaterThan(10);
  for (const { reason } of defaults) expect(reason).not.toBe("");
});

test("MINER.GET asks only for what is disclosed", () => {
  const deal = view.deals.find(({ id }) => id === "cifr-aws-stingray-2026")!;
  const { plan } = build({ deal: deal.id });
  const asked = plan.sheets
    .flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
    .flatMap((cell) => {
      const field = cell !== null && typeof cell === "object" ? /^=MINER\.GET\("[^"]+","([^"]+)"\)$/.exec(cell.formula)?.[1] : undefined;
      return field ? [field] : [];
    });
  expect(asked).toContain("contractValueUsd");
  for (const field of asked) expect((deal as unknown as Record<string, unknown>)[field]).not.toBeNull();
});

test("sheets are named apart from those of the workbook", () => {
  const first = build({ deal: "cifr-aws-black-pearl-2025" }).plan.sheets.map(({ sheet }) => sheet);
  const second = build({ deal: "cifr-aws-black-pearl-2025", taken: first }).plan.sheets.map(({ sheet }) => sheet);
  expect(first.filter((name) => second.includes(name))).toEqual([]);
});

test("an unknown deal and a value out of range are refused in words", () => {
  expect(() => build({ deal: "nobody" })).toThrow("There is no deal");
  expect(() => build({ deal: "cifr-aws-black-pearl-2025", overrides: { targetDscr: 9 } })).toThrow("cannot be built");
});
