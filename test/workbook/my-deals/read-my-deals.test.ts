import { MY_DEALS, measure, store } from "../../../src/dataset";
import { METRIC } from "../../../src/functions/metric";
import { GET } from "../../../src/functions/get";
import { insertMyDeals } from "../../../src/workbook/my-deals/insert-my-deals";
import { myDeals } from "../../../src/workbook/my-deals/my-deals-state";
import { prepareMyDeals, readMyDeals } from "../../../src/workbook/my-deals/read-my-deals";
import { trace } from "../../../src/workbook/trace";
import { openHosted, reported, type Hosted } from "../hosted";
import { falcon, forget, settingsOf, tableOf, typeDeal } from "./own-deals";

jest.setTimeout(30_000);

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
  forget();
  reported(await insertMyDeals({ kind: "newSheet" }));
});
afterEach(() => {
  hosted.close();
  forget();
});

const mine = { kind: "miner", id: MY_DEALS, label: "my deals" } as const;

test("a deal that is typed is a deal of the functions; a wrong row is told by its cell, and by the formula that names it", async () => {
  const all = measure(store.view(), { kind: "all" }, "contract").value;
  await typeDeal(hosted, 0, falcon);
  await typeDeal(hosted, 2, { ...falcon, "My deal": "Hawk", "Escalator (% a year)": "3" });
  const report = reported(await readMyDeals());
  expect(report.deals).toEqual([{ id: "Falcon", row: 2, address: "'My deals'!A2:Z2", tenant: "A tenant", minerName: null }]);
  expect(report.faults).toEqual([
    { row: 4, address: "'My deals'!Q4", heading: "Escalator (% a year)", deal: "Hawk", reason: expect.stringMatching(/^is 300 %;/) },
  ]);
  expect(GET("falcon", "contractValueUsd")).toBe(9.8e9);
  expect(METRIC([["Falcon"]], "revenueTotal" as never)).toBeCloseTo(9.8e9, -2);
  expect(() => METRIC([["Hawk"]], "revenueTotal" as never)).toThrow(/'My deals'!Q4 is 300 %/);
  expect(measure(store.view(), mine, "contract").value).toBe(9.8e9);
  expect(measure(store.view(), { kind: "all" }, "contract").value).toBe(all);
});

test("a change recalculates exactly the sheets with MINER formulas, a reading without one nothing", async () => {
  const first = hosted.grid.sheets().find(({ name }) => name === "Sheet1")!.id;
  await hosted.grid.type(first, 0, 0, '=MINER.GW("my deals")');
  await typeDeal(hosted, 0, falcon);
  hosted.page.calculation.asked.length = 0;
  reported(await readMyDeals());
  expect(hosted.page.calculation.asked).toEqual([`sheet ${first} dirty`]);
  reported(await readMyDeals());
  expect(hosted.page.calculation.asked).toHaveLength(1);
});

test("nothing of a deal is in the settings, and the table itself is never written to", async () => {
  await typeDeal(hosted, 0, { ...falcon, "My deal": "Very secret" });
  const before = hosted.picture();
  reported(await readMyDeals());
  expect(hosted.picture()).toEqual(before);
  const kept = await settingsOf(hosted);
  expect(Object.keys(kept)).toEqual(["miner.myDeals"]);
  expect(JSON.stringify([kept, hosted.settings()])).not.toMatch(/secret|Falcon|98000/);
});

test("hostile texts stay texts in the cell and in the answer", async () => {
  const { sheetId, rect } = tableOf(hosted);
  const texts = ["=1+1", "+1", "-1", "@SUM(A1)", '="', "😀 =1", "＝1+1", "x".repeat(32_767)];
  const column = 25; // Note
  texts.forEach((text, row) => {
    hosted.grid.write(sheetId, { row: rect.row + 1 + row, column, rows: 1, columns: 1 }, [[{ value: text }]], false);
    hosted.grid.write(
      sheetId,
      { row: rect.row + 1 + row, column: 0, rows: 1, columns: 1 },
      [[{ value: `Deal ${"abcdefgh"[row]}` }]],
      false,
    );
  });
  const report = reported(await readMyDeals());
  expect(report.faults).toEqual([]);
  texts.forEach((text, row) => expect(GET(`Deal ${"abcdefgh"[row]}`, "note")).toBe(text));
  expect(hosted.grid.read(sheetId, { ...rect, column, columns: 1 }).every(([cell]) => !cell!.formula)).toBe(true);
});

test.each(["=1+1", "@SUM(A1)", "<b>x</b>", '"; DROP', "Falcon\u202e", "__proto__", "constructor"])(
  "a deal may be called %s: a formula finds it by that name, and it stays a text",
  async (name) => {
    await typeDeal(hosted, 0, falcon);
    const { sheetId, rect } = tableOf(hosted);
    const cell = { row: rect.row + 1, column: 0, rows: 1, columns: 1 };
    hosted.grid.write(sheetId, cell, [[{ value: name }]], false); // as a cell of the format "text" takes what is typed
    const { deals, faults } = reported(await readMyDeals());
    // A name needs a letter; "=1+1" has none and is refused with a reason.
    if (/[a-z]/i.test(name)) {
      expect(deals.map(({ id }) => id)).toEqual([name]);
      expect(GET(name, "contractValueUsd")).toBe(9.8e9);
    } else expect(faults).toEqual([expect.objectContaining({ heading: "My deal", reason: expect.stringContaining("no letter") })]);
    expect(hosted.grid.read(sheetId, cell)).toMatchObject([[{ value: name }]]);
  },
);

