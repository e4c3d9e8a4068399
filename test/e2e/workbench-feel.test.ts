/** The workbench under a person's hands: typing, keys, pointer; what the grid and the page around it say. */
import { PNG } from "pngjs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

const minimum = process.env.WORKBENCH_REQUIREMENTS === "minimum";
let browser: Browser;
let bench: OpenWorkbench;
beforeAll(async () => {
  browser = await launchBrowser();
  bench = await openWorkbench(undefined, { browser });
});
afterAll(async () => {
  const errors = bench?.errors;
  await browser?.close();
  expect(errors).toEqual([]);
});

const rowHeader = 46;
const columnHeader = 20;
/** Clicks into a cell of the first screen; columns are 88 wide and rows 24 high as long as nobody changes them. */
async function cellAt(column: number, row: number, dx = 40): Promise<[x: number, y: number]> {
  const box = (await bench.page.locator("#univer-sheet-main-canvas_book").boundingBox())!;
  return [box.x + rowHeader + column * 88 + dx, box.y + columnHeader + row * 24 + 12];
}
const click = async (column: number, row: number, dx?: number) => bench.page.mouse.click(...(await cellAt(column, row, dx)));
const press = async (...keys: string[]) => {
  for (const key of keys) await bench.page.keyboard.press(key);
};
const value = async (address: string) => {
  await bench.idle();
  return (await bench.getCell(address)).value;
};

test("typing a function's beginning offers functions with what they are; the argument at hand is explained with its allowed values", async () => {
  await click(2, 5);
  await bench.page.keyboard.type("=MINER.");
  await bench.page.getByText("MINER.ASSUMPTIONS").waitFor();
  await bench.page.getByText("Day up to which the facts are in", { exact: false }).first().waitFor();
  await bench.page.keyboard.type('GW("IREN",');
  await bench.page.getByText("[measure]").waitFor();
  await bench.page.getByText(/criticalIt, gross, grossOrHeadline/).waitFor();
  expect(await bench.page.getByText(/^Required\. Miner, ticker/).isVisible()).toBe(false);
  await press("Escape", "Escape");
  expect(await value("C6")).toBe("");
});

test("Enter, Tab, arrows, F2, Escape and Ctrl+Z do what they do in Excel", async () => {
  await click(0, 0);
  await bench.page.keyboard.type("1");
  await press("Tab");
  await bench.page.keyboard.type("2");
  await press("Enter");
  await bench.page.keyboard.type("3");
  await press("ArrowRight");
  expect([await value("A1"), await value("B1")]).toEqual([1, 2]);
  const typed = (await bench.getRange("A1:C3")).flat().filter((cell) => cell !== "");
  expect(typed).toEqual([1, 2, 3]);
  await click(1, 0);
  await press("F2");
  await bench.page.keyboard.type("5");
  await press("Enter");
  expect(await value("B1")).toBe(25);
  await click(1, 0);
  await bench.page.keyboard.type("7");
  await press("Escape");
  expect(await value("B1")).toBe(25);
  await press("Control+z");
  await bench.page.waitForFunction(() => window.workbench.getCell("B1").value === 2);
});

test("what is typed by hand becomes what Excel makes of it: percents, money, dates, truth values, errors", async () => {
  await bench.addin.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("H1:H2").numberFormat = [["0%"], ["0%"]];
      await context.sync();
    }),
  );
  await click(7, 0);
  for (const text of ["60", "0.6", "5%", "$1,234.50", "2026-04-30", "TRUE", "#N/A", "=1+1", "'007"]) {
    await bench.page.keyboard.type(text);
    await press("Enter");
  }
  await bench.page.waitForFunction(() => window.workbench.getCell("H9").value === "007");
  await bench.idle();
  const cells = await bench.page.evaluate(() => Array.from({ length: 8 }, (_, row) => window.workbench.getCell(`H${row + 1}`)));
  expect(cells.map(({ value: held }) => held)).toEqual([0.6, 0.6, 0.05, 1234.5, 46142, true, "#N/A", 2]);
  expect(cells.slice(0, 5).map(({ text }) => text.trim())).toEqual(["60%", "60%", "5%", "$1,234.50", "4/30/2026"]);
});

