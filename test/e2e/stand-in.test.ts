/** The second test add-in from the command line, `npm run workbench -- --manifest …`, and what it tries that MINER does not use. */
import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

const root = path.join(__dirname, "../..");
let server: ChildProcess;
let bench: OpenWorkbench;

beforeAll(async () => {
  const args = ["run", "workbench", "--", "--port", "0", "--no-open", "--manifest", "test/workbench/stand-in/manifest.xml"];
  server = spawn("npm", [...args, "--requirements", process.env.WORKBENCH_REQUIREMENTS ?? "highest"], { cwd: root, detached: true });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    server.stdout!.on("data", (text: Buffer) => {
      said += text.toString();
      const ready = /Workbench ready: (https:\S+)/.exec(said);
      if (ready) resolve(ready[1]!);
    });
    server.once("exit", () => reject(new Error(`The workbench ended: ${said}`)));
  });
  bench = await openWorkbench(url);
});
afterAll(async () => {
  const errors = bench?.errors;
  await bench?.close();
  if (server?.pid) process.kill(-server.pid);
  expect(errors).toEqual([]);
});

test("optional, repeating, matrix and repeating matrix arguments arrive in their shapes", async () => {
  await bench.setCell("A1", "1");
  await bench.setCell("A2", "2");
  await bench.setCell("B1", "3");
  expect(await bench.result("D1", '=STANDIN.JOIN("a",A1,"c")')).toMatchObject({ value: "a-1-c" });
  expect(await bench.result("D2", "=STANDIN.TOTAL(A1:B2)")).toMatchObject({ value: 6 });
  expect(await bench.result("D3", "=STANDIN.TOTALS(A1:A2,B1,10)")).toMatchObject({ value: 16 });
  await bench.result("F1", "=STANDIN.SHAPES(A1:B2,B1,A1:A2)");
  expect(await bench.getRange("F1:G3")).toEqual([
    [2, 2],
    [1, 1],
    [2, 1],
  ]);
  expect(await bench.result("D4", "=STANDIN.KIND()")).toMatchObject({ value: "null" });
  expect(await bench.result("D5", "=STANDIN.DOUBLE()")).toMatchObject({ error: { code: "#VALUE!" } });
});

test("addresses of the caller and of the arguments", async () => {
  await bench.result("I1", "=STANDIN.FROM(A1,B1)");
  expect(await bench.getRange("I1:I2")).toEqual([["Sheet1!A1"], ["Sheet1!B1"]]);
  await bench.result("J1", "=STANDIN.FROM(A1,7)");
  expect(await bench.getRange("J1:J2")).toEqual([["Sheet1!A1"], ["none"]]);
});

/** https://learn.microsoft.com/en-us/office/dev/add-ins/excel/custom-functions-web-reqs lists when Excel cancels. */
test("a call under way is cancelled when its cell is edited, its argument changes, or all is calculated anew", async () => {
  /** Waits until so many calls have begun and so many been cancelled in the add-in. */
  const counted = (begun: number, cancelled: number) =>
    bench.addin.waitForFunction(
      ([calls, ends]) => {
        const seen = globalThis as never as { calls: Record<string, number>; cancelled: number };
        return seen.calls.PATIENT === calls && seen.cancelled === ends;
      },
      [begun, cancelled] as const,
    );
  await bench.setCell("L1", "60000");
  await bench.setCell("L2", "=STANDIN.PATIENT(L1)");
  await counted(1, 0);
  expect(await bench.getCell("L2")).toMatchObject({ error: { code: "#BUSY!" } });
  await bench.setCell("L1", "70000");
  await counted(2, 1);
  await bench.addin.evaluate("Excel.run(async (c) => { c.application.calculate('Full'); await c.sync(); })");
  await counted(3, 2);
  await bench.setCell("L2", "");
  await counted(3, 3);
  await bench.idle();
});

test("a custom enum is offered in argument help", async () => {
  await bench.page.evaluate(() => window.workbench.select("N1"));
  await bench.page.locator("#univer-sheet-main-canvas_book").click({ position: { x: 46 + 88 * 7 + 30, y: 20 + 24 * 15 } });
  await bench.page.keyboard.type("=STANDIN.UNIT(");
  await bench.page.getByText("Unit to use. One of: MW, GW.").first().waitFor();
  await bench.page.keyboard.press("Escape");
  await bench.page.keyboard.press("Escape");
});

test("buttons and menus of the ribbon run commands; one that nobody answers is said", async () => {
  await bench.page.evaluate(() => window.workbench.select("A20"));
  await bench.page.locator('[id="ribbon-Standin.More"]').click();
  await bench.page.keyboard.press("ArrowDown");
  await bench.page.keyboard.press("ArrowUp");
  await bench.page.keyboard.press("Enter");
  await bench.page.waitForFunction(() => window.workbench.getCell("A20").text === "2026-04-30");
  await bench.page.locator('[id="ribbon-Standin.More"]').click();
  await bench.page.getByRole("menuitem", { name: "Nobody's command" }).click();
  await bench.page.getByText("The add-in has no such command", { exact: false }).waitFor();
});

test("a button in the menu of a cell runs its command on that cell", async () => {
  const canvas = bench.page.locator("#univer-sheet-main-canvas_book");
  await bench.page.evaluate(() => window.workbench.select("A1"));
  await canvas.click({ position: { x: 46 + 88 * 8 + 30, y: 20 + 24 * 17 + 12 }, button: "right" });
  await bench.page.getByText("Stamp this cell", { exact: true }).click();
  await bench.page.waitForFunction(() => window.workbench.getCell("I18").value === "stamped");
});

test("events reach the pane", async () => {
  const events = bench.addin.locator("#events");
  const before = Number(/^(\d+) changed/.exec((await events.textContent()) ?? "")?.[1] ?? 0);
  await bench.setCell("A30", "7");
  await events.getByText(`${before + 1} changed`, { exact: false }).waitFor();
  await events.getByText("last A30", { exact: false }).waitFor();
  await bench.addin.evaluate("Excel.run(async (c) => { c.workbook.worksheets.add('Second'); await c.sync(); })");
  await events.getByText("1 added", { exact: false }).waitFor();
});

test("a setting is there again after the add-in was loaded anew, and its functions answer", async () => {
  await bench.addin.getByLabel("Note").fill("remember");
  await bench.addin.getByRole("button", { name: "Keep" }).click();
  await bench.addin.locator("#kept").getByText("remember").waitFor();
  expect((await bench.counters()).settingsSaves).toBe(1);
  await bench.addin.evaluate(() => {
    document.title = "before";
    location.reload();
  });
  await bench.addin.waitForFunction(() => document.title !== "before" && document.getElementById("kept")?.textContent === "remember");
  expect(await bench.result("D10", "=STANDIN.DOUBLE(4)")).toMatchObject({ value: 8 });
});
