/**
 * Pictures of the models for docs/models: each blueprint built through the pane of the workbench, its first sheet as it is after the build.
 * Run: npx tsx tools/model-pictures.ts [folder for a picture of every sheet]
 */
import fs from "node:fs";
import path from "node:path";
import { launchBrowser } from "../test/e2e/browser";
import { openWorkbench, type OpenWorkbench } from "../test/e2e/open-workbench";
import { addin, buildIfStale, page } from "../workbench/server/build";
import { startServer } from "../workbench/server/server";

const folder = path.join(__dirname, "../docs/models/images");

const models: { name: string; title: RegExp; choose?: [label: string, value: string]; own?: Record<string, string> }[] = [
  { name: "comps", title: /^Comps/ },
  { name: "market", title: /^Market and/ },
  { name: "backlog", title: /^Backlog/ },
  {
    name: "company",
    title: /^Company/,
    choose: ["Miner", "wulf"],
    own: {},
  },
  { name: "cloud", title: /^Deal model/, choose: ["Deal", "iren-microsoft-childress-2025"] },
  { name: "deal", title: /^Deal model/, choose: ["Deal", "cifr-aws-black-pearl-2025"] },
];

async function build(bench: OpenWorkbench, { title, choose }: (typeof models)[number]): Promise<void> {
  const button = (name: string | RegExp) => bench.addin.getByRole("button", { name });
  const back = button("All models");
  if (await back.isVisible()) await back.click();
  await button(title).click();
  if (choose) await bench.addin.getByRole("combobox", { name: choose[0], exact: true }).selectOption(choose[1]);
  await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
  await button("Build model").click();
  await bench.addin
    .getByRole("status")
    .filter({ hasText: /^Built|refused|wrong/ })
    .waitFor({ timeout: 300_000 });
  await bench.idle();
}

async function main(): Promise<void> {
  const everySheet = process.argv[2];
  buildIfStale(addin);
  buildIfStale(page);
  const server = await startServer({ port: 0, manifest: null, feed: null });
  const browser = await launchBrowser();
  fs.mkdirSync(folder, { recursive: true });
  for (const model of models) {
    const bench = await openWorkbench(server.url, { browser, reducedMotion: "reduce" });
    const skip = bench.addin.getByRole("button", { name: "Skip" });
    if (await skip.isVisible()) await skip.click();
    await bench.addin.getByRole("tab", { name: "Models" }).click();
    const started = Date.now();
    await build(bench, model);
    console.log(`${model.name}: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    await bench.page.waitForTimeout(500);
    if (model.name !== "cloud") await bench.page.screenshot({ path: path.join(folder, `${model.name}.png`) });
    if (everySheet) {
      const sheets = (await bench.page.evaluate(() => window.workbench.sheets())).filter((name) => name !== "Sheet1");
      for (const sheet of sheets) {
        await bench.page.evaluate((at) => window.workbench.select(at), `'${sheet}'!A1`);
        await bench.page.waitForTimeout(400);
        await bench.page.screenshot({ path: path.join(everySheet, `${model.name} ${sheet}.png`) });
      }
    }
    await bench.close();
  }
  await browser.close();
  await server.close();
}

void main();
