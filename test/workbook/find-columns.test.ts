import { findColumns, goneColumn } from "../../src/workbook/find-columns";
import { mergeTable } from "../../src/workbook/merge-table";
import type { TableSnapshot } from "../../src/workbook/table-snapshot";
import { factsOf, noChoices, recordOf, snapshotOf } from "./small-table";

const facts = factsOf({ a: ["Ant", 10], b: ["Bee", 20], c: ["Cat", 30] });
const record = recordOf(facts);

/** The table with its columns in this order (-1: a column of the user's), renamed, and numbered by place or as first inserted. */
function table(order: number[], names: Record<number, string> = {}, numberedByPlace = true): TableSnapshot {
  const start = snapshotOf(facts);
  return {
    ...start,
    columns: order.map((from, place) => ({
      id: numberedByPlace ? place + 1 : from < 0 ? 99 : from + 1,
      name: names[from] ?? start.columns[from]?.name ?? "Mine",
    })),
    body: start.body.map((row) => order.map((from) => (from < 0 ? "note" : row[from]!))),
  };
}

const found = (snapshot: TableSnapshot) => Object.fromEntries(findColumns(record, snapshot));

test("by Excel's ids: moved and renamed", () =>
  expect(found(table([2, -1, 0, 1], { 0: "Key", 1: "Who" }, false))).toEqual({ mw: 0, id: 2, tenant: 3 }));
test("a renamed column in a table whose columns are numbered by place", () =>
  expect(found(table([0, 1, 2], { 1: "Who" }))).toEqual({ id: 0, tenant: 1, mw: 2 }));
test("a column of the user's in between, numbered by place: by heading", () =>
  expect(found(table([0, -1, 1, 2]))).toEqual({ id: 0, tenant: 2, mw: 3 }));
test("in between and one of ours renamed: by content", () =>
  expect(found(table([0, -1, 1, 2], { 1: "Who" }))).toEqual({ id: 0, tenant: 2, mw: 3 }));
test("one of ours deleted, numbered by place", () => expect(found(table([0, 2]))).toEqual({ id: 0, mw: 1 }));
test("the key column renamed and moved, numbered by place", () =>
  expect(found(table([1, 2, 0], { 0: "Key" }))).toEqual({ tenant: 0, mw: 1, id: 2 }));
test("the user's own column under our old heading does not become ours", () => {
  expect(found(table([0, -1, 1, 2], { 1: "Who", [-1]: "Tenant" }, false)).tenant).toBe(2);
});

test("a column once gone does not come back as the neighbour that took its number", () => {
  const after = mergeTable(record, table([0, 2]), facts, noChoices).record;
  expect(after.columns.map(({ id }) => id)).toEqual([1, goneColumn, 2]);
  expect(Object.fromEntries(findColumns(after, table([0, 2])))).toEqual({ id: 0, mw: 1 });
  expect(Object.fromEntries(findColumns(after, table([0, 1, 2])))).toEqual({ id: 0, tenant: 1, mw: 2 });
});
