import { myDealColumns } from "../../../src/dataset/myDealsTable/columns";
import { insertMyDeals } from "../../../src/workbook/my-deals/insert-my-deals";
import { myDealsPlan } from "../../../src/workbook/my-deals/my-deals-plan";
import { myDeals } from "../../../src/workbook/my-deals/my-deals-state";
import { undoLastAction } from "../../../src/workbook/undo-last-action";
import { openHosted, reported, type Hosted } from "../hosted";
import { falcon, forget, settingsOf, tableOf, typeDeal } from "./own-deals";

jest.setTimeout(30_000);

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
  forget();
});
afterEach(() => hosted.close());

test("an empty table on a sheet of its own, headings with units, nothing but its id kept", async () => {
  const report = reported(await insertMyDeals({ kind: "newSheet" }));
  expect(report).toMatchObject({ table: "MyDeals", sheet: "My deals" });
  const { sheetId, rect } = tableOf(hosted);
  const [headings, ...body] = hosted.grid.read(sheetId, rect).map((row) => row.map(({ value }) => value));
  expect(headings).toEqual(myDealColumns.map(({ heading }) => heading));
  expect(body.flat().every((value) => value === null)).toBe(true);
  expect(Object.keys(await settingsOf(hosted))).toEqual(["miner.myDeals"]);
  expect(myDeals()).toMatchObject({ table: { name: "MyDeals", sheet: "My deals" }, deals: [], faults: [], problem: null });
  expect(hosted.page.host.unimplemented).toEqual([]);
});

test("a second one is refused with a sentence", async () => {
  reported(await insertMyDeals({ kind: "newSheet" }));
  const before = hosted.picture();
  const outcome = await insertMyDeals({ kind: "newSheet" });
  expect(outcome).toMatchObject({ ok: false, failure: { kind: "declined", sentence: expect.stringContaining("already") } });
  expect(hosted.picture()).toEqual(before);
});

test("at the selection, and not over anything", async () => {
  await hosted.grid.type(hosted.grid.activeSheet(), 4, 4, "mine");
  const before = hosted.picture();
  expect(await insertMyDeals({ kind: "selection" })).toMatchObject({ ok: false, failure: { kind: "target-not-empty" } });
  expect(hosted.picture()).toEqual(before);
  hosted.grid.select(hosted.grid.activeSheet(), { row: 20, column: 2, rows: 1, columns: 1 });
  reported(await insertMyDeals({ kind: "selection" }));
  expect(tableOf(hosted).rect).toMatchObject({ row: 20, column: 2 });
});

test("Undo takes the empty table back, and leaves one alone in which somebody typed", async () => {
  reported(await insertMyDeals({ kind: "newSheet" }));
  expect(reported(await undoLastAction()).leftAlone).toEqual([]);
  expect(hosted.picture()).toEqual({ Sheet1: [] });
  expect(await settingsOf(hosted)).toEqual({});
  expect(myDeals()).toMatchObject({ table: null });

  reported(await insertMyDeals({ kind: "newSheet" }));
  await typeDeal(hosted, 0, falcon);
  const before = hosted.picture();
  expect(reported(await undoLastAction()).leftAlone).toEqual([expect.stringContaining("MyDeals")]);
  expect(hosted.picture()).toEqual(before);
});

test("a file open for reading only, and a protected sheet: refused before the first write", async () => {
  const before = hosted.picture();
  const { conditions } = hosted.page.host;
  conditions.readOnly = true;
  for (const kind of ["newSheet", "selection"] as const)
    expect(await insertMyDeals({ kind })).toMatchObject({
      ok: false,
      failure: { kind: "protected", sentence: expect.stringMatching(/reading only.*Nothing was written/) },
    });
  conditions.readOnly = false;
  conditions.protectedSheets.add(hosted.grid.activeSheet());
  expect(await insertMyDeals({ kind: "selection" })).toMatchObject({
    ok: false,
    failure: { kind: "protected", sentence: expect.stringContaining("insert into a new sheet") },
  });
  expect(hosted.picture()).toEqual(before);
  expect(await settingsOf(hosted)).toEqual({});
  reported(await insertMyDeals({ kind: "newSheet" }));
});

test("every heading is shown whole beside the button of its filter", () => {
  for (const { column, points } of myDealsPlan().columnWidths)
    expect(points).toBeGreaterThanOrEqual(myDealColumns[column]!.heading.length * 6 + 22);
});
