import { readEntry } from "../../../workbench/model/cell-entry";

test.each([
  ["", "General", { value: null }],
  ["'12", "General", { value: "12" }],
  ["12%", "General", { value: 0.12, numberFormat: "0%" }],
  ["12%", "0.00", { value: 0.12 }],
  ["12%", "@", { value: "12%" }],
  ["=A1", "@", { value: "=A1" }],
  ["=A1", "0.00", { formula: "=A1" }],
  ["hello", "General", { value: "hello" }],
])("%j in a cell of format %s", (text, numberFormat, change) => {
  expect(readEntry(text, numberFormat)).toEqual(change);
});

test("dates count from 1904 where the workbook does", () => {
  expect(readEntry("1/31/2026", "General", true).value).toBe(46053 - 1462);
});
