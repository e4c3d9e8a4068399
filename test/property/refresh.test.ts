/** Random lives of an inserted table: whatever the user does between refreshes, no cell of theirs is lost or parted from its deal. */
import fc from "fast-check";
import type { FactTable } from "../../src/models/tables/fact-table";
import { sameContent } from "../../src/workbook/cell-content";
import { inverseMerge } from "../../src/workbook/inverse-merge";
import { mergeTable } from "../../src/workbook/merge-table";
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

function refresh(table: ModelTable, record: ReturnType<typeof recordOf>, wanted: FactTable, seen: Set<string>) {
  const before = table.snapshot();
  const owners = table.rows.map((row) => row.map(({ owner }) => owner));
  const plan = mergeTable(record, before, wanted, noChoices);
  table.apply(plan);
  const after = table.snapshot();
  if (plan.problem !== null) {
    expect(after).toEqual(before);
    return record;
  }
  // 1. Nothing of the user's changes, rows and columns keep their places.
  expect(after.columns).toEqual(before.columns);
  if (!plan.intoBlankRow) {
    before.body.forEach((row, index) =>
      row.forEach((content, column) => {
        const mayFill = content === null && plan.writes.some((write) => write.row === index && write.column === column);
        if (owners[index]![column] === "user" && !mayFill) expect(after.body[index]![column]).toEqual(content);
      }),
    );
  }
  // 2. Every cell of ours in a known row says what the facts say.
  const keyColumn = after.columns.findIndex(({ id }) => id === 1);
  table.rows.forEach((row) => {
    const wantedRow = wanted.rows.find(({ key }) => key === row[keyColumn]!.content);
    for (const id of [2, 3]) {
      const column = after.columns.findIndex((candidate) => candidate.id === id);
      const cell = row[column];
      if (wantedRow && cell?.owner === "us") expect(sameContent(cell.content, wantedRow.cells[id - 1]!)).toBe(true);
    }
  });
  // 3. Only deals never seen before are appended, each once.
  for (const { key } of plan.appended) expect(seen.has(key)).toBe(false);
  for (const { key } of plan.appended) seen.add(key);
  // 4. Twice is once.
  const again = mergeTable(plan.record, after, wanted, noChoices);
  expect({ writes: again.writes, appended: again.appended }).toEqual({ writes: [], appended: [] });
  expect(again.conflicts).toEqual(plan.conflicts);
  // 5. Undo right away gives back the table as it was.
  const undone = Object.assign(Object.create(ModelTable.prototype) as ModelTable, {
    columns: table.columns,
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell }))),
  });
  const inverse = inverseMerge(record, plan, after);
  expect(inverse.leftAlone).toEqual([]);
  undone.takeBack(inverse);
  expect(undone.snapshot()).toEqual(before);
  return plan.record;
}
