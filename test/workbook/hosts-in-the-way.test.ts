/** What stands in the way of a write is refused before the first one, with the reason: the workbook is as it was. */
import { fromSerial, store } from "../../src/dataset";
import { applyUpdates } from "../../src/workbook/apply-updates";
import { calculate } from "../../src/workbook/calculate";
import { followWorkbook } from "../../src/workbook/follow-workbook";
import { freeze } from "../../src/workbook/freeze";
import { insertFormula } from "../../src/workbook/insert-formula";
import { insertTable } from "../../src/workbook/insert-table";
import type { Outcome } from "../../src/workbook/outcome";
import { previewUpdates } from "../../src/workbook/preview-updates";
import { repair } from "../../src/workbook/repair";
import { onRecordedVersion, takenVersion } from "../../src/workbook/settings-store";
import { thaw } from "../../src/workbook/thaw";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { changedDeal, newDeal, newValueUsd, nextVersion } from "../e2e/feed-folder";
import { beforeSync } from "./failing-host";
import { openHosted, reported, type Hosted } from "./hosted";
import { firstVersion, newerThanWorkbook, recordVersion } from "./later-facts";

let hosted: Hosted;
let sheet: string;
beforeEach(async () => {
  hosted = await openHosted();
  sheet = hosted.grid.activeSheet();
  hosted.grid.evaluate = (formula) => (/^=MINER\.NA/.test(formula) ? { error: "#NAME?" } : 1);
  await newerThanWorkbook(hosted);
});
afterEach(() => hosted.close());

async function withWork(): Promise<void> {
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  await hosted.grid.type(sheet, 200, 0, '=MINER.GW("IREN")');
  await hosted.grid.type(sheet, 201, 0, '=MINER.NA("IREN")');
}

const writing: Record<string, () => Promise<Outcome<unknown>>> = {
  insert: () => insertTable({ kind: "peers" }, { kind: "selection" }),
  "insert a formula": () => insertFormula("=MINER.GW(1)"),
  freeze: () => freeze(),
  repair: () => repair(),
};

test.each(Object.entries({ ...writing, apply: () => applyUpdates() }))("a file open for reading only: %s", async (_name, act) => {
  await withWork();
  hosted.grid.select(sheet, { row: 300, column: 0, rows: 1, columns: 1 });
  const before = hosted.picture();
  hosted.page.host.conditions.readOnly = true;
  expect(await act()).toMatchObject({
    ok: false,
    failure: { kind: "protected", sentence: expect.stringMatching(/reading only.*Nothing was written/) },
  });
  expect(hosted.picture()).toEqual(before);
});

test.each(Object.entries(writing))("a protected sheet: %s", async (_name, act) => {
  await withWork();
  hosted.grid.select(sheet, { row: 300, column: 0, rows: 1, columns: 1 });
  const before = hosted.picture();
  hosted.page.host.conditions.protectedSheets.add(sheet);
  expect(await act()).toMatchObject({
    ok: false,
    failure: { kind: "protected", sheet: "Sheet1", sentence: expect.stringContaining("protected") },
  });
  expect(hosted.picture()).toEqual(before);
});

test("a protected sheet: its table is left alone and named, other tables are refreshed", async () => {
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  const second = reported(await insertTable({ kind: "deals" }, { kind: "newSheet" }));
  const before = hosted.picture().Sheet1;
  hosted.page.host.conditions.protectedSheets.add(sheet);
  expect(reported(await previewUpdates()).tables[0]).toMatchObject({ changes: [], problem: expect.stringContaining("Unprotect it") });
  expect(reported(await applyUpdates()).tables).toMatchObject([
    { changed: 0, appended: 0, problem: expect.stringContaining("protected") },
    { changed: 1, appended: 1, problem: null },
  ]);
  expect(hosted.picture().Sheet1).toEqual(before);
  expect(hosted.table(second.table).rows.find((row) => row["Deal ID"] === changedDeal)!["Contract value (USD)"]).toBe(newValueUsd);
  hosted.page.host.conditions.protectedSheets.clear();
  expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 1, appended: 1 }, { changed: 0 }]);
});

test("thaw on a protected sheet", async () => {
  await withWork();
  reported(await freeze());
  const before = hosted.picture();
  hosted.page.host.conditions.protectedSheets.add(sheet);
  expect(await thaw()).toMatchObject({ ok: false, failure: { kind: "protected", sheet: "Sheet1" } });
  expect(hosted.picture()).toEqual(before);
});

test("merged cells or another table below: new rows wait, everything else is applied", async () => {
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  const { rect } = hosted.table("Deals");
  hosted.grid.merge(sheet, { row: rect.rows, column: 3, rows: 1, columns: 2 });
  expect(reported(await applyUpdates()).tables).toMatchObject([
    { changed: 1, appended: 0, notAppended: [{ key: newDeal }], problem: expect.stringContaining("merged") },
  ]);
  hosted.grid.unmerge(sheet, { row: rect.rows, column: 3, rows: 1, columns: 2 });
  expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 1, problem: null }]);
});

test("merged cells where a table would go: refused, nothing written", async () => {
  hosted.grid.merge(sheet, { row: 2, column: 1, rows: 2, columns: 2 });
  const before = hosted.picture();
  expect(await insertTable({ kind: "peers" }, { kind: "selection" })).toMatchObject({
    ok: false,
    failure: { kind: "target-not-empty", sentence: expect.stringContaining("merged cells") },
  });
  expect(hosted.picture()).toEqual(before);
});

