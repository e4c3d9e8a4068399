import { join } from "node:path";
import { bundled, viewAt } from "../../src/dataset";
import type { Choices } from "../../src/models";
import { dealModel } from "../../src/models/deal/deal-model";
import { differences } from "./agreement";
import { illegible } from "../models/legible";
import { caseDifferences } from "./case-differences";
import { planToXlsx } from "./plan-to-xlsx";
import { recalculateAll, scratch, testWithSoffice } from "./soffice";
import { substituteFrom } from "./substitute";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);

const all: Choices[] = [
  { deal: "cifr-aws-black-pearl-2025" },
  { deal: "wulf-fluidstack-lake-mariner-cb5-2025", debtKind: "level" },
  { deal: "riot-amd-rockdale-2026", debtKind: "bond" },
  { deal: "iren-microsoft-childress-2025" },
];

testWithSoffice("every case of the sensitivities equals the maths run with the case's own inputs", async () => {
  const directory = scratch();
  const plans = all.map((choices) => dealModel.build(view, choices).plan.sheets);
  for (const [number, sheets] of plans.entries()) await planToXlsx(sheets, join(directory, `${number}.xlsx`), substituteFrom(view));
  const results = await recalculateAll(directory);
  const found = all.flatMap((choices, number) => {
    const sheets = results.get(`${number}.xlsx`)!;
    const cut = plans[number]!.flatMap((plan) => illegible(plan, (row, column) => sheets.at(plan.sheet, row, column)));
    return [...differences(view, choices, sheets), ...caseDifferences(view, choices, sheets), ...cut].map(
      (text) => `${choices.deal}: ${text}`,
    );
  });
  expect(found).toEqual([]);
});
