import { store } from "../../src/dataset";
import { insertTable } from "../../src/workbook/insert-table";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { openHosted, reported, type Hosted } from "./hosted";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

test("all deals at the selection, in three batches, read back", async () => {
  const { result, batches } = await hosted.batches(() => insertTable({ kind: "deals" }, { kind: "selection" }));
  const report = reported(result);
  expect(batches).toBeLessThanOrEqual(3);
  expect(report).toMatchObject({ table: "Deals", sheet: "Sheet1", rows: store.view().deals.length, cut: [] });
  const { headings, rows } = hosted.table("Deals");
  expect(headings[0]).toBe("Deal ID");
  expect(rows).toHaveLength(report.rows);
  expect(rows.find((row) => row["Deal ID"] === "cifr-aws-black-pearl-2025")).toMatchObject({
    Announced: 45964,
    "Headline MW": 216,
    "Annual revenue (USD)": null,
  });
  expect(hosted.page.host.unimplemented).toEqual([]);
});

test("on a new sheet with a free name, frozen, activated", async () => {
  reported(await insertTable({ kind: "deals" }, { kind: "newSheet" }));
  const second = reported(await insertTable({ kind: "miners" }, { kind: "newSheet", name: "Deals" }));
  expect(second.sheet).toBe("Deals 2");
  expect(hosted.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Deals", "Deals 2"]);
  expect(hosted.grid.sheets().find(({ id }) => id === hosted.grid.activeSheet())!.name).toBe("Deals 2");
  expect(hosted.grid.frozen(hosted.grid.activeSheet())).toEqual({ rows: 1, columns: 1 });
});

test("over anything that is not empty nothing is written", async () => {
  const sheet = hosted.grid.activeSheet();
  await hosted.grid.type(sheet, 40, 7, "mine");
  const before = hosted.picture();
  const outcome = await insertTable({ kind: "deals" }, { kind: "selection" });
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "target-not-empty", sentence: expect.stringContaining("Sheet1!H41") } });
  expect(hosted.picture()).toEqual(before);
  expect(hosted.grid.tables()).toEqual([]);
  expect(hosted.settings()).toEqual([]);
});

test("a query that finds nothing yet: headings and one blank row, as Excel's own empty table; Undo takes it back", async () => {
  const query = { kind: "deals", search: "no such deal" } as const;
  const report = reported(await insertTable(query, { kind: "selection" }));
  expect(report).toMatchObject({ rows: 0, sentence: expect.stringContaining("Inserted 0 rows") });
  const { rect, rows } = hosted.table("Deals");
  expect(rect.rows).toBe(2);
  expect(rows.map((row) => Object.values(row).filter((cell) => cell !== null))).toEqual([[]]);
  expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  expect(hosted.picture()).toEqual({ Sheet1: [] });
  expect(hosted.settings()).toEqual([]);
});

test("a protected sheet is refused before the first write", async () => {
  hosted.page.host.conditions.protectedSheets.add(hosted.grid.activeSheet());
  expect(await insertTable({ kind: "deals" }, { kind: "selection" })).toMatchObject({ ok: false, failure: { kind: "protected" } });
  expect(hosted.picture()).toEqual({ Sheet1: [] });
});

test("Undo gives the sheet back as it was, the settings too", async () => {
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  expect(hosted.picture()).toEqual({ Sheet1: [] });
  expect(hosted.grid.tables()).toEqual([]);
  reported(await insertTable({ kind: "deals" }, { kind: "newSheet" }));
  reported(await undoLastAction());
  expect(hosted.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("Undo leaves a table alone that somebody has worked in", async () => {
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  await hosted.grid.type(hosted.grid.activeSheet(), 3, 3, "mine");
  const before = hosted.picture();
  expect(reported(await undoLastAction()).leftAlone).toHaveLength(1);
  expect(hosted.picture()).toEqual(before);
});

test("Cancel before the first write leaves the workbook as it was", async () => {
  const cancel = new AbortController();
  const outcome = await insertTable({ kind: "deals" }, { kind: "selection" }, { signal: cancel.signal, onProgress: () => cancel.abort() });
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
  expect(hosted.picture()).toEqual({ Sheet1: [] });
});
