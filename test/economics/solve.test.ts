import fc from "fast-check";
import { solve } from "../../src/economics";
import { LEASE, metricOf, must } from "./deal";

describe("solve", () => {
  test("SOLVE, then METRIC, returns the target", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.06, max: 0.2, noNaN: true }), (target) => {
        const capexUsd = must(solve(LEASE, {}, "capexUsd", "irrUnlevered", target));
        expect(metricOf(LEASE, "irrUnlevered", { capexUsd })).toBeCloseTo(target, 10);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["contractValueUsd", "yieldOnCost", 0.15],
    ["rentUsdPerKwMonth", "irrLevered", 0.25],
    ["escalatorRate", "npvUnlevered", -1e8],
    ["targetDscr", "debt", 6e8],
    ["noiMargin", "dscrMin", 1.4],
    ["loanToCost", "equity", 4e8],
  ] as const)("%s for %s", (input, name, target) => {
    const value = must(solve(LEASE, {}, input, name, target));
    expect(Math.abs(metricOf(LEASE, name, { [input]: value }) - target)).toBeLessThan(1e-9 * Math.max(1, Math.abs(target)) + 1);
  });

  test("what cannot be reached says how far the metric goes", () => {
    expect(solve(LEASE, {}, "escalatorRate", "irrUnlevered", 3)).toMatchObject({
      ok: false,
      error: { kind: "noSolution", input: "escalatorRate", min: -0.05, max: 0.15 },
    });
    expect(solve(LEASE, {}, "pue", "irrUnlevered", 0.2)).toMatchObject({ ok: false, error: { kind: "noSolution" } });
    expect(solve(LEASE, {}, "buildMonths", "irrUnlevered", 0.1)).toMatchObject({ ok: false, error: { kind: "wrongType" } });
    expect(solve(LEASE, {}, "capex", "irrUnlevered", 0.1)).toMatchObject({
      ok: false,
      error: { kind: "unknownInput", suggestion: "capexUsd" },
    });
    expect(solve(LEASE, {}, "capexUsd", "irr", 0.1)).toMatchObject({ ok: false, error: { kind: "unknownMetric" } });
    expect(solve({}, {}, "capexUsd", "irrLevered", 0.1)).toMatchObject({ ok: false, error: { kind: "notDisclosed" } });
  });
});