test("a cell being edited: the action waits until the editing ends", async () => {
  hosted.page.host.conditions.editMode = true;
  const inserting = insertTable({ kind: "peers" }, { kind: "selection" });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(hosted.picture().Sheet1).toEqual([]);
  hosted.page.host.conditions.editMode = false;
  expect(reported(await inserting).rows).toBeGreaterThan(0);
});

describe("manual calculation", () => {
  beforeEach(async () => {
    await withWork();
    hosted.page.calculation.mode = "Manual";
    hosted.page.calculation.asked.length = 0;
  });

  test("apply leaves the values stale and says so; the mode is untouched", async () => {
    expect(reported(await previewUpdates()).calculationIsManual).toBe(true);
    const report = reported(await applyUpdates());
    expect(report).toMatchObject({
      calculationIsManual: true,
      recalculatedSheets: [],
      sentence: expect.stringContaining('choose "Calculate"'),
    });
    expect(hosted.page.calculation.asked).toEqual([]);
    expect(hosted.page.calculation.mode).toBe("Manual");
  });

  test("Calculate calculates exactly the sheets with MINER formulas", async () => {
    reported(await applyUpdates());
    expect(reported(await calculate()).sheets).toEqual(["Sheet1"]);
    expect(hosted.page.calculation.asked).toEqual([`sheet ${sheet} dirty`]);
    expect(hosted.page.calculation.mode).toBe("Manual");
  });
});

describe("dates counted from 1904", () => {
  const announced = (key: string) => hosted.table("Deals").rows.find((row) => row["Deal ID"] === key)!["Announced"] as number;

  test("what is written and read is 1,462 days less than in the 1900 system", async () => {
    reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
    const serial = announced(changedDeal);
    const day = fromSerial(serial);
    reported(await undoLastAction());
    hosted.page.host.conditions.date1904 = true;
    reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
    expect(announced(changedDeal)).toBe(serial - 1462);
    expect(fromSerial(announced(changedDeal))).toBe(day);
    const report = reported(await applyUpdates());
    expect(report.tables).toMatchObject([{ changed: 1, appended: 1, conflictsKept: 0 }]);
    expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 0, conflictsKept: 0 }]);
  });
});

describe("two authors on different facts versions", () => {
  test("the pane is told when the workbook records another version; following it makes the formulas answer from it", async () => {
    await hosted.grid.type(sheet, 0, 0, '=MINER.GW("IREN")');
    let told = 0;
    const stop = onRecordedVersion(() => told++);
    await recordVersion(hosted, nextVersion);
    stop();
    expect(told).toBe(1);
    expect([takenVersion(), store.version]).toEqual([nextVersion, firstVersion]);
    hosted.page.calculation.asked.length = 0;
    expect(reported(await followWorkbook()).version).toBe(nextVersion);
    expect(store.version).toBe(nextVersion);
    expect(hosted.page.calculation.asked).toEqual([`sheet ${sheet} dirty`]);
  });

  test("a version that is not here is not followed, and nothing older is applied over it", async () => {
    reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
    await recordVersion(hosted, "2031.01.01");
    const before = hosted.picture();
    expect(await followWorkbook()).toMatchObject({ ok: false, failure: { sentence: expect.stringContaining("Check for updates") } });
    expect(await applyUpdates()).toMatchObject({
      ok: false,
      failure: { sentence: expect.stringContaining("Somebody brought facts 2031.01.01") },
    });
    expect(hosted.picture()).toEqual(before);
  });

  test("a cell that changed between reading and writing is not written over", async () => {
    reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
    const { headings, rows } = hosted.table("Deals");
    const row = 1 + rows.findIndex((one) => one["Deal ID"] === changedDeal);
    const column = headings.indexOf("Contract value (USD)");
    const { mend } = beforeSync(hosted, 3, () => hosted.grid.type(sheet, row, column, "42"));
    const report = reported(await applyUpdates());
    mend();
    expect(report.tables).toMatchObject([{ changed: 0, appended: 0, problem: expect.stringContaining("somebody else") }]);
    expect(hosted.table("Deals").rows[row - 1]!["Contract value (USD)"]).toBe(42);
  });
});

describe("a formula that spills", () => {
  const block = { rows: 4, columns: 3 };

  test("is written where its block is free", async () => {
    expect(reported(await insertFormula('=MINER.DEALS("x")', block)).address).toBe("Sheet1!A1");
  });

  test("is refused where a cell of the block is in use; a new sheet takes it", async () => {
    await hosted.grid.type(sheet, 3, 2, "mine");
    const before = hosted.picture();
    expect(await insertFormula('=MINER.DEALS("x")', block)).toMatchObject({
      ok: false,
      failure: { kind: "target-not-empty", address: "Sheet1!A1:C4", sentence: expect.stringContaining("Nothing was written") },
    });
    expect(hosted.picture()).toEqual(before);
    expect(reported(await insertFormula('=MINER.DEALS("x")', block, { kind: "newSheet" })).address).toBe("MINER!A1");
  });

  test("is refused inside an Excel table, with the reason", async () => {
    reported(await insertTable({ kind: "peers" }, { kind: "selection" }));
    const { rect } = hosted.table("Peers");
    hosted.grid.select(sheet, { row: rect.rows - 2, column: rect.columns + 0, rows: 1, columns: 1 });
    hosted.grid.write(sheet, { row: 2, column: 0, rows: 1, columns: 1 }, [[{ value: null }]], false);
    hosted.grid.select(sheet, { row: 2, column: 0, rows: 1, columns: 1 });
    expect(await insertFormula('=MINER.DEALS("x")', block)).toMatchObject({
      ok: false,
      failure: { sentence: expect.stringContaining("no formula spill inside a table") },
    });
  });
});
