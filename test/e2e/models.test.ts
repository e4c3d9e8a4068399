/**
 * Models built through the pane in the workbench: no error value in any cell, checks OK, at most three batches a sheet, taken away by "Undo last action".
 * A deal and a miner here; with MODELS=all every deal that has the terms and every miner (eleven minutes on two shared cores; CI runs it so).
 */
import { bundled, viewAt } from "../../src/dataset";
import { missingInputs } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import { blueprints } from "../../src/models";
import { dealCase } from "../../src/models/deal/deal-model";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);
const irr = METRICS.find(({ name }) => name === "irrLevered")!;
const everything = process.env.MODELS === "all";
const few = <Item>(all: readonly Item[], count: number) => (everything ? all : all.slice(0, count));
const deals = view.deals.map(({ id }) => id).filter((deal) => missingInputs(irr, dealCase(view, { deal }).complete).length === 0);
const miners = view.miners.map(({ id }) => id).filter((id) => view.deals.some(({ minerId }) => minerId === id));

let bench: OpenWorkbench;
const button = (name: string | RegExp) => bench.addin.getByRole("button", { name });

beforeAll(async () => {
  bench = await openWorkbench();
  if (await button("Skip").isVisible()) await button("Skip").click();
  await bench.addin.getByRole("tab", { name: "Models" }).click();
}, 120_000);
afterAll(() => bench?.close());

/** Builds through the pane and looks at every cell; then takes the model away. */
async function built(blueprint: string, chosen: readonly [label: string, value: string][]): Promise<string[]> {
  const wrong: string[] = [];
  const title = blueprints.find(({ id }) => id === blueprint)!.title;
  if (await button("All models").isVisible()) await button("All models").click();
  await button(new RegExp(`^${title}`)).click();
  for (const [label, value] of chosen) await bench.addin.getByRole("combobox", { name: label, exact: true }).selectOption(value);
  await bench.addin.getByText(/Writes \d+ new sheet/).waitFor();
  const before = await bench.counters();
  await button("Build model").click();
  await bench.addin.getByRole("progressbar").waitFor();
  await bench.addin
    .getByRole("status")
    .filter({ hasText: /^Built/ })
    .waitFor({ timeout: 280_000 });
  const sheets = (await bench.page.evaluate(() => window.workbench.sheets())).filter((name) => name !== "Sheet1");
  const batches = (await bench.counters()).batches - before.batches;
  if (batches > 3 * sheets.length) wrong.push(`${batches} batches for ${sheets.length} sheets`);
  await bench.idle();
  const state = await bench.page.evaluate((names) => {
    const error = /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!|BUSY!)/;
    const found: string[] = [];
    let checks: unknown = null;
    for (const name of names) {
      window.workbench.getRange(`'${name}'!A1:LZ800`).forEach((cells, row) => {
        cells.forEach((value, column) => {
          if (typeof value === "string" && error.test(value)) found.push(`${name} row ${row + 1} column ${column + 1}: ${value}`);
        });
        if (cells[0] === "State of the checks") checks = cells[2];
      });
    }
    return { found, checks };
  }, sheets);
  wrong.push(...state.found.slice(0, 5));
  if (state.checks !== "OK") wrong.push(`checks: ${String(state.checks)}`);
  await button("Undo last action").click();
  await bench.addin
    .getByRole("status")
    .filter({ hasText: /^Undone/ })
    .waitFor({ timeout: 120_000 });
  await bench.idle();
  const left = await bench.page.evaluate(() => window.workbench.sheets());
  if (left.length !== 1) wrong.push(`left after undo: ${left.join(", ")}`);
  return wrong.map((text) => `${blueprint} ${chosen.map(([, value]) => value).join(" ")}: ${text}`);
}

test.each(few(deals, 1))(
  "deal %s",
  async (deal) => {
    expect(
      await built("deal", [
        ["Deal", deal],
        ["Sensitivities", "none"],
      ]),
    ).toEqual([]);
  },
  300_000,
);

test.each(few(miners, 1))("company %s", async (miner) => expect(await built("company", [["Miner", miner]])).toEqual([]), 300_000);

test.each(few(["comps", "market", "backlog"], 1))("%s", async (id) => expect(await built(id, [])).toEqual([]), 300_000);

test("with every sensitivity", async () => {
  expect(await built("deal", [["Deal", "iren-microsoft-childress-2025"]])).toEqual([]);
}, 300_000);

test("a model is known by its sheet; Rebuild writes a new one with what was typed and leaves the old one alone", async () => {
  if (await button("All models").isVisible()) await button("All models").click();
  await button(/^Company/).click();
  await bench.addin.getByRole("combobox", { name: "Miner", exact: true }).selectOption("wulf");
  await bench.addin.getByText(/Writes \d+ new sheet/).waitFor();
  await button("Build model").click();
  await bench.addin
    .getByRole("status")
    .filter({ hasText: /^Built/ })
    .waitFor({ timeout: 120_000 });
  await bench.idle();
  const rows = await bench.getRange("'WULF Assumptions'!A1:E40");
  const at = (label: string) => rows.findIndex((cells) => cells[0] === label) + 1;
  await bench.setCell(`'WULF Assumptions'!E${at("Shares outstanding, basic")}`, "400000000");
  await bench.idle();
  await button("All models").click();
  await bench.page.evaluate(() => window.workbench.select("'WULF Assumptions'!B3"));
  const known = bench.addin.getByRole("region", { name: "The model on this sheet" });
  await known.getByText("None of the facts it asks for has changed since").waitFor();
  await known.getByRole("button", { name: "Rebuild" }).click();
  await bench.addin
    .getByRole("status")
    .filter({ hasText: /1 value of yours taken over/ })
    .waitFor({ timeout: 120_000 });
  await bench.idle();
  const sheets = await bench.page.evaluate(() => window.workbench.sheets());
  expect(sheets).toEqual(expect.arrayContaining(["WULF Assumptions", "WULF 2 Assumptions", "WULF 2 Changes"]));
  expect((await bench.getCell(`'WULF 2 Assumptions'!E${at("Shares outstanding, basic")}`)).value).toBe(400_000_000);
  await button("Undo last action").click();
  await bench.addin
    .getByRole("status")
    .filter({ hasText: /^Undone/ })
    .waitFor({ timeout: 120_000 });
  expect(await bench.page.evaluate(() => window.workbench.sheets())).not.toContain("WULF 2 Changes");
}, 300_000);

test("nothing left the page and no error was thrown", () => {
  expect(bench.strayRequests).toEqual([]);
  expect(bench.errors).toEqual([]);
});
