import fc from "fast-check";
import type { MetricName } from "../../src/economics";
import { completeInputs, metric, missingInputs, monthlyTable } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import { anyOverrides, inputsOf, LEASE, metricOf, must } from "./deal";

describe("metrics", () => {
  test("the closed list", () => {
    expect(METRICS.map((each) => each.name).join(" ")).toBe(
      "rentYear1UsdPerKwMonth rentAverageUsdPerKwMonth revenueYear1 revenueAverage revenueTotal revenueWithExtensions noiYear1 noiStabilised noiAverage noiTotal yieldOnCost yieldOnCostExInterest capex capexPerItMw totalCost debt equity ltc dscrMin dscrAvg llcr averageLifeYears irrUnlevered irrLevered irrUnleveredPeriodic irrLeveredPeriodic irrRootCount npvUnlevered npvLevered moic paybackYears backstopCoverDebt backstopCoverRent valuePerItMw valuePerItMwYear defaultsUsed",
    );
  });

  test("every metric of a full deal has a value, whatever its case", () => {
    for (const { name } of METRICS) expect(Number.isFinite(must(metric(inputsOf(LEASE), name.toUpperCase())))).toBe(true);
  });

  test("a metric without its inputs names them", () => {
    const bare = inputsOf({ criticalItMw: 100 });
    expect(metric(bare, "irrLevered")).toEqual({
      ok: false,
      error: { kind: "notDisclosed", what: "irrLevered", needs: ["contractValueUsd", "baseTermYears", "firstDelivery", "capexUsd"] },
    });
    for (const each of METRICS) expect(metric(bare, each.name).ok).toBe(missingInputs(each, bare).length === 0);
    const extended = inputsOf({ ...LEASE, extensionOptions: null }, { underwriteExtensions: 1 });
    expect(metric(extended, "irrLevered")).toMatchObject({ error: { needs: ["extensionYears"] } });
  });

  test("an unknown metric comes with a suggestion", () => {
    expect(metric(inputsOf(LEASE), "irrLeverd")).toMatchObject({ error: { kind: "unknownMetric", suggestion: "irrLevered" } });
  });

  test("revenue with extensions: a 9.8bn, 15-year, 3 % lease with three five-year renewals totals 25.1bn", () => {
    const terms = { contractValueUsd: 9.8e9, baseTermYears: 15, escalatorRate: 0.03, extensionOptions: "3 x 5y" };
    expect(metricOf(terms, "revenueWithExtensions") / 25.1e9).toBeCloseTo(1, 2);
  });

  test("identities between metrics", () => {
    fc.assert(
      fc.property(anyOverrides, (overrides) => {
        const complete = inputsOf(LEASE, overrides);
        const of = (name: MetricName) => must(metric(complete, name));
        expect(of("yieldOnCost") * of("totalCost")).toBeCloseTo(of("noiStabilised"), 2);
        expect(of("ltc") * of("totalCost")).toBeCloseTo(of("debt"), 2);
        expect(of("noiTotal") / monthlyTable(complete.values).columns.noi.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
        expect(of("valuePerItMw") / of("valuePerItMwYear")).toBeCloseTo(overrides.baseTermYears as number, 9);
        expect(of("rentAverageUsdPerKwMonth") * 100 * 12000).toBeCloseTo(of("revenueAverage"), 2);
      }),
    );
  });

  test("payback: from the first flow to the month after which equity is never again in the red", () => {
    const complete = inputsOf(LEASE, { loanToCost: 0, facilityFeeShare: 0 });
    const { cumulativeEquity: cash, leveredFlow } = monthlyTable(complete.values).columns;
    const years = must(metric(complete, "paybackYears"));
    const month = Math.floor(years * 12);
    expect(cash[month]).toBeLessThan(0);
    expect(cash[month + 1]).toBeGreaterThanOrEqual(0);
    expect(years * 12 - month).toBeCloseTo(-cash[month]! / leveredFlow[month + 1]!, 9);
    expect(metric(inputsOf(LEASE, { capexUsd: 9e9 }), "paybackYears")).toMatchObject({
      error: { kind: "undefinedMetric", reason: "equity is never paid back" },
    });
  });

  test("cover, life and multiple of a deal without debt are undefined, not zero", () => {
    const complete = inputsOf(LEASE, { loanToCost: 0 });
    for (const name of ["llcr", "dscrMin", "averageLifeYears", "backstopCoverDebt"] as const)
      expect(metric(complete, name)).toMatchObject({ ok: false, error: { kind: "undefinedMetric" } });
  });

  test("extensions that are underwritten leave base-term NOI alone", () => {
    const terms = { ...LEASE, noiMargin: null };
    expect(metricOf(terms, "noiTotal", { underwriteExtensions: 1 })).toBeCloseTo(metricOf(terms, "noiTotal"), 2);
    expect(metricOf(terms, "npvUnlevered", { underwriteExtensions: 1 })).toBeGreaterThan(metricOf(terms, "npvUnlevered"));
  });

  test("NPV falls as the discount rate rises, and is 0 at the unlevered IRR", () => {
    const irr = metricOf(LEASE, "irrUnlevered");
    expect(Math.abs(metricOf(LEASE, "npvUnlevered", { discountRate: irr }))).toBeLessThan(1e-9 * 2.8e9);
    expect(completeInputs(LEASE, { discountRate: 2 }).ok).toBe(false);
  });
});
