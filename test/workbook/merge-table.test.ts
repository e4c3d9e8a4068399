import { mergeTable } from "../../src/workbook/merge-table";
import { factsOf, noChoices, recordOf, snapshotOf } from "./small-table";

const before = factsOf({ a: ["Ant", 10], b: ["Bee", 20], c: ["Cat", null] });
const record = recordOf(before);

test("nothing changed: nothing to write", () => {
  const plan = mergeTable(record, snapshotOf(before), before, noChoices);
  expect(plan).toMatchObject({ writes: [], appended: [], marks: [], conflicts: [], removed: [], left: [], problem: null });
});

test("a changed fact is written into our untouched cell, also where the columns were moved and renamed", () => {
  const after = factsOf({ a: ["Ant", 11], b: ["Bee", 20], c: ["Cat", null] });
  const moved = snapshotOf(before);
  moved.columns = [
    { id: 3, name: "Megawatts" },
    { id: 9, name: "Mine" },
    { id: 1, name: "Deal ID" },
    { id: 2, name: "Tenant" },
  ];
  moved.body = [
    [20, "my b", "b", "Bee"],
    [10, "my a", "a", "Ant"],
    [null, "my c", "c", "Cat"],
  ];
  const plan = mergeTable(record, moved, after, noChoices);
  expect(plan.writes).toEqual([{ row: 1, column: 0, key: "a", field: "mw", was: 10, content: 11 }]);
  expect(plan.changes[0]).toMatchObject({ key: "a", fieldLabel: "MW", old: 10, new: 11 });
});

test("a cell typed over is a conflict and kept, until Take ours", () => {
  const typed = snapshotOf(before);
  typed.body[1]![2] = 999;
  const plan = mergeTable(record, typed, before, noChoices);
  expect(plan.writes).toEqual([]);
  expect(plan.conflicts).toMatchObject([{ key: "b", field: "mw", theirs: 999, ours: 20 }]);
  const taken = mergeTable(record, typed, before, { ...noChoices, takeOurs: new Set([plan.conflicts[0]!.id]) });
  expect(taken.writes).toMatchObject([{ row: 1, column: 2, was: 999, content: 20 }]);
  expect(taken.conflicts).toEqual([]);
});

test("Keep mine settles a conflict until the fact changes", () => {
  const typed = snapshotOf(before);
  typed.body[1]![2] = 999;
  const id = mergeTable(record, typed, before, noChoices).conflicts[0]!.id;
  const settled = mergeTable(record, typed, before, { ...noChoices, keepMine: new Set([id]) }).record;
  expect(mergeTable(settled, typed, before, noChoices).conflicts).toEqual([]);
  const after = factsOf({ a: ["Ant", 10], b: ["Bee", 21], c: ["Cat", null] });
  expect(mergeTable(settled, typed, after, noChoices).conflicts).toMatchObject([{ theirs: 999, ours: 21 }]);
});

test("a cell of ours that was emptied is a conflict, not undisclosed", () => {
  const emptied = snapshotOf(before);
  emptied.body[0]![1] = null;
  expect(mergeTable(record, emptied, before, noChoices).conflicts).toMatchObject([{ theirs: null, ours: "Ant" }]);
});

test("a deleted row stays deleted and is offered; a new deal is appended", () => {
  const after = factsOf({ a: ["Ant", 10], b: ["Bee", 20], c: ["Cat", null], d: ["Dog", 5] });
  const deleted = snapshotOf(before);
  deleted.body.splice(1, 1);
  const plan = mergeTable(record, deleted, after, noChoices);
  expect(plan.removed.map(({ key }) => key)).toEqual(["b"]);
  expect(plan.appended.map(({ key }) => key)).toEqual(["d"]);
  const restored = mergeTable(record, deleted, after, { ...noChoices, restore: new Set(["b"]) });
  expect(restored.appended.map(({ key }) => key)).toEqual(["b", "d"]);
});

test("a deleted column of ours stays deleted", () => {
  const after = factsOf({ a: ["Ant", 11], b: ["Bee", 20], c: ["Cat", null], d: ["Dog", 5] });
  const without = snapshotOf(before);
  without.columns.splice(2, 1);
  without.body.forEach((row) => row.splice(2, 1));
  const plan = mergeTable(record, without, after, noChoices);
  expect(plan.writes).toEqual([]);
  expect(plan.appended[0]!.cells).toEqual([
    { column: 0, field: "id", content: "d" },
    { column: 1, field: "tenant", content: "Dog" },
  ]);
});

test("a deal id that occurs twice is updated in both rows", () => {
  const after = factsOf({ a: ["Ant", 11], b: ["Bee", 20], c: ["Cat", null] });
  const twice = snapshotOf(before);
  twice.body.push([...twice.body[0]!]);
  expect(mergeTable(record, twice, after, noChoices).writes.map(({ row }) => row)).toEqual([0, 3]);
});

test("without the key column the refresh stops with a sentence", () => {
  const without = snapshotOf(before);
  without.columns.splice(0, 1);
  without.body.forEach((row) => row.splice(0, 1));
  expect(mergeTable(record, without, before, noChoices).problem).toMatch(/no "Deal ID" column/);
});

test("a deal that left is marked once and unmarked when it is back", () => {
  const after = factsOf({ a: ["Ant", 10], c: ["Cat", null] });
  const plan = mergeTable(record, snapshotOf(before), after, noChoices);
  expect(plan.marks).toEqual([{ row: 1, column: 0, key: "b", left: true }]);
  const marked = { ...plan.record, left: { b: { italic: false, color: "#000000" } } };
  expect(mergeTable(marked, snapshotOf(before), after, noChoices).marks).toEqual([]);
  expect(mergeTable(marked, snapshotOf(before), before, noChoices).marks).toEqual([{ row: 1, column: 0, key: "b", left: false }]);
});

test("new rows without room below are not appended and come with the next refresh", () => {
  const after = factsOf({ a: ["Ant", 10], b: ["Bee", 20], c: ["Cat", null], d: ["Dog", 5] });
  const tight = mergeTable(record, snapshotOf(before, 0), after, noChoices);
  expect(tight.appended).toEqual([]);
  expect(tight.notAppended.map(({ key }) => key)).toEqual(["d"]);
  expect(mergeTable(tight.record, snapshotOf(before), after, noChoices).appended).toHaveLength(1);
});

test("rows of the user's, blank or with a key we do not know, are left alone", () => {
  const mixed = snapshotOf(before);
  mixed.body.splice(1, 0, [null, "note", null], ["mine-1", "Own", 3]);
  expect(mergeTable(record, mixed, before, noChoices)).toMatchObject({ writes: [], appended: [], marks: [], conflicts: [] });
});

test("the first deals of a table inserted empty go into its blank row", () => {
  const none = factsOf({});
  const plan = mergeTable(recordOf(none), snapshotOf(none), before, noChoices);
  expect(plan.intoBlankRow).toBe(true);
  expect(plan.appended).toHaveLength(3);
});
