/** The main job in the workbench: insert all deals, edit as a user does, apply newer facts, and find everything where it was left. */
import type { Browser, FrameLocator, Page } from "playwright-core";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { launchBrowser } from "./browser";
import { changedDeal, laterFacts, newDeal, newValueUsd, writeFeed } from "./feed-folder";

jest.setTimeout(180_000);

let server: RunningServer;
let browser: Browser;
let page: Page;
let pane: FrameLocator;
const trouble: string[] = [];

beforeAll(async () => {
  server = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: writeFeed(laterFacts()) });
  browser = await launchBrowser();
  page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1500, height: 900 } });
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  page.on("pageerror", (error) => trouble.push(error.message));
  await page.goto(server.url);
  await page.waitForFunction(() => "workbench" in window);
  await page.evaluate(() => window.workbench.ready);
  pane = page.frameLocator("iframe#addin");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const workbench = <Result>(work: (bench: Window["workbench"]) => Result | Promise<Result>) =>
  page.evaluate(`(${work.toString()})(window.workbench)`) as Promise<Result>;

/** What a user does to the table by hand, done through Excel's own interface. */
const asUser = (work: string) => {
  const frame = page.frames().find((candidate) => candidate.parentFrame() !== null)!;
  return frame.evaluate(
    `Excel.run(async (context) => { const table = context.workbook.tables.getItem("Deals"); ${work}; await context.sync(); })`,
  );
};

type Row = Record<string, unknown>;

async function tableRows(): Promise<{ headings: string[]; rows: Row[] }> {
  const cells = await workbench((bench) => {
    const table = bench.tables().find(({ name }) => name === "Deals")!;
    return bench.getRange(table.address.includes("!") ? table.address : `${table.sheet}!${table.address}`);
  });
  const [headings, ...body] = cells as string[][];
  return { headings: headings!, rows: body.map((row) => Object.fromEntries(row.map((value, index) => [headings![index]!, value]))) };
}

test("insert, edit, apply: the change arrives, the user's cells stay", async () => {
  const startBatches = await workbench((bench) => bench.counters.batches);
  await pane.getByRole("button", { name: "Insert table" }).click();
  await pane
    .getByRole("status")
    .getByText(/Inserted \d+ rows/)
    .waitFor();
  expect((await workbench((bench) => bench.counters.batches)) - startBatches).toBeLessThanOrEqual(3);

  const inserted = await tableRows();
  expect(await workbench((bench) => bench.tables().length)).toBe(1);
  expect(inserted.rows.length).toBeGreaterThanOrEqual(60);
  for (const row of inserted.rows) {
    expect(typeof row["Deal ID"]).toBe("string");
    expect(row["Announced"] === "" || row["Announced"] === null || typeof row["Announced"] === "number").toBe(true);
    expect(row["Contract value (USD)"]).not.toBe(0);
  }

  // The user: a column of their own, a cell of ours typed over, a row deleted, the table sorted.
  const deleted = inserted.rows[5]!["Deal ID"] as string;
  const typedOver = inserted.rows[8]!["Deal ID"] as string;
  await asUser(`
    const body = table.getDataBodyRange(); body.load("values"); table.columns.load("items/name"); await context.sync();
    table.columns.add(2, [["My note"], ...body.values.map((row) => ["note on " + row[0]])]);
    const typed = body.values.findIndex((row) => row[0] === ${JSON.stringify(typedOver)});
    table.columns.getItem("Tenant").getDataBodyRange().getCell(typed, 0).values = [["typed over by me"]];
    table.rows.getItemAt(body.values.findIndex((row) => row[0] === ${JSON.stringify(deleted)})).delete();
    table.sort.apply([{ key: 0, ascending: false }]);
  `);
  const edited = await tableRows();
  const order = edited.rows.map((row) => row["Deal ID"]);
  expect(order).toEqual([...order].sort().reverse());

  const formula = `=MINER.GET("${changedDeal}","contractValueUsd")`;
  await page.evaluate((text) => window.workbench.setCell("AZ3", text), formula);
  await workbench((bench) => bench.idle());
  const answeredBefore = await workbench((bench) => bench.getCell("AZ3").value);

  await pane.getByRole("tab", { name: "Updates" }).click();
  await pane.getByRole("button", { name: "Check for updates" }).click();
  await pane.getByText("typed over by me").first().waitFor();
  await pane.getByRole("button", { name: "Apply to workbook" }).click();
  await pane
    .getByRole("status")
    .getByText(/applied/)
    .waitFor();
  await workbench((bench) => bench.idle());

  expect(answeredBefore).not.toBe(newValueUsd);
  expect(await workbench((bench) => bench.getCell("AZ3").value)).toBe(newValueUsd);
  const after = await tableRows();
  const byKey = new Map(after.rows.map((row) => [row["Deal ID"], row]));
  expect(byKey.get(changedDeal)!["Contract value (USD)"]).toBe(newValueUsd);
  expect(byKey.get(typedOver)!["Tenant"]).toBe("typed over by me");
  expect(byKey.has(deleted)).toBe(false);
  expect(after.rows.map((row) => row["Deal ID"])).toEqual([...order, newDeal]);
  expect(after.headings).toEqual(edited.headings);
  for (const row of after.rows) if (row["Deal ID"] !== newDeal) expect(row["My note"]).toBe(`note on ${String(row["Deal ID"])}`);

  expect(await workbench((bench) => bench.unimplemented)).toEqual([]);
  expect(await workbench((bench) => bench.counters.networkRequests)).toEqual([]);
  expect(trouble).toEqual([]);
});

test("Undo last action takes the new facts back", async () => {
  await pane.getByRole("button", { name: "Undo last action" }).click();
  await pane
    .getByRole("status")
    .getByText(/Undone/)
    .waitFor();
  const rows = new Map((await tableRows()).rows.map((row) => [row["Deal ID"], row]));
  expect(rows.has(newDeal)).toBe(false);
  expect(rows.get(changedDeal)!["Contract value (USD)"]).not.toBe(newValueUsd);
});

test("insert over cells that are not empty writes nothing and offers a new sheet", async () => {
  await workbench((bench) => bench.select("Sheet1!A1"));
  const before = await workbench((bench) => bench.tables().length);
  await pane.getByRole("tab", { name: "Deals" }).click();
  await pane.getByRole("button", { name: "Insert table" }).click();
  await pane.getByRole("button", { name: /new sheet/ }).waitFor();
  expect(await workbench((bench) => bench.tables().length)).toBe(before);
});
