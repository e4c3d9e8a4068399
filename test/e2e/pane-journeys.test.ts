/** What people come to the pane for, by role and name, on the built add-in in the workbench. */
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(300_000);

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
});
afterEach(async () => {
  const { errors, strayRequests } = bench;
  const unimplemented = await bench.unimplemented();
  await bench.close();
  expect({ errors, strayRequests, unimplemented }).toEqual({ errors: [], strayRequests: [], unimplemented: [] });
});

const button = (name: string | RegExp) => bench.addin.getByRole("button", { name });
const said = (words: RegExp, timeout = 30_000) => bench.addin.getByRole("status").getByText(words).waitFor({ timeout });

test("first steps lead to a real table and do not come again", async () => {
  await button("Next").click();
  await button("Next").click();
  await button("Insert my first table").click();
  await said(/Inserted \d+ rows/);
  const tables = await bench.page.evaluate(() => window.workbench.tables());
  expect(tables).toHaveLength(1);
  expect(await button("Skip").count()).toBe(0);
});

test("find a deal, follow its sources, insert what is shown", async () => {
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("iren microsoft");
  await button(/^IREN → Microsoft/).click();
  expect(await bench.addin.getByRole("link").count()).toBeGreaterThan(0);
  await button("All deals").click();
  await button("Insert table").click();
  await said(/Inserted 1 row/);
  expect((await bench.getRange("Sheet1!A1:A2")).flat()).toEqual(["Deal ID", "iren-microsoft-childress-2025"]);
});

test("a search in vain offers the name meant", async () => {
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("Antropic");
  await button("Anthropic").click();
  await bench.addin
    .getByRole("button", { name: /→ Anthropic/ })
    .first()
    .waitFor();
});

test("a place that is taken: asked, then a new sheet", async () => {
  await bench.setCell("B3", "mine");
  await bench.page.evaluate(() => window.workbench.select("A1"));
  await button("Insert table").click();
  await button("Insert on a new sheet").click();
  await said(/Inserted \d+ rows/);
  expect((await bench.getCell("Sheet1!B3")).value).toBe("mine");
  expect(await bench.page.evaluate(() => window.workbench.sheets().length)).toBe(2);
});

test("undo takes the table back", async () => {
  await button("Insert table").click();
  await said(/Inserted \d+ rows/);
  await button("Undo last action").click();
  await said(/Undone/);
  expect(await bench.page.evaluate(() => window.workbench.tables())).toEqual([]);
});

test("build a formula, insert it, open it again from its cell and change an argument", async () => {
  await bench.addin.getByRole("tab", { name: "Formulas" }).click();
  await button(/^MINER\.GW/).click();
  await bench.addin.getByRole("combobox", { name: "Name" }).fill("IREN");
  await bench.addin.getByRole("group", { name: "Preview" }).getByText("0.26").waitFor();
  await button("Insert formula").click();
  await said(/Inserted the formula/);
  await bench.idle();
  expect(await bench.getCell("A1")).toMatchObject({ value: 0.26, formula: '=MINER.GW("IREN")' });

  await bench.result("C3", '=MINER.GW("Hut 8","criticalIt")');
  await bench.page.evaluate(() => window.workbench.select("C3"));
  await bench.addin.getByText("Replaces the formula in Sheet1!C3").waitFor();
  expect(await bench.addin.getByRole("combobox", { name: "Name" }).inputValue()).toBe("Hut 8");
  await bench.addin.getByRole("combobox", { name: "Measure" }).selectOption("");
  await button("Insert formula").click();
  await said(/Inserted the formula at Sheet1!C3/);
  expect((await bench.getCell("C3")).formula).toBe('=MINER.GW("Hut 8")');
});

test("model a deal from its page: built on sheets of its own, gone to, and taken back", async () => {
  await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("black pearl");
  await button(/^Cipher Digital → Amazon Web Services/).click();
  await button("Build model").click();
  await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
  await button("Build model").click();
  await said(/^Built /, 150_000);
  const sheets = await bench.page.evaluate(() => window.workbench.sheets());
  expect(sheets.length).toBeGreaterThan(2);
  await bench.idle();
  const summary = await bench.getRange(`${sheets[1]}!A1:C30`);
  expect(summary.find(([label]) => label === "Checks")?.[2]).toBe("OK");
  await button("Go to sheet").click();
  await button("Undo last action").click();
  await said(/Undone/, 60_000);
  expect(await bench.page.evaluate(() => window.workbench.sheets())).toEqual(["Sheet1"]);
});

test("freeze for somebody without the add-in, and thaw", async () => {
  await bench.result("B2", '=MINER.GW("IREN")');
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await button("Freeze").click();
  await said(/^Froze 1 MINER formula/);
  expect((await bench.getCell("Sheet1!B2")).formula).toBe("0.26");
  await button("Thaw").click();
  await said(/^Brought/);
  await bench.idle();
  expect(await bench.getCell("Sheet1!B2")).toMatchObject({ formula: '=MINER.GW("IREN")', value: 0.26 });
});

test("a number is traced to the rows behind it and to their pages", async () => {
  await bench.setCell("A1", '=MINER.GW("IREN")');
  await bench.idle();
  await bench.page.evaluate(() => window.workbench.select("A1"));
  await button("Trace").click();
  await bench.addin.getByRole("link", { name: /Microsoft/ }).waitFor();
  await button("Back").click();
  expect(await bench.addin.evaluate(() => document.activeElement?.textContent)).toBe("Trace");
});

test("a formula over somebody's value is refused with a sentence, and a new sheet offered", async () => {
  await bench.setCell("A1", "mine");
  await bench.page.evaluate(() => window.workbench.select("A1"));
  await bench.addin.getByRole("tab", { name: "Formulas" }).click();
  await button(/^MINER\.ASOF/).click();
  await button("Insert formula").click();
  const question = bench.addin.getByRole("group", { name: /not empty/ });
  await question.getByRole("button", { name: "Insert on a new sheet" }).waitFor();
  await question.getByRole("button", { name: "Not now" }).click();
  expect((await bench.getCell("A1")).value).toBe("mine");
});

test("Refresh facts on the ribbon opens Updates and checks", async () => {
  await bench.page.getByRole("button", { name: "Refresh facts" }).click();
  await bench.addin.getByRole("tab", { name: "Updates", selected: true }).waitFor();
  await said(/./);
});

test("offline: told so, and the bundled facts stay in use", async () => {
  await bench.page.context().route("**/data/latest.json*", (route) => route.abort("internetdisconnected"));
  await bench.addin.getByRole("tab", { name: "Updates" }).click();
  await button("Check for updates").click();
  await bench.addin.getByText(/offline, bundled facts/).waitFor();
  bench.errors.length = 0; // the browser itself reports the request that this test cut off
});
