import type { CellState } from "../../../workbench/grid/grid";
import { keptBy } from "../../../workbench/model/filter-criteria";

const cells: CellState[] = [5, 20, "IREN", "Hut 8", null].map((value) => ({
  value,
  formula: null,
  text: value === null ? "" : String(value),
  numberFormat: "General",
}));
const kept = (criteria: Parameters<typeof keptBy>[0]): unknown[] =>
  cells.filter((_, index) => keptBy(criteria, cells)[index]).map((cell) => cell.value);

test.each([
  [{ filterOn: "Values", values: ["iren", "5"] }, [5, "IREN"]],
  [{ filterOn: "Values", values: [""] }, [null]],
  [{ filterOn: "Custom", criterion1: ">5" }, [20]],
  [{ filterOn: "Custom", criterion1: "<>5" }, [20, "IREN", "Hut 8", null]],
  [{ filterOn: "Custom", criterion1: "=" }, [null]],
  [{ filterOn: "Custom", criterion1: "h*" }, ["Hut 8"]],
  [{ filterOn: "Custom", criterion1: "=5", criterion2: "I???", operator: "Or" as const }, [5, "IREN"]],
  [{ filterOn: "TopItems", criterion1: "1" }, [20]],
  [{ filterOn: "BottomPercent", criterion1: "50" }, [5]],
])("%j keeps %j", (criteria, values) => {
  expect(kept(criteria)).toEqual(values);
});

test("a kind the host does not have is refused loudly", () => {
  expect(() => keptBy({ filterOn: "Icon" }, cells)).toThrow(
    expect.objectContaining({ code: "NotImplemented", missing: "Filtering on Icon" }),
  );
});
