import { store } from "../../src/dataset";
import { applyUpdates } from "../../src/workbook/apply-updates";
import { insertTable } from "../../src/workbook/insert-table";
import { previewUpdates } from "../../src/workbook/preview-updates";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { changedDeal, newDeal, newValueUsd, nextVersion } from "../e2e/feed-folder";
import { failAt } from "./failing-host";
import { openHosted, reported, type Hosted } from "./hosted";
import { firstVersion, newerThanWorkbook } from "./later-facts";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
  await newerThanWorkbook(hosted);
  await hosted.page.Excel.run(async (context) => {
    context.workbook.worksheets.add("Formulas").getRange("B2").formulas = [['=MINER.GW("IREN")*2']];
    context.workbook.worksheets.add("Plain").getRange("A1").values = [["MINER. is only a word here"]];
    await context.sync();
  });
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
});
afterEach(() => hosted.close());

const value = "Contract value (USD)";
const rowOf = (key: string) => hosted.table("Deals").rows.find((row) => row["Deal ID"] === key);

test("a workbook keeps its version on insert; apply brings the change and the new deal in four batches", async () => {
  expect(rowOf(newDeal)).toBeUndefined();
  const preview = reported(await previewUpdates());
  expect(preview).toMatchObject({ fromVersion: firstVersion, toVersion: nextVersion, missing: [], adoptable: [] });
  expect(preview.tables[0]!.changes).toMatchObject([{ key: changedDeal, fieldLabel: value, new: newValueUsd }]);
  expect(preview.tables[0]!.added.map(({ key }) => key)).toEqual([newDeal]);

  const { result, batches } = await hosted.batches(() => applyUpdates());
  expect(batches).toBeLessThanOrEqual(4);
  expect(reported(result)).toMatchObject({
    version: nextVersion,
    recalculatedSheets: ["Formulas"],
    tables: [{ changed: 1, appended: 1, conflictsKept: 0, problem: null }],
  });
  expect(rowOf(changedDeal)![value]).toBe(newValueUsd);
  expect(rowOf(newDeal)!["Tenant"]).toBe("Example tenant");
  expect(store.version).toBe(nextVersion);
  const sheet = hosted.grid.sheets().find(({ name }) => name === "Formulas")!;
  expect(hosted.page.calculation.asked).toEqual([`sheet ${sheet.id} dirty`]);
  expect(hosted.page.host.unimplemented).toEqual([]);
});

test("applying twice is applying once", async () => {
  reported(await applyUpdates());
  const once = hosted.picture();
  expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 0 }]);
  expect(hosted.picture()).toEqual(once);
});

test("one log row a change, with its source", async () => {
  reported(await applyUpdates());
  const [headings, ...rows] = hosted.picture()["MINER log"]!;
  expect(headings).toContain('"Old"');
  expect(rows).toHaveLength(2);
  expect(rows[0]!.join()).toMatch(new RegExp(`${changedDeal}.*${newValueUsd}.*HYPERLINK`));
});

test("Undo brings back cells, rows and the version", async () => {
  const before = hosted.picture();
  const settings = hosted.settings();
  reported(await applyUpdates());
  expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  const { "MINER log": _log, ...after } = hosted.picture();
  expect(after).toEqual(before);
  expect(hosted.settings()).toEqual(settings);
  expect(store.version).toBe(firstVersion);
});

test("rows below the table are not written over: the new deal waits and the report says so", async () => {
  const { rect, sheetId } = hosted.table("Deals");
  await hosted.grid.type(sheetId, rect.row + rect.rows, 2, "my total");
  const report = reported(await applyUpdates());
  expect(report.tables[0]).toMatchObject({
    appended: 0,
    changed: 1,
    notAppended: [{ key: newDeal }],
    problem: expect.stringContaining("no room"),
  });
  expect(hosted.grid.read(sheetId, { row: rect.row + rect.rows, column: 2, rows: 1, columns: 1 })[0]![0]!.value).toBe("my total");
});

test("a table that is gone is named; the others are refreshed", async () => {
  await hosted.page.Excel.run(async (context) => {
    context.workbook.tables.getItem("Deals").delete();
    await context.sync();
  });
  expect(reported(await previewUpdates())).toMatchObject({ tables: [], missing: ["Deals"] });
  expect(reported(await applyUpdates()).tables).toEqual([]);
});

describe("a host error at any moment leaves the workbook as it was", () => {
  test.each([1, 2, 3, 4])("request %i never arrives", async (number) => {
    const before = hosted.picture();
    const settings = hosted.settings();
    failAt(hosted, number, "lost");
    const outcome = await applyUpdates();
    expect(outcome.ok).toBe(false);
    expect(hosted.picture()).toEqual(before);
    expect(hosted.settings()).toEqual(settings);
    expect(store.version).toBe(firstVersion);
  });

  test.each([3, 4])("request %i is done, but its answer is lost", async (number) => {
    const before = hosted.picture();
    failAt(hosted, number, "answer lost");
    const outcome = await applyUpdates();
    expect(outcome).toMatchObject({ ok: false, failure: { sentence: expect.stringContaining("as it was") } });
    expect(hosted.picture()).toEqual(before);
    expect(store.version).toBe(firstVersion);
  });

  test("where even taking back fails, the report says what stands and Undo works later", async () => {
    const before = hosted.picture();
    failAt(hosted, 4, "answer lost", 2);
    const outcome = await applyUpdates();
    expect(outcome).toMatchObject({
      ok: false,
      failure: { kind: "host", stands: "cells of Deals", sentence: expect.stringContaining("Undo last action") },
    });
    reported(await undoLastAction());
    expect(hosted.picture()).toEqual(before);
  });
});