test("Enter soon after a formula enters what was typed, not what the list of functions offered before", async () => {
  await click(8, 0);
  await bench.page.keyboard.type("=SUM");
  await bench.page.locator('[data-u-comp="sheets-formula-editor"] li').first().waitFor();
  await bench.page.keyboard.type("(E1:E3)");
  await press("Enter");
  await bench.page.waitForFunction(() => window.workbench.getCell("I1").formula === "=SUM(E1:E3)");
});

test("Home, Ctrl+Home and Ctrl+End go where they go in Excel", async () => {
  const selected = () => bench.page.locator('[data-u-comp="formula-bar"] input').inputValue();
  const reached = (address: string) =>
    bench.page.waitForFunction(
      (wanted) => (document.querySelector('[data-u-comp="formula-bar"] input') as HTMLInputElement | null)?.value === wanted,
      address,
    );
  await click(3, 6);
  await reached("D7");
  await press("Home");
  await reached("A7");
  await press("Control+Home");
  await reached("A1");
  await press("Control+End");
  await bench.page.waitForFunction(
    () => (document.querySelector('[data-u-comp="formula-bar"] input') as HTMLInputElement | null)?.value !== "A1",
  );
  expect(await selected()).toMatch(/^[H-Z]\d+$/);
});

test("a short click into the formula bar is enough to type there", async () => {
  await click(3, 8);
  const bar = (await bench.page.locator('[data-u-comp="formula-bar"] canvas').boundingBox())!;
  await bench.page.mouse.click(bar.x + 60, bar.y + 12);
  // For some frames both editors ask for the focus; it is to stay with the one that was clicked.
  await bench.page.evaluate(async () => {
    for (let calm = 0; calm < 8; calm = document.activeElement?.id.endsWith("_DOCS_FORMULA_BAR") ? calm + 1 : 0)
      await new Promise((resolve) => requestAnimationFrame(resolve));
  });
  await bench.page.keyboard.type("=6*7");
  await press("Enter");
  await bench.page.waitForFunction(() => window.workbench.getCell("D9").formula === "=6*7");
});

test("the status bar adds up what is selected, by pointer too", async () => {
  await bench.setCell("E1", "100");
  await bench.setCell("E2", "250.5");
  await bench.setCell("E3", "text");
  const [fromX, fromY] = await cellAt(4, 0);
  const [toX, toY] = await cellAt(4, 3);
  await bench.page.mouse.move(fromX, fromY);
  await bench.page.mouse.down();
  await bench.page.mouse.move(toX, toY, { steps: 4 });
  await bench.page.mouse.up();
  const summary = bench.page.getByRole("status", { name: "Selected cells" });
  await summary.getByText("Average: 175.25 Count: 3 Sum: 350.5").waitFor();
  await click(6, 6);
  await bench.page.waitForFunction(() => document.getElementById("summary")?.textContent === "");
});

test("F6 goes into the pane and back to the grid, where typing goes on", async () => {
  await click(6, 8);
  await press("F6");
  await bench.addin.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
  await press("F6");
  await bench.page.waitForFunction(() => document.activeElement?.id !== "addin");
  await bench.page.keyboard.type("back");
  await press("Enter");
  expect(await value("G9")).toBe("back");
});

test("an error says on hover what the function said, also in a cell that only refers to it", async () => {
  await bench.result("A8", '=MINER.GW("NOPE")');
  await bench.result("A9", "=A8+1");
  await bench.result("A10", "=IFERROR(1,A9)+A9*2");
  for (const [row, title] of [
    [7, "#N/A from MINER.GW"],
    [8, "#N/A from MINER.GW in A8"],
    [9, "#N/A from MINER.GW in A8"],
  ] as const) {
    await bench.page.mouse.move(...(await cellAt(8, 8)));
    await bench.page.mouse.move(...(await cellAt(0, row, 30)), { steps: 3 });
    await bench.page.getByText(title, { exact: true }).waitFor();
    await bench.page.getByText('No miner, deal, site or tenant called "NOPE".').waitFor();
  }
});

