import { join } from "node:path";
import { bundled, viewAt } from "../../src/dataset";
import { blueprints, type Choices } from "../../src/models";
import { dealModel } from "../../src/models/deal/deal-model";
import worked from "../economics/fixtures/worked-examples.json";
import { planToXlsx } from "./plan-to-xlsx";
import type { Recalculated } from "./read-xlsx";
import { recalculateAll, scratch, testWithSoffice } from "./soffice";
import { substituteFrom } from "./substitute";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);

interface Published {
  /** Id of the worked example: figure, tolerance and sources are there. */
  id: string;
  deal: string;
  /** Where the publisher worked from other terms than the facts hold: the publisher's. */
  overrides?: Choices["overrides"];
  read: (result: (label: string) => number, sheets: Recalculated, names: string[]) => number;
}

/** Of the other worked examples one needs a value nobody has disclosed (the third Helios lease), the rest are of no deal. */
const published: Published[] = [
  {
    id: "lm-noi",
    deal: "wulf-fluidstack-lake-mariner-cb3-cb4-2025",
    read: (result) => result("Average annual NOI over the base term"),
  },
  {
    id: "lm-permw",
    deal: "wulf-fluidstack-lake-mariner-cb3-cb4-2025",
    overrides: { criticalItMw: 200 },
    read: (result) => result("Contract value per critical IT MW and year"),
  },
  { id: "cifr-ext", deal: "cifr-fluidstack-barber-lake-1-2025", read: (result) => result("Revenue with all extensions") },
  {
    id: "cifr-permw",
    deal: "cifr-fluidstack-barber-lake-1-2025",
    read: (result) => result("Contract value per critical IT MW and year"),
  },
  {
    id: "hut-rb-ext",
    deal: "hut-fluidstack-river-bend-2025",
    overrides: { contractValueUsd: 6.9e9 },
    read: (result) => result("Revenue with all extensions"),
  },
  {
    id: "hut-rb-permw",
    deal: "hut-fluidstack-river-bend-2025",
    read: (result, sheets, names) =>
      result("Average annual NOI over the base term") / Number(sheets.labelled(names[1]!, 5).get("Critical IT power")),
  },
  { id: "iren-arr", deal: "iren-microsoft-childress-2025", read: (result) => result("Average annual revenue over the base term") },
  {
    id: "iren-prepay",
    deal: "iren-microsoft-childress-2025",
    read: (_, sheets, names) => Number(sheets.labelled(names[3]!, 2).get("Prepayment received")),
  },
  { id: "riot-capex", deal: "riot-amd-rockdale-2026", read: (result) => result("Capex per critical IT MW") },
];

testWithSoffice("published figures of deals are read off the recalculated model", async () => {
  const directory = scratch();
  const plans = published.map(
    ({ deal, overrides }) => dealModel.build(view, { deal, sensitivities: "none", ...(overrides ? { overrides } : {}) }).plan,
  );
  for (const [number, plan] of plans.entries()) await planToXlsx(plan.sheets, join(directory, `${number}.xlsx`), substituteFrom(view));
  const results = await recalculateAll(directory);
  for (const [number, { id, read }] of published.entries()) {
    const { publishedOutput, tolerance } = worked.cases.find((each) => each.id === id)!;
    const sheets = results.get(`${number}.xlsx`)!;
    const names = plans[number]!.sheets.map(({ sheet }) => sheet);
    const summary = sheets.labelled(names[0]!, 2);
    const ours = read((label) => Number(summary.get(label)), sheets, names);
    expect({ id, ours, close: Math.abs(ours / publishedOutput - 1) <= tolerance }).toMatchObject({ close: true });
  }
});

/** Two rows of Applied Digital's together with a third: what its releases of 2025 add up to, read off the comps of that day. */
testWithSoffice("the published MW of a company's leases is read off its row of the comps", async () => {
  const directory = scratch();
  const then = viewAt(bundled, "2025-10-31");
  const { sheets: plans } = blueprints.find(({ id }) => id === "comps")!.build(then, {}).plan;
  await planToXlsx(plans, join(directory, "comps.xlsx"), substituteFrom(then));
  const sheets = (await recalculateAll(directory)).get("comps.xlsx")!;
  const { publishedOutput, tolerance } = worked.cases.find(({ id }) => id === "apld-sum")!;
  const ours = Number(sheets.labelled(plans[0]!.sheet, 1).get("APLD"));
  expect(Math.abs(ours / publishedOutput - 1)).toBeLessThanOrEqual(tolerance);
});
