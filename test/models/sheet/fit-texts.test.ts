import { fitTexts } from "../../../src/models/sheet/fit-texts";
import { Sheet } from "../../../src/models/sheet/sheet";

const fitted = (fill: (sheet: Sheet) => void) => {
  const sheet = new Sheet("X", new Map(), 0);
  sheet.widths.set(0, 60);
  fill(sheet);
  return fitTexts(sheet, (row, column) => sheet.cells[row]!.get(column)!.look ?? "label");
};

test("a column grows where a neighbour would cut its text, not where the text has empty cells to run into", () => {
  const label = "A label of some length";
  expect(fitted((sheet) => sheet.texts([label, "USD"], "label")).widths.get(0)).toBeGreaterThan(100);
  expect(fitted((sheet) => sheet.texts([label], "label")).widths.get(0)).toBe(60);
});

test("a text too long for the widest column is wrapped and its row made higher", () => {
  const { widths, wrapped, heights } = fitted((sheet) => sheet.texts(["A sentence of many words ".repeat(5), "USD"], "label"));
  expect(widths.get(0)).toBe(300);
  expect(wrapped).toEqual([{ row: 0, column: 0, rows: 1, columns: 1 }]);
  expect(heights[0]!.points).toBeGreaterThan(15);
});
