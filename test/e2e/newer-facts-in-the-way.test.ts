/** Situations of Excel in which newer facts arrive, each end to end: manual calculation, other authors, copied tables, no room below a table. */
import type { Browser } from "playwright-core";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { launchBrowser } from "./browser";
import { changedDeal, laterFacts, newDeal, newValueUsd, nextVersion, writeFeed } from "./feed-folder";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

let server: RunningServer;
let browser: Browser;
let bench: OpenWorkbench;
beforeAll(async () => {
  server = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: writeFeed(laterFacts()) });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  bench = await openWorkbench(server.url, { browser });
});
afterEach(() => bench.close());

const button = (name: string) => bench.addin.getByRole("button", { name, exact: true });
const said = (words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor();
const shown = (words: RegExp) => bench.addin.getByText(words).first().waitFor();
const asUser = <Result = void>(work: string) =>
  bench.addin.evaluate(`Excel.run(async (context) => { ${work}; await context.sync(); })`) as Promise<Result>;
const valueFormula = `=MINER.GET("${changedDeal}","contractValueUsd")`;

/** Inserts the IREN deals at the selected cell. */
async function insertDeals(): Promise<void> {
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("iren");
  await button("Insert table").click();
  await said(/Inserted \d+ rows/);
}

async function checkForUpdates(): Promise<void> {
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await button("Check for updates").click();
  await said(new RegExp(nextVersion.replaceAll(".", "\\.")));
}

/** The rows of a table by Deal ID. */
async function rowsOf(name: string): Promise<Map<unknown, Record<string, unknown>>> {
  const tables = await bench.page.evaluate(() => window.workbench.tables());
  const { address, sheet } = tables.find((table) => table.name === name)!;
  const [headings, ...body] = await bench.getRange(address.includes("!") ? address : `${sheet}!${address}`);
  const rows = body.map((cells) => Object.fromEntries(cells.map((cell, column) => [String(headings![column]), cell])));
  return new Map(rows.map((row) => [row["Deal ID"], row]));
}

/** Where a cell of the table "Deals" at Sheet1!A1 is. */
async function cellOf(deal: string, heading: string): Promise<string> {
  const rows = await rowsOf("Deals");
  const column = Object.keys([...rows.values()][0]!).indexOf(heading);
  const letters = (column >= 26 ? "A" : "") + String.fromCharCode(65 + (column % 26));
  return `Sheet1!${letters}${[...rows.keys()].indexOf(deal) + 2}`;
}

const contractValue = "Contract value (USD)";

test("manual calculation: values stay until Calculate, and the mode stays manual", async () => {
  const old = (await bench.result("A1", valueFormula)).value;
  await asUser('context.workbook.application.calculationMode = "Manual"');
  await checkForUpdates();
  await shown(/Calculation is manual in this workbook/);
  await button("Apply to workbook").click();
  await said(/Calculation is manual: MINER formulas show their old values until you choose "Calculate"/);
  await bench.idle();
  expect((await bench.getCell("A1")).value).toBe(old);
  await button("Calculate").click();
  await said(/Calculated the sheet "Sheet1"\. Calculation stays manual/);
  await bench.idle();
  expect((await bench.getCell("A1")).value).toBe(newValueUsd);
  const mode = await bench.addin.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.application.load("calculationMode");
      await context.sync();
      return context.workbook.application.calculationMode;
    }),
  );
  expect(mode).toBe("Manual");
});

test("somebody else brought newer facts in: the banner, the facts fetched, the formulas brought to them", async () => {
  const old = (await bench.result("A1", valueFormula)).value;
  await asUser(
    `context.workbook.settings.add("miner.workbook", ${JSON.stringify(JSON.stringify({ format: 1, version: nextVersion, pin: null }))})`,
  );
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  const banner = bench.addin.getByRole("region", { name: "Facts version" });
  await banner.getByText(`This workbook was brought to facts ${nextVersion} by somebody else`).waitFor();
  await button(`Use facts ${nextVersion}`).click();
  await said(/not here yet. Choose "Check for updates"/);
  expect((await bench.getCell("A1")).value).toBe(old);
  await checkForUpdates();
  await button(`Use facts ${nextVersion}`).click();
  await said(/Formulas answer from facts .* now/);
  await bench.idle();
  expect((await bench.getCell("A1")).value).toBe(newValueUsd);
  expect(await banner.count()).toBe(0);
});

