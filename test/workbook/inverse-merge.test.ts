import { inverseMerge } from "../../src/workbook/inverse-merge";
import { mergeTable } from "../../src/workbook/merge-table";
import type { TableSnapshot } from "../../src/workbook/table-snapshot";
import { factsOf, noChoices, recordOf, snapshotOf } from "./small-table";

/** Two rows with the id g: the first says already what the facts will say, the second is empty. */
const inserted = factsOf({ a: [null, "Bee"], g: [null, null] });
const before: TableSnapshot = {
  ...snapshotOf(inserted),
  body: [
    ["g", null, "Bee"],
    ["g", null, null],
  ],
};
const plan = mergeTable(recordOf(inserted), before, factsOf({ g: [null, "Bee"] }), noChoices);
const after: TableSnapshot = {
  ...before,
  body: [
    ["g", null, "Bee"],
    ["g", null, "Bee"],
  ],
};

test("of two rows with one id the one that was written goes back", () => {
  expect(plan.writes).toMatchObject([{ row: 1, column: 2, was: null, content: "Bee" }]);
  expect(inverseMerge(recordOf(inserted), plan, before, after)).toMatchObject({
    writes: [{ row: 1, column: 2, content: null }],
    leftAlone: [],
  });
});

test("also after a sort: the row is known by its other cells", () => {
  const columns = [...before.columns, { id: 9, name: "Mine" }];
  const withNotes: TableSnapshot = { ...before, columns, body: before.body.map((cells, row) => [...cells, `note ${row}`]) };
  const sorted: TableSnapshot = { ...after, columns, body: [...after.body.map((cells, row) => [...cells, `note ${row}`])].reverse() };
  expect(inverseMerge(recordOf(inserted), plan, withNotes, sorted).writes).toEqual([{ row: 0, column: 2, content: null }]);
});

test("a row whose id was typed over since is left alone and named, its namesake is not touched", () => {
  const typedOver: TableSnapshot = { ...after, body: [after.body[0]!, ["b", null, "Bee"]] };
  const inverse = inverseMerge(recordOf(inserted), plan, before, typedOver);
  expect(inverse.writes).toEqual([]);
  expect(inverse.leftAlone).toEqual(["g, mw"]);
});
