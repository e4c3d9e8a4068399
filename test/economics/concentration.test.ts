import fc from "fast-check";
import { concentrationBand, herfindahl, herfindahlDelta } from "../../src/economics";

const amounts = fc.array(fc.double({ min: 0.1, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

test("between equal shares and monopoly, whatever the scale", () => {
  fc.assert(
    fc.property(amounts, fc.double({ min: 0.001, max: 1000, noNaN: true }), (values, scale) => {
      const index = herfindahl(values);
      expect(index).toBeGreaterThanOrEqual(10000 / values.length - 1e-6);
      expect(index).toBeLessThanOrEqual(10000 + 1e-6);
      expect(herfindahl(values.map((value) => value * scale))).toBeCloseTo(index, 6);
    }),
  );
});

test("a merger raises the index by 2ab", () => {
  expect(herfindahl([40, 30, 30]) - herfindahl([20, 20, 30, 30])).toBeCloseTo(herfindahlDelta(20, 20), 9);
});

test("bands of the 2023 guidelines; nothing to divide is no number", () => {
  expect([999.9, 1000, 1800, 1800.1].map(concentrationBand)).toEqual([
    "unconcentrated",
    "moderately concentrated",
    "moderately concentrated",
    "highly concentrated",
  ]);
  expect(herfindahl([])).toBeNaN();
});
