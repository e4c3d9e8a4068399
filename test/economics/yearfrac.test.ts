import fc from "fast-check";
import { parseIsoDay } from "../../src/economics";
import type { DayCountBasis } from "../../src/economics";
import { yearfrac } from "../../src/economics/yearfrac";

const between = (from: string, to: string, basis: DayCountBasis) => yearfrac(parseIsoDay(from), parseIsoDay(to), basis);

describe("yearfrac", () => {
  test.each([
    ["2012-01-01", "2012-07-30", 1, 0.57650273],
    ["2012-01-01", "2012-07-30", 3, 0.57808219],
    ["2011-12-30", "2012-02-28", 1, 60 / 365],
    ["2023-12-31", "2024-03-01", 1, 61 / 366],
    ["2023-02-28", "2024-02-29", 0, 1],
    ["2024-01-31", "2024-03-31", 0, 60 / 360],
    ["2024-01-30", "2024-03-31", 4, 60 / 360],
    ["2024-01-01", "2024-07-01", 2, 182 / 360],
    ["2020-01-01", "2023-01-01", 1, 1096 / ((366 + 365 * 3) / 4)],
  ] as const)("%s to %s, basis %i", (from, to, basis, expected) => {
    expect(between(from, to, basis)).toBeCloseTo(expected, 8);
  });

  test("the order of the dates does not matter, a day with itself is 0", () => {
    const serial = fc.integer({ min: 61, max: 100000 });
    fc.assert(
      fc.property(serial, serial, fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const), (a, b, basis) => {
        expect(yearfrac(a, b, basis)).toBe(yearfrac(b, a, basis));
        expect(yearfrac(a, a, basis)).toBe(0);
      }),
    );
  });
});
