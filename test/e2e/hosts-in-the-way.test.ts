/** Situations of Excel that are in the way, each end to end: refused before the first write with the reason, or handled. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

let browser: Browser;
let bench: OpenWorkbench;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  bench = await openWorkbench(process.env.WORKBENCH_URL, { browser });
});
afterEach(() => bench.close());

const pane = () => bench.page.frameLocator("iframe#addin");
const tables = () => bench.page.evaluate(() => window.workbench.tables());
const insert = async (kind: string) => {
  await pane().getByLabel("Table to insert").selectOption(kind);
  await pane().getByRole("button", { name: "Insert table" }).click();
};
const says = (words: RegExp) => pane().getByText(words).first().waitFor();
const asUser = (work: string) => bench.addin.evaluate(`Excel.run(async (context) => { ${work}; await context.sync(); })`);

test("a file open for reading only", async () => {
  await bench.page.evaluate(() => void (window.workbenchConditions.readOnly = true));
  await insert("peers");
  await says(/open for reading only.*Nothing was written/);
  expect(await tables()).toEqual([]);
});

test("a protected sheet", async () => {
  await asUser("context.workbook.worksheets.getActiveWorksheet().protection.protect()");
  await insert("peers");
  await says(/is protected/);
  expect(await tables()).toEqual([]);
});

test("merged cells", async () => {
  await asUser('context.workbook.worksheets.getActiveWorksheet().getRange("B3:C4").merge()');
  await insert("peers");
  await says(/merged cells/);
  expect(await tables()).toEqual([]);
  await pane().getByRole("button", { name: "Insert on a new sheet" }).click();
  await says(/Inserted \d+ rows/);
  expect(await tables()).toHaveLength(1);
});

test("another table in the way, blank where it overlaps", async () => {
  await asUser('context.workbook.worksheets.getActiveWorksheet().tables.add("B3:C6", false)');
  const mine = await tables();
  await insert("peers");
  await says(/is not empty\. Nothing was written/);
  expect(await tables()).toEqual(mine);
});

describe("a formula that spills", () => {
  const formula = '=MINER.DEALS("Hut 8")';
  const insertFormula = async () => {
    await bench.page.evaluate(() => window.workbench.select("A1"));
    await pane().getByRole("tab", { name: "Formulas" }).click();
    await pane()
      .getByRole("button", { name: /^MINER\.DEALS/ })
      .click();
    await pane()
      .getByRole("combobox", { name: /miner|name/i })
      .first()
      .fill("Hut 8");
    await says(/Spills over \d+ rows and \d+ columns/);
    await pane().getByRole("button", { name: "Insert formula" }).click();
  };

  test("a cell of its block in use: refused, and taken to a new sheet", async () => {
    await bench.setCell("C3", "mine");
    await insertFormula();
    await says(/The formula spills over .*, which is not empty\. Nothing was written/);
    expect((await bench.getCell("Sheet1!A1")).formula).toBe("");
    await pane().getByRole("button", { name: "Insert on a new sheet" }).click();
    await says(/Inserted the formula at MINER!A1/);
    await bench.idle();
    expect((await bench.getCell("MINER!A1")).formula).toBe(formula);
    expect((await bench.getCell("Sheet1!C3")).value).toBe("mine");
  });

  test("an Excel table in its block: refused with Excel's reason", async () => {
    await asUser('context.workbook.worksheets.getActiveWorksheet().tables.add("B3:C6", false)');
    await insertFormula();
    await says(/Excel lets no formula spill inside a table\. Nothing was written/);
    expect((await bench.getCell("Sheet1!A1")).formula).toBe("");
  });
});

test("a cell being edited: the insert waits until the editing ends", async () => {
  await bench.page.evaluate(() => void (window.workbenchConditions.editMode = true));
  await insert("peers");
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await tables()).toEqual([]);
  await bench.page.evaluate(() => void (window.workbenchConditions.editMode = false));
  await says(/Inserted \d+ rows/);
});

test("formulas entered where the add-in was missing: Repair enters ours again and no other", async () => {
  await bench.setCell("A1", '=_xldudf_MINER_GW("IREN")*2');
  await bench.setCell("A2", "=NOPE(1)");
  await bench.idle();
  expect((await bench.getCell("A1")).text).toBe("#NAME?");
  await pane().getByRole("tab", { name: "Updates" }).click();
  await pane().getByRole("button", { name: "Repair" }).click();
  await says(/Entered 1 MINER formula again/);
  await bench.idle();
  expect(await bench.getCell("A1")).toMatchObject({ formula: '=MINER.GW("IREN")*2', value: 0.52 });
  expect(await bench.getCell("A2")).toMatchObject({ formula: "=NOPE(1)", text: "#NAME?" });
});

test("dates counted from 1904: the same day, 1,462 less", async () => {
  const asOf = async () => {
    const [table] = await tables();
    const cells = await bench.getRange(table!.address);
    const column = (cells[0] as string[]).indexOf("As of");
    return cells.slice(1).map((row) => row[column] as number);
  };
  await insert("peers");
  await says(/Inserted \d+ rows/);
  const normal = await asOf();
  await pane().getByRole("button", { name: "Undo last action" }).click();
  await says(/Undone/);
  await bench.page.evaluate(() => void (window.workbenchConditions.date1904 = true));
  await insert("peers");
  await says(/Inserted \d+ rows/);
  expect(await asOf()).toEqual(normal.map((serial) => (typeof serial === "number" ? serial - 1462 : serial)));
});

test.each(["de-DE", "tr-TR"])("locale %s: what is written is the same as in English", async (locale) => {
  const table = async (opened: OpenWorkbench) => {
    const frame = opened.page.frameLocator("iframe#addin");
    await frame.getByLabel("Table to insert").selectOption("financings");
    await frame.getByRole("button", { name: "Insert table" }).click();
    await frame
      .getByText(/Inserted \d+ rows/)
      .first()
      .waitFor();
    return opened.page.evaluate(() => {
      return window.workbench.getRange(window.workbench.tables()[0]!.address);
    });
  };
  const english = await table(bench);
  const other = await openWorkbench(process.env.WORKBENCH_URL, { browser, locale });
  expect(await table(other)).toEqual(english);
  await other.close();
});
