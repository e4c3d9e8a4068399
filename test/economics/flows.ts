import fc from "fast-check";
import { serialOf } from "../../src/economics";

/** Amounts of the size that deals have, never so small that a sum forgets them. */
export const amount = fc.oneof(fc.double({ min: 1, max: 1e6, noNaN: true }), fc.double({ min: -1e6, max: -1, noNaN: true }));

/** An investment: outflows, then inflows, so that there is one rate. */
export const investment = fc
  .tuple(
    fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 }),
    fc.array(fc.double({ min: 1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 120 }),
  )
  .map(([out, back]) => [...out.map((each) => -each), ...back]);

/** Ascending serials for `n` flows, up to 400 days apart. */
export const datesFor = (n: number) =>
  fc.array(fc.integer({ min: 1, max: 400 }), { minLength: n, maxLength: n }).map((gaps) => {
    let day = serialOf(2026, 1, 1);
    return gaps.map((gap) => (day += gap));
  });

/** Sum of absolute flows, each discounted at the rate where that makes it larger: the size against which an NPV is 0. */
export function gross(values: readonly number[], rate: number, times: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + Math.abs(value) * Math.max(1, (1 + rate) ** -times[i]!), 0);
}
