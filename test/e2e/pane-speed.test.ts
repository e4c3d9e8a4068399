/** What the pane costs: nothing before it is shown, few kilobytes when it is. How quick its search is, is measured in bench/pane.bench.ts. */
import fs from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { launchBrowser } from "./browser";
import { openWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

const dist = path.join(__dirname, "../../dist");

/** Chunks that hold the pane or parts of it: their names end in a hash. */
const isChunk = (file: string) => /\.[0-9a-f]{12}\.js$/.test(file);

test("formulas calculate with the pane hidden, and nothing of the pane is loaded; shown, it is", async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 800 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${process.env.WORKBENCH_URL}?pane=hidden`);
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.ready);
    await page.evaluate(() => window.workbench.setCell("A1", '=MINER.GW("IREN")'));
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.getCell("A1").value)).toBe(0.26);
    expect(asked.filter(isChunk)).toEqual([]);
    await page.getByRole("button", { name: "Models", exact: true }).click();
    await page.frameLocator("iframe#addin").getByRole("tab", { name: "Models", selected: true }).waitFor();
    expect(asked.filter(isChunk).length).toBeGreaterThan(0);
  } finally {
    await browser.close();
  }
});

test("nothing of the pane is loaded where no host ever answers", async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const page = await context.newPage();
    // The page as Excel starts it for formulas alone: no host answers, so the pane is never shown.
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.route(/office-js\/|appsforoffice/, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: "window.Office = { onReady: () => new Promise(() => {}), actions: { associate() {} } }; window.CustomFunctions = { associate() {} };",
      }),
    );
    await page.goto(`${(process.env.WORKBENCH_URL ?? "").replace(/\/$/, "")}/addin/taskpane.html`);
    await page.waitForTimeout(1000);
    expect(asked.filter((file) => /functions\.js|runtime\.js/.test(file)).length).toBeGreaterThan(0);
    expect(asked.filter(isChunk)).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("the pane's code is at most 200 KiB gzip, without what single screens load later", async () => {
  const bench = await openWorkbench();
  const scripts: string[] = await bench.addin.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname),
  );
  await bench.close();
  const chunks = [...new Set(scripts)].filter(isChunk).map((file) => path.join(dist, path.basename(file)));
  const bytes = chunks.reduce((sum, file) => sum + gzipSync(fs.readFileSync(file), { level: 9 }).length, 0);
  expect(chunks.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(200 * 1024);
});
