import { measure, store } from "../../src/dataset";
import { insertTable } from "../../src/workbook/insert-table";
import { trace } from "../../src/workbook/trace";
import { openHosted, reported, type Hosted } from "./hosted";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

async function at(row: number, column: number, text?: string) {
  const sheet = hosted.grid.activeSheet();
  if (text !== undefined) await hosted.grid.type(sheet, row, column, text);
  hosted.grid.select(sheet, { row, column, rows: 1, columns: 1 });
  return trace();
}

test("a sum: the rows that add up to it, each with its page", async () => {
  const report = reported(await at(0, 0, '=MINER.VALUE("Hut 8")'));
  if (report.kind !== "sum") throw new Error("no sum");
  expect(report).toMatchObject({ label: expect.stringContaining("Hut 8"), unit: "USD" });
  const sum = report.rows.reduce((total, { amount }) => total + (amount ?? 0), 0);
  expect(sum).toBe(measure(store.view(), { kind: "miner", id: "hut", label: "Hut 8" }, "contract").value);
  for (const { url } of report.rows) expect(url).toMatch(/^https?:/);
});

test("arguments by cell reference and a day", async () => {
  const sheet = hosted.grid.activeSheet();
  await hosted.grid.type(sheet, 4, 4, "IREN");
  const early = reported(await at(0, 0, '=MINER.GW($E$5,"criticalIt",DATE(2025,11,30))'));
  expect(early).toMatchObject({ kind: "sum", measure: "Critical IT", unit: "MW", value: 200 });
  if (early.kind === "sum") expect(early.rows[0]).toMatchObject({ key: "iren-microsoft-childress-2025", amount: 200 });
});

test("a fact of GET and its sources", async () => {
  const report = reported(await at(0, 0, '=MINER.GET("iren-microsoft-childress-2025","contractValueUsd")'));
  expect(report).toMatchObject({ kind: "fact", value: 9700000000, label: "IREN Limited → Microsoft" });
  if (report.kind === "fact") expect(report.sources.length).toBeGreaterThan(0);
});

test("a cell of our table, also with a column of the user's in between", async () => {
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  const { headings, rows } = hosted.table("Deals");
  const row = rows.findIndex((candidate) => candidate["Deal ID"] === "iren-microsoft-childress-2025") + 1;
  const report = reported(await at(row, headings.indexOf("Contract value (USD)")));
  expect(report).toMatchObject({ kind: "fact", value: 9700000000 });
});

test.each(['=MINER.GW("IREN")*2', '=MINER.GW(MID("xIREN",2,4))', '=MINER.DEALS("IREN")', "plain", "=1+1"])(
  "%s is declined with a sentence",
  async (text) => {
    const outcome = await at(0, 0, text);
    expect(outcome).toMatchObject({ ok: false, failure: { kind: "declined", sentence: expect.stringMatching(/\.$/) } });
  },
);

test("a cell of a table of changes: the page behind the change", async () => {
  reported(await insertTable({ kind: "changes", from: "2026-06-30" }, { kind: "selection" }));
  const { headings, rows } = hosted.table("Changes");
  const row = rows.findIndex((candidate) => typeof candidate["New"] === "number") + 1;
  const report = reported(await at(row, headings.indexOf("New")));
  expect(report).toMatchObject({ kind: "fact", field: "New", value: rows[row - 1]!["New"], basis: "of the row" });
  if (report.kind === "fact") for (const { url } of report.sources) expect(url).toMatch(/^https?:/);
});
