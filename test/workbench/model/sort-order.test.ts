import fc from "fast-check";
import type { CellState, CellValue } from "../../../workbench/grid/grid";
import { sortOrder } from "../../../workbench/model/sort-order";

const cell = (value: CellValue): CellState => ({ value, formula: null, text: "", numberFormat: "General" });
const sorted = (values: CellValue[], ascending = true): CellValue[] =>
  sortOrder(
    values.map((value) => [cell(value)]),
    [{ key: 0, ascending }],
    false,
  ).map((index) => values[index] ?? null);

test("numbers, texts, FALSE, TRUE, errors, blanks", () => {
  const mixed: CellValue[] = [null, true, { error: "#N/A" }, "b", 2, false, "A", -1];
  expect(sorted(mixed)).toEqual([-1, 2, "A", "b", false, true, { error: "#N/A" }, null]);
});

test("descending turns everything but blanks", () => {
  expect(sorted([null, 1, 3, 2], false)).toEqual([3, 2, 1, null]);
});

test("equal rows keep their order; the result is a permutation", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<CellValue>(1, 2, "a", "A", null, true), { minLength: 1 }), (values) => {
      const order = sortOrder(
        values.map((value) => [cell(value)]),
        [{ key: 0 }],
        false,
      );
      expect([...order].sort((a, b) => a - b)).toEqual(values.map((_, index) => index));
      order.forEach((index, i) => {
        const next = order[i + 1];
        if (next !== undefined && values[index] === values[next]) expect(index).toBeLessThan(next);
      });
    }),
  );
});

test.each([[[]], [[{ key: 5 }]], [[{ key: 0, sortOn: "CellColor" }]], ["x"]])("fields %j are refused", (fields) => {
  expect(() => sortOrder([[cell(1)]], fields, false)).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
});
