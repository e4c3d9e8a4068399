import { summarise, summaryText } from "../../../workbench/page/selection-summary";

const cells = (...values: unknown[]) => values.map((value) => ({ value: value as never }));

test("counts what is not empty, adds up numbers only", () => {
  const summary = summarise(cells(1, 2.5, "text", null, "", true, { error: "#N/A" }));
  expect(summary).toEqual({ count: 5, sum: 3.5, average: 1.75 });
  expect(summaryText(summary)).toBe("Average: 1.75  Count: 5  Sum: 3.5");
});

test("nothing for one cell, no figures without numbers, no noise of floating point", () => {
  expect(summaryText(summarise(cells(7)))).toBe("");
  expect(summaryText(summarise(cells("a", "b")))).toBe("Count: 2");
  expect(summaryText(summarise(cells(0.1, 0.2)))).toBe("Average: 0.15  Count: 2  Sum: 0.3");
  expect(summaryText(summarise(cells(1e6, 2e6)))).toBe("Average: 1,500,000  Count: 2  Sum: 3,000,000");
});
