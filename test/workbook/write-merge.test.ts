/** What a refresh changes beside contents: the mark on the key of a deal that left the facts, and the number formats of new rows. */
import type { FactTable } from "../../src/models/tables/fact-table";
import { beforeSync, failAt, type Fault } from "./failing-host";
import { openHosted, reported, type Hosted } from "./hosted";
import { factsOf } from "./small-table";

let facts: FactTable;
jest.mock("../../src/workbook/facts-for", () => ({
  factsFor: () => facts,
  viewFor: () => ({ asOf: "2026-01-01" }),
  coverageOf: () => "2026-01-01",
}));

import { applyUpdates } from "../../src/workbook/apply-updates";
import { insertTable } from "../../src/workbook/insert-table";
import { undoLastAction } from "../../src/workbook/undo-last-action";

const mark = "#8A8886 italic";
const plain = "#000000 upright";
let hosted: Hosted;
const whole = factsOf({ a: ["Ant", 1], b: ["Bee", 2] });
const without = factsOf({ b: ["Bee", 3] });

/** Two rows with the id a; the key of the second is red. */
beforeEach(async () => {
  hosted = await openHosted();
  facts = whole;
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  await hosted.page.Excel.run(async (context) => {
    context.workbook.tables.getItem("Deals").rows.add(undefined, [["a", "Ant", 1]]);
    await context.sync();
  });
  await paint(3, "#FF0000");
});
afterEach(() => hosted.close());

const paint = (row: number, color: string) =>
  hosted.page.Excel.run(async (context) => {
    const { font } = context.workbook.worksheets.getActiveWorksheet().getCell(row, 0).format;
    font.color = color;
    font.italic = false;
    await context.sync();
  });

/** The keys of the three rows as they look. */
const looks = () =>
  [1, 2, 3].map((row) => {
    const { fontColor = "#000000", italic } = hosted.grid.styleOf(hosted.grid.activeSheet(), row, 0);
    return `${fontColor} ${italic ? "italic" : "upright"}`;
  });

test("Undo gives each of two rows with one id its own look back", async () => {
  const before = looks();
  expect(before).toEqual([plain, plain, "#FF0000 upright"]);
  facts = without;
  reported(await applyUpdates());
  expect(looks()).toEqual([mark, plain, mark]);
  reported(await undoLastAction());
  expect(looks()).toEqual(before);
});

test("a marked key that the user painted keeps that colour when its deal is back", async () => {
  facts = without;
  reported(await applyUpdates());
  await paint(1, "#00B050");
  facts = whole;
  reported(await applyUpdates());
  expect(looks()).toEqual(["#00B050 upright", plain, "#FF0000 upright"]);
  reported(await undoLastAction());
  expect(looks()).toEqual(["#00B050 upright", plain, mark]);
});

test("where somebody else was at work and nothing is updated, nothing is marked either", async () => {
  const before = looks();
  facts = without;
  const { mend } = beforeSync(hosted, 3, () => hosted.grid.type(hosted.grid.activeSheet(), 2, 2, "42"));
  const report = reported(await applyUpdates());
  mend();
  expect(report.tables).toMatchObject([{ problem: expect.stringContaining("somebody else") }]);
  expect(looks()).toEqual(before);
});

const formatsBelow = () =>
  hosted.grid
    .read(hosted.grid.activeSheet(), { row: 4, column: 0, rows: 2, columns: 3 })
    .map((row) => row.map(({ numberFormat }) => numberFormat));

test.each<[Fault | "none", number]>([
  ["none", 0],
  ["answer lost", 3],
  ["answer lost", 4],
])("the cells of new rows get their number formats back: fault %s at sync %i", async (fault, sync) => {
  await hosted.page.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("C5:C6").numberFormat = [["0.00%"], ["@"]];
    await context.sync();
  });
  const before = formatsBelow();
  facts = factsOf({ a: ["Ant", 1], b: ["Bee", 2], c: ["Cat", 3], d: ["Dog", 4] });
  const { mend } = failAt(hosted, fault === "none" ? Infinity : sync, "answer lost");
  const outcome = await applyUpdates();
  mend();
  expect(outcome.ok).toBe(fault === "none");
  if (fault === "none") {
    expect(formatsBelow()).not.toEqual(before);
    reported(await undoLastAction());
  }
  expect(formatsBelow()).toEqual(before);
});