test("a second table like it is not read and is named", async () => {
  await typeDeal(hosted, 0, falcon);
  const name = await hosted.page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Second");
    sheet.getRange("A1:C2").values = [
      ["My deal", "Tenant", "Capex (USD)"],
      ["Second deal", "T", 5e9],
    ];
    const table = sheet.tables.add("A1:C2", true);
    table.load("name");
    await context.sync();
    return table.name;
  });
  const report = reported(await readMyDeals());
  expect(report).toMatchObject({ others: [name], table: { name: "MyDeals" }, faults: [] });
  expect(report.deals.map(({ id }) => id)).toEqual(["Falcon"]);
});

test("headings renamed: a column is the user's own from then on; without names nothing is read, and both are said", async () => {
  await typeDeal(hosted, 0, falcon);
  const { sheetId, rect } = tableOf(hosted);
  const rename = (column: number, heading: string) => hosted.grid.type(sheetId, rect.row, rect.column + column, heading);
  await rename(9, "Rented MW");
  expect(reported(await readMyDeals()).unread).toEqual(["Rented MW"]);
  expect(() => GET("Falcon", "criticalItMw")).toThrow(/not disclosed/);
  expect(GET("Falcon", "contractValueUsd")).toBe(9.8e9);
  await rename(0, "Deal");
  expect(reported(await readMyDeals())).toMatchObject({ deals: [], problem: expect.stringContaining('no column "My deal"') });
  await rename(0, "my deal");
  expect(reported(await readMyDeals()).deals).toHaveLength(1);
});

test("rows and columns put in before the table, and its sheet renamed and protected: it is read where it is now", async () => {
  await typeDeal(hosted, 0, falcon);
  await hosted.page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("My deals");
    sheet.getRange("1:3").insert("Down");
    sheet.getRange("A:B").insert("Right");
    sheet.name = "Ours";
    await context.sync();
  });
  hosted.page.host.conditions.protectedSheets.add(tableOf(hosted).sheetId);
  const report = reported(await readMyDeals());
  expect(report).toMatchObject({ table: { address: "Ours!C4:AB14" }, problem: null });
  expect(report.deals).toEqual([expect.objectContaining({ id: "Falcon", row: 5, address: "Ours!C5:AB5" })]);
});

test("at the start of a copied workbook the table is known by its headings, and formulas find its deals at once", async () => {
  await typeDeal(hosted, 0, falcon);
  await hosted.page.Excel.run(async (context) => {
    context.workbook.settings.getItem("miner.myDeals").delete();
    context.workbook.tables.getItem("MyDeals").name = "Table7";
    await context.sync();
  });
  const take = await prepareMyDeals();
  expect(store.myDeals).toEqual([]);
  take();
  expect(store.myDeals.map(({ id }) => id)).toEqual(["Falcon"]);
  expect(await settingsOf(hosted)).toEqual({});
});

test("the table gone, its deals are gone, and it is said", async () => {
  await typeDeal(hosted, 0, falcon);
  reported(await readMyDeals());
  await hosted.page.Excel.run(async (context) => {
    context.workbook.tables.getItem("MyDeals").delete();
    await context.sync();
  });
  reported(await readMyDeals());
  expect(myDeals()).toMatchObject({ table: null, deals: [], gone: true });
  expect(() => GET("Falcon", "tenant")).toThrow(/Falcon/);
});

test("a name that newer facts bring takes the row out, with the reason", async () => {
  await typeDeal(hosted, 0, { ...falcon, "My deal": "Entirely New Miner" });
  reported(await readMyDeals());
  const facts = structuredClone(store.dataset);
  facts.meta.versions.push({ version: "2026.12.15", coverageDate: "2026-12-10", checkedDate: "2026-12-15" });
  facts.miners.push({ id: "enm", name: "Entirely New Miner", recorded: "2026.12.15" });
  store.addFacts(facts);
  expect(myDeals()!.faults[0]).toMatchObject({ heading: "My deal", reason: expect.stringContaining("a miner of the facts") });
  expect(store.myDeals).toEqual([]);
});

test("a formula that uses one of them is traced to its row", async () => {
  await typeDeal(hosted, 0, falcon);
  reported(await readMyDeals());
  const first = hosted.grid.sheets().find(({ name }) => name === "Sheet1")!.id;
  const traced = async (formula: string) => {
    await hosted.grid.type(first, 0, 0, formula);
    hosted.grid.select(first, { row: 0, column: 0, rows: 1, columns: 1 });
    return reported(await trace());
  };
  expect(await traced('=MINER.GET("Falcon","contractValueUsd")')).toMatchObject({
    kind: "fact",
    label: "Falcon (yours) → A tenant",
    value: 9.8e9,
    basis: "your own deal",
    place: "'My deals'!A2:Z2",
    sources: [],
  });
  expect(await traced('=MINER.VALUE("my deals")')).toMatchObject({
    kind: "sum",
    value: 9.8e9,
    rows: [{ key: "Falcon", place: "'My deals'!A2:Z2", url: null }],
  });
});
