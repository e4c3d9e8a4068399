import { store } from "../../../src/dataset";
import { insertTable } from "../../../src/workbook/insert-table";
import { insertMyDeals } from "../../../src/workbook/my-deals/insert-my-deals";
import { myDeals, onMyDeals } from "../../../src/workbook/my-deals/my-deals-state";
import { watchMyDeals } from "../../../src/workbook/my-deals/watch-my-deals";
import { openHosted, reported, type Hosted } from "../hosted";
import { falcon, forget, tableOf, typeDeal } from "./own-deals";

jest.setTimeout(30_000);

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
  forget();
  await watchMyDeals();
});
afterEach(async () => {
  await quiet(); // a reading still to come would wait for ever for a host that is gone
  hosted.close();
  forget();
});

/** The next state of the deals that fulfils a condition; the test's own time limit is the patience. */
function until(holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = onMyDeals(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}
const ids = () => store.myDeals.map(({ id }) => id).join();
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

test("typed, changed, deleted: each is read by itself", async () => {
  reported(await insertMyDeals({ kind: "newSheet" }));
  await typeDeal(hosted, 0, falcon);
  await until(() => store.myDeals[0]?.firstDeliveryDate === "2028-01-01");
  await typeDeal(hosted, 0, { "Contract value (USD)": "5000000000" });
  await until(() => store.myDeals[0]?.contractValueUsd === 5e9);
  await typeDeal(hosted, 0, { "My deal": "IREN" });
  await until(() => myDeals()!.faults.length === 1 && ids() === "");
  await hosted.page.Excel.run(async (context) => {
    context.workbook.tables.getItem("MyDeals").delete();
    await context.sync();
  });
  await until(() => myDeals()!.table === null && myDeals()!.gone);
});

test("an edit elsewhere and a table of facts cost no request", async () => {
  reported(await insertMyDeals({ kind: "newSheet" }));
  await quiet();
  const first = hosted.grid.sheets().find(({ name }) => name === "Sheet1")!.id;
  const { batches } = await hosted.batches(async () => {
    await hosted.grid.type(first, 100, 0, "x");
    await quiet();
  });
  expect(batches).toBe(0);
  const inserted = await hosted.batches(async () => {
    reported(await insertTable({ kind: "deals" }, { kind: "newSheet" }));
    await quiet();
  });
  expect(inserted.batches).toBeLessThanOrEqual(3);
});

test("a table that is pasted in is found", async () => {
  await hosted.page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C2").values = [
      ["My deal", "Tenant", "Capex (USD)"],
      ["Pasted", "T", 5e9],
    ];
    sheet.tables.add("A1:C2", true);
    await context.sync();
  });
  await until(() => ids() === "Pasted");
});

test("a sheet that is deleted takes its deals along", async () => {
  reported(await insertMyDeals({ kind: "newSheet" }));
  await typeDeal(hosted, 0, falcon);
  await until(() => ids() === "Falcon");
  const sheet = tableOf(hosted).sheetId;
  await hosted.page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(hosted.grid.sheets().find(({ id }) => id === sheet)!.name).delete();
    await context.sync();
  });
  await until(() => ids() === "" && myDeals()!.gone);
});
