import fc from "fast-check";
import { columnName, columnNumber, formatRect, parseAddress, quoteSheet } from "../../../workbench/grid/address";

test("column letters go there and back", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (column) => expect(columnNumber(columnName(column))).toBe(column)));
});

test("an address goes there and back, whatever the sheet is called", () => {
  const rect = fc.record({
    row: fc.nat(1000),
    column: fc.nat(1000),
    rows: fc.integer({ min: 1, max: 50 }),
    columns: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(fc.stringMatching(/^[^[\]:*?/\\!]{1,31}$/), rect, (name, area) => {
      fc.pre(name.trim() === name && !name.startsWith("'") && !name.endsWith("'") && name !== "");
      expect(parseAddress(`${quoteSheet(name)}!${formatRect(area)}`)).toEqual({ sheet: name, rect: area });
    }),
  );
});

test.each(["", "A", "1", "A0", "Sheet1!", "A1:B", "ZZZZ1"])("%j is no address", (text) => expect(parseAddress(text)).toBeNull());

test("corners may come in any order and with dollars", () => {
  expect(parseAddress("$B$3:A1")).toEqual({ sheet: null, rect: { row: 0, column: 0, rows: 3, columns: 2 } });
});