test("somebody else types while an apply is under way: nothing of that table is written", async () => {
  await insertDeals();
  await checkForUpdates();
  await button("Apply to workbook").waitFor();
  const before = await rowsOf("Deals");
  // Between the reading and the writing of the apply, as a co-author's edit arrives.
  const place = await cellOf(changedDeal, contractValue);
  await bench.addin.evaluate((address) => {
    const { prototype } = OfficeExtension.ClientRequestContext as unknown as {
      prototype: { sync: (...args: unknown[]) => Promise<unknown> };
    };
    const { sync } = prototype;
    let syncs = 0;
    prototype.sync = async function (this: unknown, ...args: unknown[]) {
      if (++syncs === 3) {
        prototype.sync = sync;
        await (window.parent as Window).workbench.setCell(address, "42");
      }
      return sync.apply(this, args);
    };
  }, place);
  await button("Apply to workbook").click();
  await said(/was being changed by somebody else; nothing of it was updated/);
  const after = await rowsOf("Deals");
  expect(after.get(changedDeal)![contractValue]).toBe(42);
  expect(after.size).toBe(before.size);
});

test("a copied sheet: its table is offered, left alone until adopted, then refreshed with the other", async () => {
  await insertDeals();
  await asUser('context.workbook.worksheets.getItem("Sheet1").copy("End").name = "Copy"');
  await checkForUpdates();
  await shown(/looks like a table of ours, but this workbook does not know it/);
  const copied = (await bench.page.evaluate(() => window.workbench.tables())).find(({ sheet }) => sheet === "Copy")!.name;
  expect((await rowsOf(copied)).get(changedDeal)![contractValue]).not.toBe(newValueUsd);
  await button("Adopt").click();
  await said(/Adopted the table .* No cell was changed/);
  await button("Apply to workbook").click();
  await said(/applied: 2 cells changed, 2 rows added/);
  for (const table of ["Deals", copied]) {
    const rows = await rowsOf(table);
    expect([rows.get(changedDeal)![contractValue], rows.has(newDeal)]).toEqual([newValueUsd, true]);
  }
});

test("cells in use right below a table: the new row waits, everything else is applied", async () => {
  await insertDeals();
  const { size } = await rowsOf("Deals");
  // Not typed: a table takes in what is typed right below it.
  await asUser(`context.workbook.worksheets.getItem("Sheet1").getRange("B${size + 2}").values = [["my total"]]`);
  await checkForUpdates();
  await button("Apply to workbook").click();
  await said(/1 new row has no room below the table "Deals"/);
  const rows = await rowsOf("Deals");
  expect([rows.get(changedDeal)![contractValue], rows.has(newDeal)]).toEqual([newValueUsd, false]);
  expect((await bench.getCell(`Sheet1!B${size + 2}`)).value).toBe("my total");
  await bench.setCell(`Sheet1!B${size + 2}`, "");
  await button("Check for updates").click();
  await button("Apply to workbook").click();
  await said(/applied: 0 cells changed, 1 row added/);
  expect((await rowsOf("Deals")).has(newDeal)).toBe(true);
});

test("a table of no rows yet: headings and one blank row, which newer facts fill", async () => {
  // On a day without news.
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await bench.addin.getByLabel("Facts as of").fill("2026-08-16");
  await button("Pin").click();
  await shown(/Pinned to 16 Aug 2026/);
  await bench.addin.getByRole("tab", { name: "Deals" }).click();
  await bench.addin.getByLabel("Table to insert").selectOption("changes");
  await bench.addin.getByLabel("Changes since").fill("2026-08-15");
  await button("Insert table").click();
  await said(/Inserted 0 rows as the table "Changes"/);
  const shape = async () => {
    const [headings, ...body] = await bench.getRange((await bench.page.evaluate(() => window.workbench.tables()))[0]!.address);
    return { first: headings![0], body: body.map(([key]) => key) };
  };
  const { first, body: none } = await shape();
  expect([first, none.length, none[0] ?? ""]).toEqual(["Change ID", 1, ""]);
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await button("Release").click();
  await checkForUpdates();
  await button("Apply to workbook").click();
  await said(/applied: 0 cells changed, \d+ rows added/);
  const { body } = await shape();
  expect(body).toContain(`deal:${changedDeal}:contractValueUsd`);
  expect(body).not.toContain("");
});
