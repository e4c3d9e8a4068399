import fc from "fast-check";
import { formatGeneral } from "../../../workbench/grid/general-format";

test.each([
  [0, "0"],
  [0.1 + 0.2, "0.3"],
  [1 / 3, "0.333333333"],
  [-12.5, "-12.5"],
  [1234567.891, "1234567.891"],
  [12345678901, "12345678901"],
  [123456789012, "1.23457E+11"],
  [100000000000, "1E+11"],
  [0.0000000001, "1E-10"],
  [91.5, "91.5"],
  [1788, "1788"],
])("%d shows as %s", (value, text) => expect(formatGeneral(value)).toBe(text));

test("what is shown is the number to ten digits", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
      fc.pre(Math.abs(value) > 1e-4);
      expect(Math.abs(Number(formatGeneral(value)) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-5);
    }),
  );
});
