/** Mistakes and mishaps: each time the pane says what happened and what to do, and the workbook is as it was. */
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(() => bench?.close());

const button = (name: string | RegExp) => bench.addin.getByRole("button", { name });
const said = (words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor();
/** What somebody does to the workbook by hand. */
const asUser = (work: string) => bench.addin.evaluate(`Excel.run(async (context) => { ${work}; await context.sync(); })`);
const insertDeals = async () => {
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("iren");
  await button("Insert table").click();
  await said(/Inserted \d+ rows/);
};

test("an empty search: no deal, the name meant, the way back; nothing can be inserted", async () => {
  const box = bench.addin.getByRole("searchbox", { name: "Search deals" });
  await box.fill("zzzz");
  await bench.addin.getByText("No deal matches “zzzz”.").waitFor();
  expect(await button("Insert table").getAttribute("aria-disabled")).toBe("true");
  await button(/^Show all \d+ deals/).click();
  expect(await box.inputValue()).toBe("");
  expect(await bench.addin.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Search deals");
});

test("a model of a deal without terms: the terms are named, each with a box, and a number that is none is not taken", async () => {
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("mara exaion");
  await button(/→/).first().click();
  await button("Build model").click();
  await bench.addin.getByText(/\d+ terms not disclosed/).waitFor();
  const power = bench.addin.getByRole("textbox", { name: /^Critical IT power/ });
  await power.fill("lots");
  await bench.addin.getByText(/“lots” is no number of MW/).waitFor();
  await power.fill("0.05 GW");
  await bench.addin.getByText("Taken as 50 MW.").waitFor();
  await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
  expect(await power.inputValue()).toBe("0.05 GW");
  expect(await bench.addin.getByText(/is no number/).count()).toBe(0);
});

test("updates on a table that was renamed and moved: still known, still ours", async () => {
  await insertDeals();
  await asUser(`
    const table = context.workbook.tables.getItem("Deals"); table.name = "MyDeals";
    context.workbook.worksheets.getItem("Sheet1").getRange("1:2").insert("Down")`);
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await bench.addin.getByText("MyDeals on Sheet1").waitFor();
  await bench.addin.getByText(/Agrees with the facts/).waitFor();
});

test("updates on a table whose Deal ID column is gone: refused with the reason", async () => {
  await insertDeals();
  await asUser('context.workbook.tables.getItem("Deals").columns.getItem("Deal ID").delete()');
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await bench.addin
    .getByText(/Deal ID/)
    .first()
    .waitFor();
  expect(await button("Apply to workbook").getAttribute("aria-disabled")).toBe("true");
});

test("cancelled half-way: said so, the facts in use stay", async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await bench.page.context().route("**/data/latest.json*", async (route) => {
    await held;
    await route.abort().catch(() => undefined); // the page has given up on it by then
  });
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await button("Check for updates").click();
  await bench.addin.getByRole("progressbar").waitFor();
  await button("Cancel").click();
  await said(/^Cancelled\. The facts in use stay as they were\./);
  release();
  expect(await bench.addin.evaluate(() => document.activeElement === document.body)).toBe(false);
  expect(await bench.addin.getByText(/Facts through 8 Oct 2026/).count()).toBe(1);
});

test("offline: said in the message and in the header, with the next step; formulas go on answering", async () => {
  await bench.page.context().route("**/data/latest.json*", (route) => route.abort("internetdisconnected"));
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await button("Check for updates").click();
  await bench.addin.getByText("offline, bundled facts").waitFor();
  await said(/offline|connection/i);
  expect(await bench.result("A1", '=MINER.GW("IREN")')).toMatchObject({ value: 0.26 });
});

test("undo with nothing left to undo is not offered", async () => {
  await insertDeals();
  await button("Undo last action").click();
  await said(/Undone/);
  expect(await button("Undo last action").count()).toBe(0);
  expect(await bench.addin.evaluate(() => document.activeElement === document.body)).toBe(false);
});
