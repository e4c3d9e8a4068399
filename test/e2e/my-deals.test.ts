/** Deals of the user's own, on the built add-in in the workbench: typed, used, corrected, modelled, kept private. */
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(300_000);

let bench: OpenWorkbench;
/** Every request of the page, with what it carries. */
let requests: string[];
beforeEach(async () => {
  bench = await openWorkbench();
  requests = [];
  bench.page.context().on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
});
afterEach(async () => {
  const { errors, strayRequests } = bench;
  const unimplemented = await bench.unimplemented();
  await bench.close();
  expect({ errors, strayRequests, unimplemented }).toEqual({ errors: [], strayRequests: [], unimplemented: [] });
});

const button = (name: string | RegExp) => bench.addin.getByRole("button", { name, exact: true });
const said = (words: RegExp, timeout = 30_000) => bench.addin.getByRole("status").getByText(words).waitFor({ timeout });

async function insertTable(): Promise<void> {
  await button("My deals").click();
  await button("Insert My deals table").click();
  await said(/Inserted an empty table/);
}

/** Types a row of the table by its headings; `row` is the sheet's. */
async function typeDeal(row: number, cells: Record<string, string>): Promise<void> {
  const [headings] = await bench.getRange("My deals!A1:Z1");
  for (const [heading, text] of Object.entries(cells)) {
    const column = headings!.indexOf(heading);
    if (column < 0) throw new Error(`no column ${heading}`);
    await bench.setCell(`My deals!${String.fromCharCode(65 + column)}${row}`, text);
  }
}

/** Waits until the cell shows the value; the test's time limit is the patience. */
const shows = (address: string, value: unknown) =>
  bench.page.waitForFunction(
    ([at, wanted]) => {
      const now = window.workbench.getCell(at as string).value;
      return typeof now === "number" && typeof wanted === "number" ? Math.abs(now - wanted) < 1e-6 * Math.abs(wanted) : now === wanted;
    },
    [address, value] as const,
    { timeout: 0 },
  );

const falcon = {
  "My deal": "Falcon",
  Tenant: "A secret tenant",
  "Critical IT (MW)": "100",
  "Rent (USD per kW-month)": "150",
  "Base term (years)": "15",
  "Escalator (% a year)": "3%",
  "First delivery": "2028-01-01",
};

test("a deal is typed, answers, is corrected, and survives a reload of the add-in; nothing of it leaves the sheet", async () => {
  await insertTable();
  await bench.setCell("Sheet1!A1", '=MINER.METRIC("Falcon","rentYear1UsdPerKwMonth")');
  await bench.setCell("Sheet1!A2", '=MINER.GW("my deals")');
  await bench.setCell("Sheet1!A3", '=MINER.GW("all")');
  await bench.idle();
  const all = (await bench.getCell("Sheet1!A3")).value;
  expect((await bench.getCell("Sheet1!A1")).error?.message).toContain("Falcon");

  await typeDeal(2, falcon);
  await shows("Sheet1!A1", 150);
  await shows("Sheet1!A2", 0.1);
  await bench.idle(); // all formulas are asked again, this one too: it shows #BUSY! until it has its answer
  expect((await bench.getCell("Sheet1!A3")).value).toBe(all);
  await bench.addin.getByText(/1 deal read/).waitFor();

  await typeDeal(2, { "Rent (USD per kW-month)": "160" });
  await shows("Sheet1!A1", 160);

  await typeDeal(3, { "My deal": "Hawk", "Base term (years)": "ninety" });
  await bench.addin.getByText(/1 row wrong/).waitFor();
  await bench.addin.getByText("Row 3, Base term (years)").waitFor();
  await bench.addin.getByText(/Type the number alone/).waitFor();
  await button("Go to cell").click();
  await typeDeal(3, { "Base term (years)": "9" });
  await bench.addin.getByText(/2 deals read/).waitFor();

  // The page that goes shows the same as the one that comes: it is marked, so that nothing is asked of it any more.
  await bench.addin.evaluate(() => {
    document.documentElement.dataset.leaving = "yes";
    location.reload();
  });
  await bench.addin.locator("html:not([data-leaving])").getByRole("searchbox", { name: "Search deals" }).waitFor();
  await bench.idle();
  await bench.setCell("Sheet1!A5", '=MINER.METRIC("Falcon","rentYear1UsdPerKwMonth")');
  await shows("Sheet1!A5", 160);
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("secret tenant");
  await bench.addin.getByRole("button", { name: /^Falcon → A secret tenant.*yours/ }).waitFor();

  const kept = await bench.addin.evaluate(async () => ({
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
    databases: (await indexedDB.databases()).length,
    runtime: "OfficeRuntime" in window,
  }));
  expect(kept.local + kept.session).not.toMatch(/falcon|hawk|secret/i);
  expect(kept.databases).toBe(0);
  expect(requests.filter((request) => /falcon|hawk|secret/i.test(decodeURIComponent(request)))).toEqual([]);
  expect((await bench.counters()).networkRequests).toEqual([]);
});

test("a model of one's own deal, and the trace of a formula to its row", async () => {
  await insertTable();
  await typeDeal(2, { ...falcon, "Capex (USD)": "1000000000" });
  await button("Model this deal").click();
  await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
  await bench.addin.getByRole("combobox", { name: "Sensitivities" }).selectOption("none");
  await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
  await button("Build model").click();
  await said(/^Built /, 200_000);
  await bench.idle();
  const sheets = await bench.page.evaluate(() => window.workbench.sheets());
  expect(sheets).toContain("Falcon Summary");
  const summary = await bench.getRange("Falcon Summary!A1:D60");
  expect(summary.find(([label]) => label === "Checks")?.[2]).toBe("OK");
  const inputs = await bench.getRange("Falcon Inputs!A1:G80");
  const rent = inputs.find(([label]) => label === "Rent of the first year")!;
  expect(rent.slice(2, 7)).toEqual([150, 150, "", 150, "yours"]);

  await bench.setCell("Sheet1!C3", '=MINER.GET("Falcon","capexUsd")');
  await bench.idle();
  await bench.page.evaluate(() => window.workbench.select("Sheet1!C3"));
  await button("Trace").click();
  await bench.addin.getByText(/Your own deal, in 'My deals'!A2:Z2/).waitFor();
  await button("Go to sheet").click();
  await bench.page.waitForFunction(() => document.title !== undefined);
});

test("the table deleted: the pane says so and the formula has no answer", async () => {
  await insertTable();
  await typeDeal(2, falcon);
  await bench.setCell("Sheet1!A1", '=MINER.GET("Falcon","criticalItMw")');
  await shows("Sheet1!A1", 100);
  await bench.addin.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem("MyDeals").delete();
      await context.sync();
    }),
  );
  await bench.addin.getByText(/The table was removed from this workbook/).waitFor();
  await bench.page.waitForFunction(() => window.workbench.getCell("Sheet1!A1").error?.code === "#N/A");
});
