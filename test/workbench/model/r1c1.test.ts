import fc from "fast-check";
import { fromR1C1, toR1C1 } from "../../../workbench/model/r1c1";

test.each([
  ["=A1", 0, 0, "=RC"],
  ["=B2+$C$3", 0, 0, "=R[1]C[1]+R3C3"],
  ["=SUM(A1:A10)", 10, 0, "=SUM(R[-10]C:R[-1]C)"],
  ['="A1"&B1', 0, 0, '="A1"&RC[1]'],
  ["='A1 sheet'!B2", 0, 0, "='A1 sheet'!R[1]C[1]"],
  ["=Deals[MW]*LOG10(A1)", 0, 0, "=Deals[MW]*LOG10(RC)"],
  ["=SUM(C:C)", 0, 1, "=SUM(C[1]:C[1])"],
])("%s at %d,%d is %s", (a1, row, column, r1c1) => {
  expect(toR1C1(a1, row, column)).toBe(r1c1);
});

test("a reference off the sheet becomes #REF!", () => {
  expect(fromR1C1("=R[-1]C", 0, 0)).toBe("=#REF!");
});

test("there and back again", () => {
  const reference = fc
    .record({
      column: fc.constantFrom("A", "Z", "AA", "XFD"),
      row: fc.integer({ min: 1, max: 1048576 }),
      fixedColumn: fc.boolean(),
      fixedRow: fc.boolean(),
    })
    .map(({ column, row, fixedColumn, fixedRow }) => `${fixedColumn ? "$" : ""}${column}${fixedRow ? "$" : ""}${row}`);
  fc.assert(
    fc.property(fc.array(reference, { minLength: 1, maxLength: 5 }), fc.nat(1000), fc.nat(100), (references, row, column) => {
      const formula = `=SUM(${references.join(",")})&"R1C1 A1"`;
      expect(fromR1C1(toR1C1(formula, row, column), row, column)).toBe(formula);
    }),
  );
});
