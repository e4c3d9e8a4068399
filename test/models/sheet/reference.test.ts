import fc from "fast-check";
import { address, columnLetters, sheetPrefix } from "../../../src/models/sheet/reference";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));

test("letters read back as the column", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16383 }), (column) => {
      const back = [...columnLetters(column)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return back === column;
    }),
  );
});

test("addresses and sheet names as formulas write them", () => {
  expect(address(3, 27, true)).toBe("AB$4");
  expect(sheetPrefix("Bob's")).toBe("'Bob''s'!");
});
