/** A feed that is wrong in one way at a time: the old facts are kept, and the pane says why. */
import fs from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { startServer } from "../../workbench/server/server";
import { launchBrowser } from "./browser";
import { laterFacts, writeFeed } from "./feed-folder";

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const facts = laterFacts();
const older = { ...facts, meta: { ...facts.meta, versions: [{ ...facts.meta.versions[0]!, version: "2020.01.01" }] } };
const noLatest = () => {
  const folder = writeFeed(facts);
  fs.rmSync(path.join(folder, "latest.json"));
  return folder;
};

test.each<[string, () => string, RegExp]>([
  ["truncated", () => writeFeed(facts, (pointer, text) => ({ pointer, text: text.slice(0, 1000) })), /Only 1000 of \d+ bytes/],
  [
    "wrong hash",
    () => writeFeed(facts, (pointer, text) => ({ pointer, text: text.replace("Example tenant", "Another tenant") })),
    /SHA-256 differs/,
  ],
  ["older", () => writeFeed(older), /older than/],
  ["wrong schema", () => writeFeed({ ...facts, miners: [{ ...facts.miners[0]!, id: 7 as never }] }), /do not follow the schema.*miners/],
  ["over 5 MB", () => writeFeed({ ...facts, meta: { ...facts.meta, license: "x".repeat(6_000_000) } }), /at most 5\.0 MB/],
  ["no latest.json", noLatest, /answered 404/],
])("%s", async (_name, folder, why) => {
  const server = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: folder() });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 800 } });
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.ready);
    const pane = page.frameLocator("iframe#addin");
    await pane.getByRole("tab", { name: "Updates" }).click();
    await pane.getByRole("button", { name: "Check for updates" }).click();
    await pane.getByText(why).first().waitFor();
    await pane
      .getByText(/The facts in use stay as they were\./)
      .first()
      .waitFor();
    await page.evaluate(() => window.workbench.setCell("A1", "=MINER.VERSION()"));
    await page.evaluate(() => window.workbench.idle());
    expect(await page.evaluate(() => window.workbench.getCell("A1").value)).toBe("2026.11.23");
    expect(await page.evaluate(() => window.workbench.counters.networkRequests)).toEqual([]);
  } finally {
    await page.close();
    await server.close();
  }
});
