import { cellText, previewOf } from "../../../src/taskpane/formulas/preview";

test("a scalar is shown as a cell would", () => {
  expect(previewOf(0.26)).toEqual({ kind: "value", text: "0.26" });
  expect(previewOf("")).toEqual({ kind: "value", text: "an empty cell" });
  expect(cellText({ type: "FormattedNumber", basicValue: 1234.5, numberFormat: "#,##0" })).toBe("1,234.5");
  expect(cellText({ type: "Entity", text: "IREN" })).toBe("IREN");
});

test("a spill is shown by its size and first cells", () => {
  const preview = previewOf(Array.from({ length: 70 }, (_, row) => [row, "a", "b", "c"]));
  expect(preview).toMatchObject({ kind: "spill", rows: 70, columns: 4 });
  expect(preview.kind === "spill" && preview.head).toEqual([0, 1, 2, 3].map((row) => [String(row), "a", "b"]));
});
