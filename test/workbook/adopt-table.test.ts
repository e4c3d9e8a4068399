import { store } from "../../src/dataset";
import { adoptTable } from "../../src/workbook/adopt-table";
import { applyUpdates } from "../../src/workbook/apply-updates";
import { insertTable } from "../../src/workbook/insert-table";
import { previewUpdates } from "../../src/workbook/preview-updates";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { readSettings } from "../../src/workbook/workbook-settings";
import { changedDeal, newDeal, newValueUsd } from "../e2e/feed-folder";
import { openHosted, reported, type Hosted } from "./hosted";
import { firstVersion, newerThanWorkbook } from "./later-facts";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
  await newerThanWorkbook(hosted);
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
});
afterEach(() => hosted.close());

const value = "Contract value (USD)";
const rowIn = (table: string, key: string) => hosted.table(table).rows.find((row) => row["Deal ID"] === key);
const asUser = (work: (table: Excel.Table, context: Excel.RequestContext) => Promise<void> | void) =>
  hosted.page.Excel.run(async (context) => {
    await work(context.workbook.tables.getItem("Deals"), context);
    await context.sync();
  });

async function typeOver(table: string, key: string, heading: string, text: string): Promise<void> {
  const { rows, headings, rect, sheetId } = hosted.table(table);
  const row = rect.row + 1 + rows.findIndex((one) => one["Deal ID"] === key);
  await hosted.grid.type(sheetId, row, rect.column + headings.indexOf(heading), text);
}

/** What copying the sheet leaves: the same cells under another table, all but the first `without` rows. */
function copyTable(without: number): Promise<void> {
  return asUser(async (table, context) => {
    const range = table.getRange();
    range.load("formulas");
    await context.sync();
    const cells = (range.formulas as string[][]).filter((_, row) => row === 0 || row > without);
    const sheet = context.workbook.worksheets.add("Copy");
    const target = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]!.length);
    target.formulas = cells;
    sheet.tables.add(target, true).name = "Copied";
  });
}

describe("settings that were lost", () => {
  beforeEach(async () => {
    await typeOver("Deals", changedDeal, "Tenant", "typed by me");
    await asUser(async (table, context) => {
      table.rows.getItemAt(0).delete();
      context.workbook.settings.load("items/key");
      await context.sync();
      for (const { key } of context.workbook.settings.items) context.workbook.settings.getItem(key).delete();
    });
    await readSettings();
  });

  test("the table is offered and never touched unasked", async () => {
    const before = hosted.picture().Sheet1;
    const preview = reported(await previewUpdates());
    expect(preview).toMatchObject({ tables: [], adoptable: [{ table: "Deals", sheet: "Sheet1" }] });
    reported(await applyUpdates());
    expect(hosted.picture().Sheet1).toEqual(before);
  });

  test("after adopting, a refresh changes what is ours, keeps what is not, and brings no deleted row back", async () => {
    const removed = store.view(undefined, firstVersion).deals[0]!.id;
    expect(rowIn("Deals", removed)).toBeUndefined();
    const before = hosted.picture().Sheet1;
    const [offered] = reported(await previewUpdates()).adoptable;
    const adopted = reported(await adoptTable(offered!.tableId));
    expect(adopted.rows).toBe(hosted.table("Deals").rows.length);
    expect(hosted.picture().Sheet1).toEqual(before);

    const preview = reported(await previewUpdates());
    expect(preview.adoptable).toEqual([]);
    expect(preview.tables[0]!.conflicts.map(({ theirs }) => theirs)).toEqual(["typed by me"]);
    expect(preview.tables[0]!.changes).toMatchObject([{ key: changedDeal, new: newValueUsd }]);
    expect(preview.tables[0]!.removed.map(({ key }) => key)).toContain(removed);

    reported(await applyUpdates());
    expect(rowIn("Deals", changedDeal)).toMatchObject({ [value]: newValueUsd, Tenant: "typed by me" });
    expect(rowIn("Deals", removed)).toBeUndefined();
    expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 0, conflictsKept: 1 }]);
  });

  test("Undo last action forgets the table again", async () => {
    const settings = hosted.settings();
    const [offered] = reported(await previewUpdates()).adoptable;
    reported(await adoptTable(offered!.tableId));
    reported(await undoLastAction());
    expect(hosted.settings().filter(([key]) => key.includes("table"))).toEqual(settings.filter(([key]) => key.includes("table")));
    expect(reported(await previewUpdates()).adoptable).toHaveLength(1);
  });
});

test("a copied table takes over what the workbook knows of the first; both are refreshed", async () => {
  await copyTable(3);
  const preview = reported(await previewUpdates());
  expect(preview.adoptable).toMatchObject([{ table: "Copied", sheet: "Copy" }]);
  const rows = hosted.table("Copied").rows.length;
  reported(await adoptTable(preview.adoptable[0]!.tableId));
  const report = reported(await applyUpdates());
  expect(report.tables.map(({ changed, appended, problem }) => [changed, appended, problem])).toEqual([
    [1, 1, null],
    [1, 1, null],
  ]);
  expect(hosted.table("Copied").rows).toHaveLength(rows + 1);
  expect(rowIn("Copied", changedDeal)![value]).toBe(newValueUsd);
  expect(rowIn("Copied", newDeal)).toBeDefined();
});

test("a table without our key column cannot be adopted", async () => {
  await asUser((_, context) => {
    const sheet = context.workbook.worksheets.add("Own");
    sheet.getRange("A1:B2").values = [
      ["Name", "Note"],
      ["a", "b"],
    ];
    sheet.tables.add("A1:B2", true).name = "Own";
  });
  expect(reported(await previewUpdates()).adoptable).toEqual([]);
  expect(await adoptTable("Own")).toMatchObject({
    ok: false,
    failure: { kind: "declined", sentence: expect.stringContaining("no key column") },
  });
});
