import { choicesOf, decide, hasWork, restore, undecided } from "../../../src/taskpane/updates/choices";
import type { TablePreview, UpdatePreview } from "../../../src/workbook";

const table: TablePreview = {
  tableId: "t1",
  table: "Deals",
  sheet: "Sheet1",
  factsVersion: "2026.11.23",
  changes: [],
  conflicts: [
    { id: "c1", key: "a", label: "IREN → Microsoft", field: "headlineMw", fieldLabel: "MW", theirs: 250, ours: 200, source: null },
  ],
  added: [],
  removed: [{ key: "r", label: "TeraWulf → Core42" }],
  left: [],
  problem: null,
};
const preview: UpdatePreview = {
  fromVersion: "1",
  toVersion: "1",
  tables: [table],
  adoptable: [],
  changedFacts: 0,
  missing: [],
  calculationIsManual: false,
};

test("nothing is taken that was not asked for", () => {
  expect(choicesOf(undecided, preview)).toEqual({ takeOurs: [], keepMine: [], restore: {} });
  expect(hasWork(preview, undecided)).toBe(false);
});

test("a decision counts until it is taken back", () => {
  const decided = decide(undecided, "c1", "ours");
  expect(choicesOf(decided, preview).takeOurs).toEqual(["c1"]);
  expect(hasWork(preview, decided)).toBe(true);
  expect(choicesOf(decide(decided, "c1", null), preview).takeOurs).toEqual([]);
  expect(choicesOf(decide(decided, "c1", "mine"), preview)).toMatchObject({ takeOurs: [], keepMine: ["c1"] });
});

test("what is no longer in the preview is forgotten", () => {
  const decided = restore(decide(undecided, "gone", "ours"), "t1", "gone too", true);
  expect(choicesOf(decided, preview)).toEqual({ takeOurs: [], keepMine: [], restore: {} });
});

test("removed rows come back when ticked", () => {
  const ticked = restore(undecided, "t1", "r", true);
  expect(choicesOf(ticked, preview).restore).toEqual({ t1: ["r"] });
  expect(choicesOf(restore(ticked, "t1", "r", false), preview).restore).toEqual({});
});

test("newer facts are work even when no table changes", () => expect(hasWork({ ...preview, toVersion: "2" }, undecided)).toBe(true));
