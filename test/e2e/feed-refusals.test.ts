/** A feed that is wrong in one way at a time: the old facts are kept, and the pane says why. */
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
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

/** A page with this feed, on which updates were checked for after `before` was done to it. */
async function checked(folder: string, before: (page: Page) => Promise<unknown>, why: RegExp, after: (page: Page) => Promise<void>) {
  const server = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: folder });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1300, height: 800 } });
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => "workbench" in window);
    await page.evaluate(() => window.workbench.ready);
    const pane = page.frameLocator("iframe#addin");
    await pane.getByRole("tab", { name: "Updates" }).click();
    await before(page);
    await pane.getByRole("button", { name: "Check for updates" }).click();
    await pane.getByText(why).first().waitFor({ timeout: 60_000 });
    await after(page);
  } finally {
    await page.close();
    await server.close();
  }
}

const version = async (page: Page) => {
  await page.evaluate(() => window.workbench.setCell("A1", "=MINER.VERSION()"));
  await page.evaluate(() => window.workbench.idle());
  return page.evaluate(() => window.workbench.getCell("A1").value);
};

test("slow: given up after a while, the old facts are kept", () =>
  checked(
    writeFeed(facts),
    (page) => page.route(/latest\.json/, () => undefined),
    /did not answer in time/,
    async (page) => expect(await version(page)).toBe("2026.11.23"),
  ));

test("offline: said, the old facts are kept", () =>
  checked(
    writeFeed(facts),
    (page) => page.route(/latest\.json/, (route) => route.abort("internetdisconnected")),
    /could not be reached/,
    async (page) => expect(await version(page)).toBe("2026.11.23"),
  ));

test("good facts are kept for the next start, and are no more than offered: the workbook stays at its version", () =>
  checked(
    writeFeed(facts),
    async () => undefined,
    /Newer facts are here/,
    async (page) => {
      await page.reload();
      await page.waitForFunction(() => "workbench" in window);
      await page.evaluate(() => window.workbench.ready);
      const pane = page.frameLocator("iframe#addin");
      await pane.getByRole("tab", { name: "Deals" }).click();
      await pane
        .getByRole("button", { name: /newer fact/ })
        .or(pane.getByText("Example tenant").first())
        .first()
        .waitFor();
      expect(await page.evaluate(() => window.workbench.counters.networkRequests)).toEqual([]);
    },
  ));
