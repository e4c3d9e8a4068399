import type { DealTerms, MetricName, Override } from "../../src/economics";
import { monthlyTable } from "../../src/economics";
import { inputsOf, metricOf } from "./deal";
import worked from "./fixtures/worked-examples.json";

/** How each published output follows from the deal's terms through the engine. */
type Terms = Record<string, number>;
const terms = (overrides: Record<string, Override>, name: MetricName) => metricOf({} as DealTerms, name, overrides);
const REPRODUCE: Record<string, (i: Terms) => number> = {
  "lm-noi": (i) => terms({ contractValueUsd: i.contractUsd!, baseTermYears: i.years!, noiMargin: i.noiMargin! }, "noiAverage"),
  "lm-permw": (i) => terms({ contractValueUsd: i.contractUsd!, baseTermYears: i.years!, criticalItMw: i.mw! }, "valuePerItMwYear"),
  "cifr-ext": withExtensions,
  "cifr-permw": (i) => terms({ contractValueUsd: i.contractUsd!, baseTermYears: i.years!, criticalItMw: i.mw! }, "valuePerItMwYear"),
  "hut-rb-ext": withExtensions,
  "hut-rb-permw": (i) => {
    const lease = { contractValueUsd: 7e9, baseTermYears: 15, criticalItMw: i.mw!, annualNoiUsd: i.noiUsd! };
    return metricOf(lease, "noiAverage") / i.mw!;
  },
  "glxy-total": (i) => terms({ annualRevenueUsd: i.annualUsd!, baseTermYears: i.years! }, "revenueTotal"),
  "iren-arr": (i) => terms({ contractValueUsd: i.contractUsd!, baseTermYears: i.years! }, "revenueAverage"),
  "iren-prepay": (i) => {
    const cloud = {
      kind: "gpu-cloud",
      contractValueUsd: i.contractUsd!,
      prepaymentShare: i.pct!,
      criticalItMw: 200,
      baseTermYears: 5,
      capexUsd: 5.8e9,
      firstDeliveryDate: "2026-09-30",
    };
    return monthlyTable(inputsOf(cloud, { capexUsd: 3e9 }).values).columns.prepayment.reduce((sum, flow) => sum + Math.max(0, flow), 0);
  },
  "apld-sum": (i) => (i.mw as unknown as number[]).reduce((sum, mw) => sum + mw, 0),
  "riot-capex": (i) => terms({ capexUsd: i.capexUsd!, criticalItMw: i.mw! }, "capexPerItMw"),
  "aligned-permw": (i) => terms({ contractValueUsd: i.priceUsd!, criticalItMw: i.mw! }, "valuePerItMw"),
  "wulf-interest": (i) => {
    const notes = {
      criticalItMw: 378,
      contractValueUsd: 6.7e9,
      baseTermYears: 10,
      firstDelivery: "2026-07-01",
      capexUsd: 4e9,
      debtKind: "bond",
      termRate: i.coupon!,
    };
    const table = monthlyTable(inputsOf({}, notes).values);
    const firstYear = table.columns.termInterest.slice(table.fullDelivery, table.fullDelivery + 12).reduce((sum, each) => sum + each, 0);
    return (firstYear / table.debt) * i.usd!;
  },
  "jll-cost": (i) => i.cost2025! * (1 + i.growth!),
};

function withExtensions(i: Terms): number {
  return terms(
    { contractValueUsd: i.baseUsd!, baseTermYears: i.baseYears!, extensionYears: i.extYears!, escalatorRate: i.escalator! },
    "revenueWithExtensions",
  );
}

test("every example of the file is reproduced", () => {
  expect(worked.cases.map(({ id }) => id).sort()).toEqual(Object.keys(REPRODUCE).sort());
});

test.each(worked.cases.map((each) => [each.id, each] as const))("%s reproduces the published figure", (id, each) => {
  const ours = REPRODUCE[id]!(each.inputs as unknown as Terms);
  expect(Math.abs(ours / each.publishedOutput - 1)).toBeLessThanOrEqual(each.tolerance);
});
