/** Published figures through the formulas, wherever a function gives them; the modules are held to all of them in test/economics. */
import { parseIsoDay } from "../../src/economics";
import type { Library } from "../../tools/function-library";
import reference from "../economics/fixtures/reference-cases.json";
import worked from "../economics/fixtures/worked-examples.json";
import { excelError, loadLibrary, outcome } from "./host";

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

type Terms = Record<string, number | string>;
const metric = (terms: Terms, name: string) => library.call("METRIC", [Object.entries(terms), name, null]) as number;
const lease = (i: Record<string, number>) => ({ contractValueUsd: i.contractUsd!, baseTermYears: i.years! });
const withExtensions = (i: Record<string, number>) =>
  metric(
    { contractValueUsd: i.baseUsd!, baseTermYears: i.baseYears!, extensionYears: i.extYears!, escalatorRate: i.escalator! },
    "revenueWithExtensions",
  );

/** How a user asks for each published output; jll-cost is a product, apld-sum a sum of cells. */
const ASK: Record<string, (i: Record<string, number>) => number> = {
  "lm-noi": (i) => metric({ ...lease(i), noiMargin: i.noiMargin! }, "noiAverage"),
  "lm-permw": (i) => metric({ ...lease(i), criticalItMw: i.mw! }, "valuePerItMwYear"),
  "cifr-ext": withExtensions,
  "cifr-permw": (i) => metric({ ...lease(i), criticalItMw: i.mw! }, "valuePerItMwYear"),
  "hut-rb-ext": withExtensions,
  "hut-rb-permw": (i) =>
    metric({ contractValueUsd: 7e9, baseTermYears: 15, criticalItMw: i.mw!, annualNoiUsd: i.noiUsd! }, "noiAverage") / i.mw!,
  "glxy-total": (i) => metric({ annualRevenueUsd: i.annualUsd!, baseTermYears: i.years! }, "revenueTotal"),
  "iren-arr": (i) => metric(lease(i), "revenueAverage"),
  "iren-prepay": (i) => {
    const terms = {
      kind: "gpu-cloud",
      ...lease({ ...i, years: 5 }),
      prepaymentShare: i.pct!,
      criticalItMw: 200,
      firstDelivery: "2026-09-30",
    };
    const costs = { gpuCapexUsd: 5.8e9, capexUsd: 3e9 };
    const block = library.call("SCHEDULE", [Object.entries({ ...terms, ...costs }), "month", [["prepayment"]], null]) as number[][];
    return block.slice(1).reduce((sum, [flow]) => sum + Math.max(0, flow!), 0);
  },
  "riot-capex": (i) => metric({ capexUsd: i.capexUsd!, criticalItMw: i.mw! }, "capexPerItMw"),
  "aligned-permw": (i) => metric({ contractValueUsd: i.priceUsd!, criticalItMw: i.mw! }, "valuePerItMw"),
  "wulf-interest": (i) => {
    const terms = { criticalItMw: 378, contractValueUsd: 6.7e9, baseTermYears: 10, firstDelivery: "2026-07-01", capexUsd: 4e9 };
    const bond = { debtKind: "bond", termRate: i.coupon!, buildMonths: 12, fullDelivery: "2027-01-01", deliveryPhases: 1 };
    const block = library.call("SCHEDULE", [Object.entries({ ...terms, ...bond }), "year", [["termInterest"]], null]) as number[][];
    const debt = metric({ ...terms, ...bond }, "debt");
    return (Math.max(...block.slice(1).map(([flow]) => flow!)) / debt) * i.usd!;
  },
};

test.each(worked.cases.filter(({ id }) => id in ASK).map((each) => [each.id, each] as const))("%s", (id, each) => {
  const ours = ASK[id]!(each.inputs as unknown as Record<string, number>);
  expect(Math.abs(ours / each.publishedOutput - 1)).toBeLessThanOrEqual(each.tolerance);
});

test("all worked examples but the plain sum and the plain product", () => {
  expect(worked.cases.filter(({ id }) => !(id in ASK)).map(({ id }) => id)).toEqual(["apld-sum", "jll-cost"]);
});

const rates = reference.cases.filter((each) => each.function === "XIRR" || each.function === "IRR");

test.each(rates.map((each) => [each.id, each] as const))("IRRS of %s", (_, each) => {
  const { values, dates } = each.inputs as { values: number[]; dates?: string[] };
  const column = (cells: number[]) => cells.map((cell) => [cell]);
  const got = outcome(() => library.call("IRRS", [column(values), dates ? column(dates.map(parseIsoDay)) : null]));
  if (each.expected === "#NUM!") return expect(got).toEqual(excelError("#NUM!"));
  const roots = (got as number[][]).slice(1).map(([root]) => root!);
  const wanted = typeof each.expected === "number" ? [each.expected] : (each.expected as { anyOf: number[] }).anyOf;
  const all = (each as { allRealRoots?: number[] }).allRealRoots ?? wanted;
  for (const root of [...wanted, ...all])
    expect(Math.min(...roots.map((ours) => Math.abs(ours - root)))).toBeLessThanOrEqual(Math.max(each.tolerance, 1e-9));
  if ((each as { allRealRoots?: number[] }).allRealRoots) expect(roots).toHaveLength(all.length);
});

test("rent by the kW-month is twelve thousand times as much a year and MW", () => {
  const { inputs, expected } = reference.cases.find(({ id }) => id === "kwmonth-1") as unknown as {
    inputs: { usdPerKwMonth: number; criticalMW: number };
    expected: number;
  };
  const terms = { rentUsdPerKwMonth: inputs.usdPerKwMonth, criticalItMw: inputs.criticalMW, baseTermYears: 10, escalatorRate: 0 };
  expect(metric(terms, "revenueAverage")).toBeCloseTo(expected, 6);
});
