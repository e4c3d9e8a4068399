import fc from "fast-check";
import { irrRoots, xirrRoots } from "../../src/economics";
import { must } from "./deal";
import { positiveRootCount } from "./sturm";

/** Flows times (1, −(1 + r)) for each of the rates; with whole numbers of `unit`ths the flows are exact. */
function withRates(rates: readonly number[], flows: readonly number[] = [1000], unit = 1): number[] {
  return rates.reduce((product: readonly number[], rate) => {
    const growth = Math.round((1 + rate) * unit * 1e12) / 1e12;
    return [...product, 0].map((value, i) => unit * value - growth * (product[i - 1] ?? 0));
  }, flows) as number[];
}

function expectRates(found: readonly number[], expected: readonly number[], within: number): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((rate, i) => expect(Math.abs(rate - expected[i]!)).toBeLessThan(within));
}

const yearly = (count: number) => Array.from({ length: count }, (_, k) => 46023 + 365 * k);
const CLOSE_RATES = [0.08, 0.0801, 0.0802];

describe("rates close together", () => {
  test.each<[string, number[], number[], number]>([
    ["a basis point apart", withRates(CLOSE_RATES), CLOSE_RATES, 2e-9],
    ["a basis point apart, in whole numbers", withRates(CLOSE_RATES, [1], 1e4), CLOSE_RATES, 1e-11],
    ["over 180 equal periods", withRates(CLOSE_RATES, Array<number>(178).fill(1)), CLOSE_RATES, 2e-8],
    [
      "over 180 uneven periods",
      withRates(
        CLOSE_RATES,
        Array.from({ length: 178 }, (_, i) => (i < 18 ? 1 : 3 + Math.sin(i))),
      ),
      CLOSE_RATES,
      2e-8,
    ],
    ["two a millionth apart", withRates([0.08, 0.080001, 0.3], [1], 1e3), [0.08, 0.080001, 0.3], 1e-8],
    ["five a percent apart", withRates([0.08, 0.09, 0.1, 0.11, 0.12]), [0.08, 0.09, 0.1, 0.11, 0.12], 1e-7],
    ["near -100 %", withRates([-0.99999, -0.999989, 0.1]), [-0.99999, -0.999989, 0.1], 1e-10],
    ["near 0", withRates([-1e-4, 0, 1e-4]), [-1e-4, 0, 1e-4], 1e-7],
  ])("%s", (_, flows, rates, within) => {
    expectRates(must(irrRoots(flows)), rates, within);
    expectRates(must(xirrRoots(flows, yearly(flows.length))), rates, within);
  });

  test("any three, ten basis points and more apart, whatever is earned besides", () => {
    const apart = fc.double({ min: 0.001, max: 0.05, noNaN: true });
    const flows = fc.array(fc.double({ min: 1, max: 4, noNaN: true }), { minLength: 1, maxLength: 177 });
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 0.5, noNaN: true }), apart, apart, flows, (lowest, one, two, earned) => {
        const rates = [lowest, lowest + one, lowest + one + two];
        expectRates(
          must(irrRoots(withRates(rates, earned))).filter((rate) => rate > lowest - 1e-6 && rate < rates[2]! + 1e-6),
          rates,
          1e-6,
        );
      }),
    );
  });
});

describe("a double root, where flows touch 0 to rounding, counts once", () => {
  test.each<[string, number[], number[]]>([
    ["double", [1, -2.2, 1.21], [0.1]],
    ["double beside another", withRates([0.08, 0.08, 0.2]), [0.08, 0.2]],
    ["triple", [1000, -3300, 3630, -1331], [0.1]],
    ["thirty times", withRates(Array<number>(30).fill(0.1)), [0.1]],
    ["closer than rounding tells apart", withRates([0.08, 0.08 + 1e-9]), [0.08]],
  ])("%s", (_, flows, rates) => {
    expectRates(must(irrRoots(flows)), rates, 1e-8);
    expectRates(must(xirrRoots(flows, yearly(flows.length))), rates, 1e-8);
  });

  test("flows that miss 0 by more than rounding have none there", () => {
    expect(must(irrRoots([1, -2.2, 1.21 + 1e-13]))).toEqual([]);
    expect(must(irrRoots([1, -2.2, 1.21 - 1e-13]))).toHaveLength(2);
  });
});

test("as many rates as Sturm's theorem counts in whole arithmetic", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 12 }), (flows) => {
      if (flows.every((flow) => flow === 0)) return;
      expect(must(irrRoots(flows))).toHaveLength(positiveRootCount(flows));
    }),
    // The first of these once sent Newton's steps in a circle between the ends of a bracket.
    { numRuns: 2000, examples: [[[-2, 4, -1, 9, -7, -2, -6, -6, 9, -8, 7]], [[1, -2, 1]]] },
  );
});
