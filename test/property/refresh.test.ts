/** Random lives of an inserted table: whatever the user does between refreshes, no cell of theirs is lost or parted from its deal. */
import fc from "fast-check";
import type { FactTable } from "../../src/models/tables/fact-table";
import { sameContent } from "../../src/workbook/cell-content";
import { inverseMerge } from "../../src/workbook/inverse-merge";
import { mergeTable } from "../../src/workbook/merge-table";
import type { TableSnapshot } from "../../src/workbook/table-snapshot";
import { factsOf, noChoices, recordOf } from "../workbook/small-table";
import { ModelTable } from "./refresh-model";

const keys = ["a", "b", "c", "d", "e", "f", "g", "h"];
const number = fc.nat({ max: 50 });
const value = fc.option(fc.oneof(fc.nat({ max: 5 }), fc.constantFrom("Ant", "Bee", "=SUM(1)", "2026-03")), { nil: null });
const facts = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...keys), value, value), { selector: ([key]) => key, maxLength: keys.length })
  .map((rows) => factsOf(Object.fromEntries(rows.map(([key, tenant, mw]) => [key, [tenant, mw]]))));

type Step = { name: string; do: (table: ModelTable) => void } | { refresh: FactTable };
const edits = {
  type: fc.tuple(number, number).map(
    ([row, column]) =>
      (table: ModelTable) =>
        table.type(row, column),
  ),
  formula: fc.tuple(number, number).map(
    ([row, column]) =>
      (table: ModelTable) =>
        table.enterFormula(row, column),
  ),
  addColumn: number.map((at) => (table: ModelTable) => table.addColumn(at)),
  moveColumn: fc.tuple(number, number).map(
    ([from, to]) =>
      (table: ModelTable) =>
        table.moveColumn(from, to),
  ),
  renameColumn: number.map((column) => (table: ModelTable) => table.renameColumn(column)),
  deleteColumn: number.map((column) => (table: ModelTable) => table.deleteColumn(column)),
  sort: fc.tuple(number, fc.boolean()).map(
    ([column, descending]) =>
      (table: ModelTable) =>
        table.sort(column, descending),
  ),
  deleteRow: number.map((row) => (table: ModelTable) => table.deleteRow(row)),
  blankRow: number.map((at) => (table: ModelTable) => table.insertBlankRow(at)),
  typeKey: fc.tuple(number, fc.constantFrom(...keys)).map(
    ([row, key]) =>
      (table: ModelTable) =>
        table.typeKey(row, key),
  ),
  copyRow: number.map((row) => (table: ModelTable) => table.copyRow(row)),
};
const step: fc.Arbitrary<Step> = fc.oneof(...Object.entries(edits).map(([name, edit]) => edit.map((does): Step => ({ name, do: does }))), {
  weight: 4,
  arbitrary: facts.map((refresh): Step => ({ refresh })),
});

test("10,000 lives: user's cells stay, refresh twice is refresh once, undo gives back what was there", () => {
  fc.assert(
    fc.property(facts, fc.array(step, { maxLength: 14 }), (inserted, life) => {
      const table = new ModelTable(inserted);
      let record = recordOf(inserted);
      const seen = new Set(inserted.rows.map(({ key }) => key));
      for (const event of life) {
        if ("do" in event) event.do(table);
        else record = refresh(table, record, event.refresh, seen);
      }
    }),
    { numRuns: 10_000 },
  );
});

/** As `expect(left).toEqual(right)`, but quick enough for ten thousand lives. */
function same(left: unknown, right: unknown, what: string): void {
  const [one, other] = [JSON.stringify(left), JSON.stringify(right)];
  if (one !== other) throw new Error(`${what}: ${one} is not ${other}`);
}

function refresh(table: ModelTable, record: ReturnType<typeof recordOf>, wanted: FactTable, seen: Set<string>) {
  const before = table.snapshot();
  const owners = table.rows.map((row) => row.map(({ owner }) => owner));
  const plan = mergeTable(record, before, wanted, noChoices);
  table.apply(plan);
  const after = table.snapshot();
  if (plan.problem !== null) {
    same(after, before, "a stopped refresh changed something");
    return record;
  }
  same(after.columns, before.columns, "columns moved");
  const filled = new Set(plan.writes.map(({ row, column }) => `${row},${column}`));
  before.body.forEach((row, index) => {
    // The one blank row of a table inserted empty takes the first deal.
    if (plan.intoBlankRow) return;
    row.forEach((content, column) => {
      const mayFill = content === null && filled.has(`${index},${column}`);
      if (owners[index]![column] === "user" && !mayFill) same(after.body[index]![column], content, "a cell of the user's changed");
    });
  });
  // Where columns are numbered anew, a column of ours that was renamed and emptied cannot be found again: it counts as deleted.
  if (table.stableIds) checkFacts(table, after, wanted);
  for (const { key } of plan.appended) {
    if (seen.has(key)) throw new Error(`${key} came back or came twice`);
    seen.add(key);
  }
  const again = mergeTable(plan.record, after, wanted, noChoices);
  same([again.writes, again.appended], [[], []], "a second refresh wrote");
  same(again.conflicts, plan.conflicts, "conflicts of the second refresh");
  const inverse = inverseMerge(record, plan, before, after);
  same(inverse.leftAlone, [], "undo left something alone");
  const undone = table.copy();
  undone.takeBack(inverse);
  same(undone.snapshot(), before, "undo");
  return plan.record;
}

/** Every cell of ours in a row of the facts says what the facts say. */
function checkFacts(table: ModelTable, after: TableSnapshot, wanted: FactTable): void {
  const keyColumn = after.columns.findIndex(({ id }) => id === 1);
  for (const row of table.rows) {
    const fact = wanted.rows.find(({ key }) => key === row[keyColumn]!.content);
    for (const id of [2, 3]) {
      const cell = row[after.columns.findIndex((candidate) => candidate.id === id)];
      if (fact && cell?.owner === "us" && !sameContent(cell.content, fact.cells[id - 1]!)) {
        throw new Error(`${JSON.stringify(cell)} is not the fact ${JSON.stringify(fact.cells[id - 1])}`);
      }
    }
  }
}