test(
  minimum
    ? "below CustomFunctionsRuntime 1.4 a deal is its name, without a card"
    : "a deal's card opens from its icon, from the keyboard and from the status bar",
  async () => {
    const cell = await bench.result("A12", '=MINER.DEAL("iren-microsoft-childress-2025")');
    expect(cell.text).toMatch(/^IREN/);
    await click(0, 11, 60);
    const button = bench.page.getByRole("button", { name: "Show card" });
    const card = bench.page.getByRole("dialog", { name: cell.text });
    if (minimum) {
      expect(await button.isVisible()).toBe(false);
      await press("Control+Shift+F5");
      expect(await card.count()).toBe(0);
      return;
    }
    await button.waitFor();
    await press("Control+Shift+F5");
    await card.getByText("Critical IT MW").waitFor();
    await card
      .getByText(/\d sources?/)
      .first()
      .click();
    await card.getByRole("link").first().waitFor();
    await press("Escape");
    await card.waitFor({ state: "detached" });
    await button.click();
    await card.getByRole("button", { name: "Close" }).click();
    await card.waitFor({ state: "detached" });
    await click(3, 13);
    await click(0, 11, 8);
    await card.waitFor();
    await click(9, 2);
    await card.waitFor({ state: "detached" });
  },
);

test("a right click on a cell offers the manifest's entries, and tracing goes to the number's sources", async () => {
  await bench.result("F14", '=MINER.GW("IREN")');
  await bench.page.mouse.click(...(await cellAt(5, 13)), { button: "right" });
  await bench.page.locator("section, div").getByText("MINER", { exact: true }).last().hover();
  await bench.page.getByText("Show the pane", { exact: true }).waitFor();
  await bench.page.getByText("Trace this number", { exact: true }).click();
  await bench.addin.getByText(/rows count/).waitFor();
  await bench.addin.getByText("IREN Limited → Microsoft").waitFor();
});

test("three things to try, each by a click", async () => {
  const fresh = await openWorkbench(undefined, { browser });
  const hints = fresh.page.getByText("Try it:").locator("..").getByRole("button").filter({ hasText: "=" });
  expect(await hints.count()).toBe(3);
  for (const hint of await hints.all()) await hint.click();
  await fresh.idle();
  for (const address of ["A1", "A3", "B1"]) {
    const cell = await fresh.getCell(address);
    expect([address, cell.error]).toEqual([address, undefined]);
    expect(cell.formula).toMatch(/^=MINER\./);
  }
  await fresh.page.context().close();
});

test("the page says that it is not Excel, and a link says what that means", async () => {
  await bench.page.getByText("This is not Excel.", { exact: false }).waitFor();
  const [about] = await Promise.all([
    bench.page.context().waitForEvent("page"),
    bench.page.getByRole("link", { name: "What that means" }).click(),
  ]);
  await about.getByRole("heading", { name: "What it is not" }).waitFor();
  await about.close();
});

test.each(["light", "dark"] as const)("cells can be read in %s colours", async (colorScheme) => {
  const themed = await openWorkbench(undefined, { browser, colorScheme });
  await themed.result("A1", "WWWWWW");
  await themed.page.evaluate(() => window.workbench.select("E5"));
  const box = (await themed.page.locator("#univer-sheet-main-canvas_book").boundingBox())!;
  const picture = PNG.sync.read(
    await themed.page.screenshot({ clip: { x: box.x + rowHeader + 4, y: box.y + columnHeader + 4, width: 76, height: 16 } }),
  );
  const light = Array.from({ length: picture.width * picture.height }, (_, at) => picture.data[at * 4 + 1]!).sort((a, b) => a - b);
  const [darkest, lightest] = [light[0]!, light.at(-1)!];
  const background = light[Math.floor(light.length / 2)]!;
  expect(lightest - darkest).toBeGreaterThan(160);
  if (colorScheme === "dark") expect(background).toBeLessThan(90);
  await themed.page.context().close();
});
