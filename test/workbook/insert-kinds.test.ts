/** Each kind of table is inserted, refreshed with newer facts and taken back. */
import { tableKinds } from "../../src/models/tables/build";
import { applyUpdates } from "../../src/workbook/apply-updates";
import { insertTable } from "../../src/workbook/insert-table";
import { previewUpdates } from "../../src/workbook/preview-updates";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { changedDeal, newDeal, newValueUsd } from "../e2e/feed-folder";
import { openHosted, reported, type Hosted } from "./hosted";
import { newerThanWorkbook } from "./later-facts";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
  await newerThanWorkbook(hosted);
});
afterEach(() => hosted.close());

test.each(tableKinds)("%s: in at the selection, refreshed once, taken back", async (kind) => {
  const empty = hosted.picture();
  const inserted = await hosted.batches(() => insertTable({ kind }, { kind: "selection" }));
  const { table, rows } = reported(inserted.result);
  expect(inserted.batches).toBeLessThanOrEqual(3);
  const before = hosted.picture();
  expect(hosted.table(table).rows).toHaveLength(rows);

  const preview = reported(await previewUpdates());
  expect(preview.tables).toMatchObject([{ table, conflicts: [], removed: [], left: [], problem: null }]);
  const applied = await hosted.batches(() => applyUpdates());
  expect(applied.batches).toBeLessThanOrEqual(4);
  expect(reported(applied.result).tables).toMatchObject([{ changed: preview.tables[0]!.changes.length, problem: null }]);
  expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 0, conflictsKept: 0 }]);

  for (let actions = 0; actions < 2; actions++) expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  const { "MINER log": _log, ...undone } = hosted.picture();
  expect(undone).toEqual(before);
  expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  const { "MINER log": _again, ...gone } = hosted.picture();
  expect(gone).toEqual(empty);
});

test.each(tableKinds)("%s: onto a new sheet", async (kind) => {
  const report = reported(await insertTable({ kind }, { kind: "newSheet" }));
  expect(report.sheet).not.toBe("Sheet1");
  expect(hosted.table(report.table).rows).toHaveLength(report.rows);
});

test("a table of changes keeps its first day: newer facts add their changes, and it still begins where it began", async () => {
  const { table } = reported(await insertTable({ kind: "changes" }, { kind: "selection" }));
  const keys = hosted.table(table).rows.map((row) => row["Change ID"]);
  reported(await applyUpdates());
  const after = hosted.table(table).rows;
  expect(after.slice(0, keys.length).map((row) => row["Change ID"])).toEqual(keys);
  expect(after.find((row) => row["Change ID"] === `deal:${changedDeal}:contractValueUsd`)).toMatchObject({ New: newValueUsd });
  expect(after.some((row) => row["Row"] === newDeal)).toBe(true);
});
