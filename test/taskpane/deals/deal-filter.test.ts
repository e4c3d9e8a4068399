import fc from "fast-check";
import { store } from "../../../src/dataset";
import { factTable } from "../../../src/models/tables/build";
import { chips, filterDeals, queryOf, sortings, toggled } from "../../../src/taskpane/deals/deal-filter";
import { dealLines } from "../../../src/taskpane/deals/deal-row-text";

const view = store.view();
const lines = dealLines(view);
const ids = (text: string, chosen: string[] = []) => filterDeals(lines, queryOf(text, new Set(chosen)), "newest").map((line) => line.id);

test("without a search everything is shown", () => expect(ids("")).toHaveLength(view.deals.length));

test.each(["iren", "IREN Limited", "microsoft", "hut8", "HUT-8", "anthropic", "childress", "wulf", "beacon point"])(
  "%p finds something",
  (text) => expect(ids(text).length).toBeGreaterThan(0),
);

test("all words must be found", () => {
  expect(ids("iren microsoft")).toEqual(["iren-microsoft-childress-2025"]);
  expect(ids("iren core42")).toEqual([]);
});

test("a standing replaces the other, tenant types add up", () => {
  const pressed = ["signed", "options", "hyperscaler", "ai-lab"].reduce(toggled, new Set<string>());
  expect([...pressed].sort()).toEqual(["ai-lab", "hyperscaler", "options"]);
  expect([...toggled(pressed, "options")].sort()).toEqual(["ai-lab", "hyperscaler"]);
});

test("what is shown is what the table will hold", () => {
  const word = fc.constantFrom("", "iren", "hut", "core", "anthropic", "tx", "texas", "coreweave", "é", "!", "zzz", "digital 8");
  fc.assert(
    fc.property(
      word,
      fc.subarray(chips.map((chip) => chip.id)),
      fc.constantFrom(...sortings.map((sorting) => sorting.id)),
      (text, pressed, sorting) => {
        const query = queryOf(text, pressed.reduce(toggled, new Set<string>()));
        const shown = filterDeals(lines, query, sorting).map((line) => line.id);
        expect([...shown].sort()).toEqual(
          factTable(view, query)
            .rows.map((row) => row.key)
            .sort(),
        );
      },
    ),
  );
});

test("undisclosed figures go last", () => {
  const values = filterDeals(lines, queryOf("", new Set()), "value").map((line) => line.deal.contractValueUsd);
  const told = values.filter((value): value is number => value !== null);
  expect(values.slice(0, told.length)).toEqual([...told].sort((a, b) => b - a));
  expect(told.length).toBeLessThan(values.length);
});
