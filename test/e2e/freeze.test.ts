/** Freeze, edits in between, thaw: in the workbench, on the engine that moves references as Excel does. */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { launchBrowser } from "./browser";

jest.setTimeout(180_000);

let server: RunningServer;
let browser: Browser;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  server = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: null });
  browser = await launchBrowser();
  page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1500, height: 900 } });
  await page.goto(server.url);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  pane = page.frameLocator("iframe#addin");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const type = (address: string, text: string) => page.evaluate(([cell, entry]) => window.workbench.setCell(cell!, entry!), [address, text]);
const cell = async (address: string) => {
  await page.evaluate(() => window.workbench.idle());
  return page.evaluate((cell) => window.workbench.getCell(cell), address);
};
const asUser = (work: string) =>
  page
    .frames()
    .find((frame) => frame.parentFrame() !== null)!
    .evaluate(`Excel.run(async (context) => { ${work}; await context.sync(); })`);

async function press(name: string) {
  await pane.getByRole("tab", { name: "Updates" }).click();
  await pane.getByRole("button", { name, exact: true }).click();
  await pane
    .getByRole("status")
    .getByText(/Froze|Brought/)
    .waitFor();
  await page.evaluate(() => window.workbench.idle());
}

test("values stand for formulas; after inserts and a rename thaw finds every cell and its references", async () => {
  await type("A1", "IREN");
  await type("B1", "=MINER.GW(A1)");
  await type("B2", "=MINER.GW(A1)*2+B4");
  await type("B4", "10");
  await type("D1", '=MINER.DEALS("Hut 8")');
  const gw = (await cell("B1")).value as number;
  const spill = await page.evaluate(() => window.workbench.getRange("D1:F3"));
  expect(gw).toBeGreaterThan(0);

  await press("Freeze");
  expect((await cell("B1")).formula).toBe(String(gw));
  expect((await cell("B2")).formula).toBe(`=${gw}*2+B4`);
  expect((await cell("D1")).formula).not.toMatch(/MINER/);
  expect(await page.evaluate(() => window.workbench.getRange("D1:F3"))).toEqual(spill);

  await asUser(
    'const sheet = context.workbook.worksheets.getItem("Sheet1"); sheet.getRange("2:2").insert("Down"); await context.sync(); sheet.getRange("A:A").insert("Right"); sheet.name = "My deals";',
  );
  await press("Thaw");
  expect((await cell("'My deals'!C1")).formula).toBe("=MINER.GW(B1)");
  expect((await cell("'My deals'!C3")).formula).toBe("=MINER.GW(B1)*2+C5");
  expect((await cell("'My deals'!C3")).value).toBeCloseTo(gw * 2 + 10, 9);
  expect(await page.evaluate(() => window.workbench.unimplemented)).toEqual([]);
});
