import { join } from "node:path";
import { bundled, viewAt } from "../../src/dataset";
import { missingInputs } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import { dealCase, dealModel } from "../../src/models/deal/deal-model";
import { scenarioNames, type Choices } from "../../src/models";
import { illegible } from "../models/legible";
import { differences } from "./agreement";
import { planToXlsx } from "./plan-to-xlsx";
import { recalculateAll, scratch, testWithSoffice } from "./soffice";
import { substituteFrom } from "./substitute";

const version = bundled.meta.versions[bundled.meta.versions.length - 1]!;
const view = viewAt(bundled, version.coverageDate);
const irr = METRICS.find(({ name }) => name === "irrLevered")!;

/** Deals whose published terms and marked proposals suffice for every return. */
const complete = view.deals.filter(({ id }) => missingInputs(irr, dealCase(view, { deal: id }).complete).length === 0);

test("at least 25 deals have the terms of a full model", () => {
  expect(complete.length).toBeGreaterThanOrEqual(25);
});

/** One deal for each set of terms that are lacking. */
const lacking = [
  ...new Map(
    view.deals
      .filter((deal) => !complete.includes(deal))
      .map((deal) => [missingInputs(irr, dealCase(view, { deal: deal.id, takeProposals: false }).complete).join(), deal]),
  ).values(),
];

async function agreementOf(all: readonly Choices[]): Promise<string[]> {
  const directory = scratch();
  const plans = all.map((choices) => dealModel.build(view, { sensitivities: "none" as const, ...choices }).plan.sheets);
  for (const [number, sheets] of plans.entries()) await planToXlsx(sheets, join(directory, `${number}.xlsx`), substituteFrom(view));
  const results = await recalculateAll(directory);
  return all.flatMap((choices, number) => {
    const found = results.get(`${number}.xlsx`)!;
    const cut = plans[number]!.flatMap((plan) => illegible(plan, (row, column) => found.at(plan.sheet, row, column)));
    return [...differences(view, choices, found), ...cut.map((text) => `${choices.deal}: ${text}`)];
  });
}

describe("recalculated by LibreOffice", () => {
  testWithSoffice("every deal with the terms equals the maths, every check is 0, no cell is an error or cut", async () => {
    expect(await agreementOf(complete.map(({ id }) => ({ deal: id })))).toEqual([]);
  });

  testWithSoffice("deals without the terms say so in words, and no result stands on a missing term", async () => {
    expect(await agreementOf(lacking.map(({ id }) => ({ deal: id, takeProposals: false })))).toEqual([]);
  });

  testWithSoffice("every kind of debt, every scenario and quarters equal the maths", async () => {
    const choices = (["sculpted", "level", "bond"] as const).flatMap((debtKind) =>
      scenarioNames.map((scenario): Choices => ({ deal: "wulf-fluidstack-lake-mariner-cb5-2025", debtKind, scenario })),
    );
    expect(await agreementOf(choices.filter(({ debtKind, scenario }) => debtKind !== "sculpted" || scenario !== "base"))).toEqual([]);
  });

  testWithSoffice("each input is marked by where it comes from", async () => {
    const directory = scratch();
    const { sheets } = dealModel.build(view, {
      deal: "hut-fluidstack-river-bend-2025",
      sensitivities: "none",
      overrides: { targetDscr: 1.4 },
    }).plan;
    await planToXlsx(sheets, join(directory, "origins.xlsx"), substituteFrom(view));
    const found = (await recalculateAll(directory)).get("origins.xlsx")!;
    const originColumn = 6;
    expect(Object.fromEntries(found.labelled(sheets[1]!.sheet, originColumn))).toMatchObject({
      "Critical IT power": "reported",
      "Site capex per critical IT MW": "proposal",
      "Site capex": "proposal",
      "Construction loan rate": "default",
      "Target DSCR": "yours",
    });
  });
});
