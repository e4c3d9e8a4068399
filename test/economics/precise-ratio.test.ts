import { prepareFlows, type CashFlows } from "../../src/economics/cash-flows";
import { preciseRatio } from "../../src/economics/precise-ratio";

/** 1 − 2w + w², of which two doubles of 16 digits leave nothing where w is nearly 1: (1 − w)² = (in − out), over the mean (1 + w)² / 2. */
const exact = (w: number) => 2 * ((1 - w) / (1 + w)) ** 2;

test.each([1e-9, -1e-9, 1e-7, -0.003])("keeps the digits that cancel, at x = %p", (x) => {
  const periodic = prepareFlows([1, -2, 1], null) as CashFlows;
  expect(preciseRatio(periodic, x) / exact(Math.exp(-Math.abs(x)))).toBeCloseTo(1, 12);
  const dated = prepareFlows([1, -2, 1], [46023, 46023 + 365, 46023 + 730]) as CashFlows;
  const day = Math.exp(-Math.abs(x) / 365);
  const year = -Math.expm1(365 * Math.log1p(day - 1));
  expect(preciseRatio(dated, x) / (2 * (year / (2 - year)) ** 2)).toBeCloseTo(1, 12);
});

test("has the sign of what comes in", () => {
  for (const x of [0.05, -0.05]) {
    expect(preciseRatio(prepareFlows([-100, 60, 0, 60], null) as CashFlows, x) > 0).toBe(x < 0.09);
    expect(preciseRatio(prepareFlows([100, -60, -60], null) as CashFlows, x) < 0).toBe(x < 0.09);
  }
  expect(preciseRatio(prepareFlows([-100, 60, 0, 60], null) as CashFlows, 0.5)).toBeLessThan(0);
});
