import fc from "fast-check";
import { annualRent, rentForTotal, steppedMonths, totalRent, wholeMonths } from "../../src/economics";

const escalator = fc.double({ min: -0.05, max: 0.15, noNaN: true });

test("for whole years the first year's rent is V × g / ((1 + g)^T − 1)", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.15, noNaN: true }), fc.integer({ min: 1, max: 30 }), (g, years) => {
      const year1 = annualRent(rentForTotal(1e9, 100, g, years * 12), 100);
      expect(year1 / ((1e9 * g) / ((1 + g) ** years - 1))).toBeCloseTo(1, 9);
    }),
  );
  expect(annualRent(rentForTotal(1e9, 100, 0, 120), 100)).toBeCloseTo(1e8, 6);
});

test("rent and total undo each other, stub year or not", () => {
  fc.assert(
    fc.property(escalator, fc.integer({ min: 1, max: 400 }), (g, months) => {
      expect(totalRent(rentForTotal(7e9, 245, g, months), 245, g, months) / 7e9).toBeCloseTo(1, 12);
      expect(steppedMonths(g, months)).toBeCloseTo(
        Array.from({ length: months }, (_, j) => (1 + g) ** Math.floor(j / 12)).reduce((a, b) => a + b),
        6,
      );
    }),
  );
});

test("terms are whole months, at least one", () => {
  expect([wholeMonths(10), wholeMonths(10.5), wholeMonths(2.3), wholeMonths(0.01)]).toEqual([120, 126, 28, 1]);
});
