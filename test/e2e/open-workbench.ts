import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import type { Workbench } from "../../workbench/page/workbench-api";
import { launchBrowser } from "./browser";

/** A workbench open in a browser, and what happened in it since. */
export interface OpenWorkbench {
  page: Page;
  /** The add-in's own frame. */
  addin: Frame;
  /** Requests that left this machine, as the browser saw them. */
  strayRequests: string[];
  /** Errors on the console and uncaught ones. */
  errors: string[];
  setCell(address: string, text: string): Promise<void>;
  /** Types into the cell, waits until everything is calculated, reads it. */
  result(address: string, text: string): Promise<ReturnType<Workbench["getCell"]>>;
  getCell(address: string): Promise<ReturnType<Workbench["getCell"]>>;
  getRange(address: string): Promise<unknown[][]>;
  idle(): Promise<void>;
  unimplemented(): Promise<string[]>;
  counters(): Promise<Workbench["counters"]>;
  close(): Promise<void>;
}

const readyTimeoutMs = 60_000;

/**
 * Opens a workbench page and waits until it is ready.
 * @param url process.env.WORKBENCH_URL (ours) or STANDIN_URL; a query such as "?requirements=minimum" may follow
 * @param browser to share one browser between pages; a new one is started, and closed with the page, otherwise
 */
export async function openWorkbench(
  url = process.env.WORKBENCH_URL ?? "",
  options: BrowserContextOptions & { browser?: Browser } = {},
): Promise<OpenWorkbench> {
  const { browser: shared, ...contextOptions } = options;
  const browser = shared ?? (await launchBrowser());
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1440, height: 860 }, ...contextOptions });
  const page = await context.newPage();
  const strayRequests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "localhost") strayRequests.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => "workbench" in window, undefined, { timeout: readyTimeoutMs });
  await page.evaluate(() => window.workbench.ready);
  const frame = await (await page.waitForSelector("iframe#addin")).contentFrame();
  if (!frame) throw new Error("The add-in has no frame.");
  const idle = (): Promise<void> => page.evaluate(() => window.workbench.idle());
  const setCell = (address: string, text: string): Promise<void> =>
    page.evaluate(([at, typed]) => window.workbench.setCell(at ?? "", typed ?? ""), [address, text]);
  const getCell = (address: string) => page.evaluate((at) => window.workbench.getCell(at), address);
  return {
    page,
    addin: frame,
    strayRequests,
    errors,
    setCell,
    getCell,
    result: async (address, text) => {
      await setCell(address, text);
      await idle();
      return getCell(address);
    },
    getRange: (address) => page.evaluate((at) => window.workbench.getRange(at), address),
    idle,
    unimplemented: () => page.evaluate(() => window.workbench.unimplemented),
    counters: () => page.evaluate(() => window.workbench.counters),
    close: () => (shared ? context.close() : browser.close()),
  };
}
