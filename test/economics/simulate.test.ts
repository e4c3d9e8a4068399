import type { MetricName } from "../../src/economics";
import { simulate } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import { drawShocks } from "../../src/economics/simulate";
import { CLOUD, inputsOf, LEASE, metricOf, must } from "./deal";

const OFF = { simDelayMeanMonths: 0, simOverrunMean: 0, simOverrunSd: 0, simDefaultHazard: 0 };

describe("simulate", () => {
  test("all shocks off is METRIC, for every metric", () => {
    for (const [terms, more] of [
      [LEASE, {}],
      [CLOUD, { capexUsd: 5e8, backstopUsd: 1e8, extensionYears: 1 }],
    ] as const) {
      const complete = inputsOf(terms, { ...more, ...OFF });
      for (const { name } of METRICS) {
        const run = simulate(complete, name, 3, 7);
        if (!run.ok) expect(run.error.kind).toBe("undefinedMetric");
        else expect(run.value.mean / metricOf(terms, name as MetricName, more)).toBeCloseTo(1, 12);
      }
    }
  });

  test("same seed, same answer; another seed, another", () => {
    const complete = inputsOf(LEASE);
    const run = (seed: number) => must(simulate(complete, "irrLevered", 200, seed));
    expect(run(3)).toEqual(run(3));
    expect(run(3).mean).not.toBe(run(4).mean);
  });

  test("a known answer, so that every engine can be held to it", () => {
    const shocks = drawShocks(inputsOf(LEASE).values, 1, 0);
    expect(shocks).toMatchObject({ reletMonths: 12, reletRentShare: 0.8, backstopRecovery: 1 });
    expect(Number.isInteger(shocks.slipMonths)).toBe(true);
    const { percentiles, mean } = must(simulate(inputsOf(LEASE), "noiTotal", 1000, 1));
    expect(percentiles.map(({ percent }) => percent)).toEqual([5, 10, 25, 50, 75, 90, 95]);
    percentiles.forEach(({ value }, i) => i > 0 && expect(value).toBeGreaterThanOrEqual(percentiles[i - 1]!.value));
    expect(mean).toBeLessThan(0.85 * 1.8e9);
    expect(mean).toBeGreaterThan(0.75 * 1.8e9);
  });

  test("common random numbers: a worse assumption is worse on every path, so on every percentile", () => {
    const at = (overrides: Record<string, number>) => must(simulate(inputsOf(LEASE, overrides), "npvUnlevered", 300, 5)).percentiles;
    const [mild, harsh] = [at({ simDelayMeanMonths: 2 }), at({ simDelayMeanMonths: 8 })];
    mild.forEach(({ value }, i) => expect(harsh[i]!.value).toBeLessThanOrEqual(value));
  });

  test("draws have the distributions they claim", () => {
    const { values } = inputsOf(LEASE);
    const shocks = Array.from({ length: 20000 }, (_, path) => drawShocks(values, 11, path));
    const mean = (of: (shock: (typeof shocks)[number]) => number) => shocks.reduce((sum, each) => sum + of(each), 0) / shocks.length;
    expect(mean((each) => each.slipMonths)).toBeCloseTo(3, 0);
    expect(mean((each) => each.capexFactor)).toBeCloseTo(1.05, 2);
    expect(mean((each) => (each.defaultMonth < 120 ? 1 : 0))).toBeCloseTo(1 - Math.exp(-0.2), 1);
  });

  test("a default stops the rent, a backstop pays until it is used up", () => {
    const hit = { ...OFF, simDefaultHazard: 0.5, simReletMonths: 24, simReletRentShare: 0 };
    const noi = must(simulate(inputsOf(LEASE, hit), "noiTotal", 200, 2)).mean;
    expect(noi).toBeLessThan(0.4 * 0.85 * 1.8e9);
    const npv = (simBackstopRecovery: number) =>
      must(simulate(inputsOf(LEASE, { ...hit, simBackstopRecovery }), "npvUnlevered", 200, 2)).mean;
    expect(npv(1)).toBeGreaterThan(npv(0));
  });

  test("what a default takes is missing from revenue and NOI of the base term, whichever term they come from; the contract's own figures stay", () => {
    const hit = inputsOf(LEASE, { ...OFF, simDefaultHazard: 0.5, simReletMonths: 24, simReletRentShare: 0.5 });
    const mean = (name: MetricName) => must(simulate(hit, name, 100, 2)).mean;
    expect(mean("revenueTotal")).toBeLessThan(0.9 * 1.8e9);
    expect(mean("revenueAverage") * 12).toBeCloseTo(mean("revenueTotal"), 2);
    expect(mean("noiTotal") / mean("revenueTotal")).toBeCloseTo(0.85, 9);
    expect(mean("valuePerItMw")).toBeCloseTo(1.8e7, 3);
    const dateless = inputsOf({ ...LEASE, firstDeliveryDate: null, fullDeliveryDate: null });
    for (const name of ["revenueTotal", "noiTotal"] as const)
      expect(simulate(dateless, name, 10)).toMatchObject({ error: { kind: "notDisclosed", needs: ["firstDelivery"] } });
  });

  test("paths, seed and metric outside their range", () => {
    const complete = inputsOf(LEASE);
    for (const paths of [0, 100001, 2.5])
      expect(simulate(complete, "debt", paths)).toMatchObject({ error: { kind: "outOfRange", input: "paths", max: 100000 } });
    expect(simulate(complete, "debt", 10, -1)).toMatchObject({ error: { kind: "outOfRange", input: "seed" } });
    expect(simulate(complete, "debd", 10)).toMatchObject({ error: { kind: "unknownMetric" } });
    expect(simulate(inputsOf({}), "debt", 10)).toMatchObject({ error: { kind: "notDisclosed" } });
    expect(simulate(complete, "debt", 5000, 1, { now: () => 2, until: 1 })).toMatchObject({
      error: { kind: "timeLimit", paths: 5000, done: 64 },
    });
  });
});
