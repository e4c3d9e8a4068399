import { join } from "node:path";
import fc from "fast-check";
import { bundled, viewAt } from "../../src/dataset";
import { missingInputs } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import { scenarioNames, type BookPlan, type Choices } from "../../src/models";
import { dealCase, dealModel } from "../../src/models/deal/deal-model";
import { differences } from "./agreement";
import { planToXlsx } from "./plan-to-xlsx";
import { recalculateAll, scratch, testWithSoffice } from "./soffice";
import { substituteFrom } from "./substitute";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);
const irr = METRICS.find(({ name }) => name === "irrLevered")!;
const deals = view.deals.map(({ id }) => id).filter((deal) => missingInputs(irr, dealCase(view, { deal }).complete).length === 0);

const seed = Number(process.env.FC_SEED ?? 20261123);
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const hundredths = (min: number, max: number) => fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((n) => n / 100);

const choicesArbitrary: fc.Arbitrary<Choices> = fc
  .record({
    deal: fc.constantFrom(...deals),
    scenario: fc.constantFrom(...scenarioNames),
    debtKind: fc.constantFrom("sculpted" as const, "level" as const, "bond" as const),
    own: fc.record({
      rentUsdPerKwMonth: sometimes(hundredths(80, 260)),
      capexUsd: sometimes(fc.integer({ min: 200, max: 8000 }).map((millions) => millions * 1e6)),
      delayMonths: sometimes(fc.integer({ min: 0, max: 18 })),
      termRate: sometimes(hundredths(0, 0.15)),
      constructionRate: sometimes(hundredths(0, 0.15)),
      baseTermYears: sometimes(hundredths(6, 22)),
      escalatorRate: sometimes(hundredths(-0.02, 0.06)),
      loanToCost: sometimes(hundredths(0, 1)),
      targetDscr: sometimes(hundredths(1, 2.5)),
      capexProfile: sometimes(fc.constantFrom(0, 1)),
      capexSlips: sometimes(fc.constantFrom(0, 1)),
      deliveryPhases: sometimes(fc.integer({ min: 1, max: 7 })),
      prepaymentShare: sometimes(hundredths(0, 0.3)),
      opexUsdPerKwMonth: sometimes(hundredths(0, 40)),
      taxRate: sometimes(hundredths(0, 0.3)),
      maintenanceCapexShare: sometimes(hundredths(0, 0.05)),
      bondAmortisationShare: sometimes(hundredths(0, 0.25)),
      refinanceAtMaturity: sometimes(fc.constantFrom(0, 1)),
      refinanceUpsize: sometimes(fc.constantFrom(0, 1)),
      extensionProbability: sometimes(hundredths(0, 1)),
      powerPassThroughShare: sometimes(hundredths(0, 1)),
    }),
  })
  .map(({ own, ...choices }) => ({
    ...choices,
    sensitivities: "none" as const,
    overrides: Object.fromEntries(Object.entries(own).filter((entry): entry is [string, number] => entry[1] !== undefined)),
  }))
  .filter((choices) => {
    try {
      return dealCase(view, choices).complete.rentBasis !== null;
    } catch {
      return false; // out of the range of an input: refused before a model is built
    }
  });

/** Writes a number into the Override cell of an input of a plan that is already built. */
function typeOver(plan: BookPlan, label: string, value: number): void {
  const inputs = plan.sheets[1]!;
  for (const block of inputs.blocks) {
    const row = block.cells.find((cells) => cells[0] === label && cells.length > 10);
    if (row) row[4] = value;
  }
}

testWithSoffice("random overrides, scenarios and kinds of debt: the sheet and the maths agree", async () => {
  const all = fc.sample(choicesArbitrary, { seed, numRuns: 24 });
  const directory = scratch();
  for (const [number, choices] of all.entries())
    await planToXlsx(dealModel.build(view, choices).plan.sheets, join(directory, `${number}.xlsx`), substituteFrom(view));
  const results = await recalculateAll(directory);
  expect({ seed, found: all.flatMap((choices, number) => differences(view, choices, results.get(`${number}.xlsx`)!)) }).toEqual({
    seed,
    found: [],
  });
});

testWithSoffice("without any MINER formula (values kept) the model still follows what is typed over", async () => {
  const deal = "wulf-fluidstack-lake-mariner-cb5-2025";
  const built = dealModel.build(view, { deal, sensitivities: "none" as const });
  typeOver(built.plan, "Rent of the first year", 180);
  typeOver(built.plan, "Delay of delivery", 5);
  const directory = scratch();
  await planToXlsx(built.plan.sheets, join(directory, "typed.xlsx"), substituteFrom(view));
  const typed = (await recalculateAll(directory)).get("typed.xlsx")!;
  expect(differences(view, { deal, sensitivities: "none" as const, overrides: { rentUsdPerKwMonth: 180, delayMonths: 5 } }, typed)).toEqual(
    [],
  );
});
