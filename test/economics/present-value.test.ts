import fc from "fast-check";
import { mirr, npv, npvFromZero, xnpv } from "../../src/economics";
import { amount } from "./flows";

test("Excel's NPV discounts the first value, ours from zero does not; XNPV on yearly dates is the same", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, rate) => {
      const fromZero = npvFromZero(rate, values);
      const dates = values.map((_, i) => 46023 + 365 * i);
      const size = values.reduce((sum, value) => sum + Math.abs(value), 0);
      expect(Math.abs(npv(rate, values) * (1 + rate) - fromZero)).toBeLessThan(1e-12 * size);
      expect(Math.abs(xnpv(rate, values, dates) - fromZero)).toBeLessThan(1e-11 * size);
    }),
  );
  expect(npvFromZero(0.1, [])).toBe(0);
});

test("MIRR without both signs is no number", () => {
  expect(mirr([1, 2], 0.1, 0.1)).toBeNaN();
});
