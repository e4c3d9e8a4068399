import { expand } from "../../../src/models/sheet/formula";
import type { Place } from "../../../src/models/sheet/place";

const places = new Map<string, Place>([
  ["rate", { sheet: "A b", row: 4, column: 5, shape: "cell", count: 1 }],
  ["rent", { sheet: "M", row: 9, column: 4, shape: "across", count: 30 }],
  ["mw", { sheet: "L", row: 2, column: 3, shape: "down", count: 7 }],
]);
const from = { sheet: "M", row: 20, column: 6 };

test("a cell is absolute, a row of months stands in the asking column, a list in the asking row", () => {
  expect(expand("={rate}*{rent}+{mw}", places, from)).toBe("='A b'!$F$5*G$10+'L'!$D21");
});

test("before is one to the left or above, all is the whole range", () => {
  expect(expand("={rent<}+SUM({rent:})+{mw<}+SUM({mw:})", places, from)).toBe("=F$10+SUM($E$10:$AH$10)+'L'!$D20+SUM('L'!$D$3:$D$9)");
});

test("a name without a place is refused", () => {
  expect(() => expand("={capex}", places, from)).toThrow('No cell is called "capex"');
});
