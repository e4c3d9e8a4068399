/**
 * Makes the pictures of docs/guide.md: every screen of the pane, in light and dark, in the workbench.
 * A build of the deal model with its sensitivities takes minutes where two cores are shared. Run: npx tsx tools/screenshots.ts [URL of a workbench that is up]
 */
import fs from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { launchBrowser } from "../test/e2e/browser";
import { openWorkbench, type OpenWorkbench } from "../test/e2e/open-workbench";
import { addin, buildIfStale, page } from "../workbench/server/build";
import { startServer } from "../workbench/server/server";

const folder = path.join(__dirname, "../docs/images");

interface Screen {
  name: string;
  show: (bench: OpenWorkbench) => Promise<unknown>;
  /** The whole workbench instead of the pane alone. */
  whole?: boolean;
}

const button = (bench: OpenWorkbench, name: string | RegExp): Locator => bench.addin.getByRole("button", { name });
const tab = (bench: OpenWorkbench, name: string) => bench.addin.getByRole("tab", { name }).click();
const said = (bench: OpenWorkbench, words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor({ timeout: 150_000 });

/** Made up: an example in a picture, by the letters of the table's columns. */
const myDeals: Record<string, string>[] = [
  { A: "Falcon", B: "A miner", C: "A hyperscaler", D: "North site", E: "TX", J: "100", N: "150", O: "15", Q: "3%", U: "2028-01-01" },
  { A: "Hawk", C: "A neocloud", J: "40", O: "ninety" },
];

/** In an order in which each is reached from the one before. */
const screens: Screen[] = [
  { name: "first-steps", show: (bench) => button(bench, "Next").waitFor() },
  {
    name: "deals",
    show: async (bench) => {
      await button(bench, "Skip").click();
      await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("anthropic");
    },
  },
  {
    name: "deal",
    show: (bench) =>
      button(bench, /→ Anthropic/)
        .first()
        .click(),
  },
  {
    name: "table",
    whole: true,
    show: async (bench) => {
      await button(bench, "All deals").click();
      await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("");
      await button(bench, "Insert table").click();
      await said(bench, /Inserted/);
    },
  },
  {
    name: "my-deals",
    whole: true,
    show: async (bench) => {
      await button(bench, /^My deals$/).click();
      await button(bench, "Insert My deals table").click();
      await bench.addin.getByText(/is still empty/).waitFor();
      for (const [row, cells] of myDeals.entries())
        for (const [column, text] of Object.entries(cells)) await bench.setCell(`My deals!${column}${row + 2}`, text);
      await bench.addin.getByText(/1 row wrong/).waitFor();
      await button(bench, "Close message").click();
      await bench.idle();
    },
  },
  {
    name: "picker",
    show: async (bench) => {
      await bench.page.evaluate(() => window.workbench.select("Sheet1!A80"));
      await tab(bench, "Formulas");
      await button(bench, /^MINER\.GW/).click();
      await bench.addin.getByRole("combobox", { name: "Name" }).fill("hut");
      await bench.page.keyboard.press("ArrowDown");
      await bench.addin.getByRole("listbox", { name: "Suggestions" }).waitFor();
    },
  },
  {
    name: "formula",
    show: async (bench) => {
      await bench.addin.getByRole("combobox", { name: "Name" }).fill("IREN");
      await bench.page.keyboard.press("Escape");
      await bench.addin.getByText("0.26", { exact: true }).waitFor();
    },
  },
  {
    name: "trace",
    show: async (bench) => {
      await button(bench, "Insert formula").click();
      await said(bench, /Inserted the formula/);
      await bench.idle();
      await button(bench, "Trace").click();
      await button(bench, "Back").waitFor();
    },
  },
  {
    name: "model-form",
    show: async (bench) => {
      await button(bench, "Back").click();
      await tab(bench, "Models");
      await button(bench, /^Deal model/).click();
      await bench.addin.getByRole("combobox", { name: "Deal" }).selectOption("cifr-aws-black-pearl-2025");
      await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
    },
  },
  {
    name: "model",
    whole: true,
    show: async (bench) => {
      await button(bench, "Build model").click();
      await said(bench, /^Built/);
      await bench.idle();
    },
  },
  {
    name: "updates",
    show: async (bench) => {
      await tab(bench, "Updates");
      await bench.addin.getByText(/Agrees with the facts/).waitFor();
    },
  },
  {
    name: "pictures",
    show: async (bench) => {
      await button(bench, "Pictures").click();
      await bench.addin.getByRole("img").first().waitFor();
      await bench.page.waitForTimeout(500);
    },
  },
  {
    name: "help",
    show: async (bench) => {
      await button(bench, "Back").click();
      await button(bench, "Help").click();
    },
  },
];

async function main(): Promise<void> {
  let url = process.argv[2];
  const server = url
    ? null
    : await (async () => {
        buildIfStale(addin);
        buildIfStale(page);
        return startServer({ port: 0, manifest: null, feed: null });
      })();
  url ??= server!.url;
  fs.mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  for (const colorScheme of ["light", "dark"] as const) {
    const bench = await openWorkbench(url, { browser, colorScheme, reducedMotion: "reduce", viewport: { width: 1280, height: 800 } });
    for (const { name, show, whole } of screens) {
      await show(bench);
      await bench.page.waitForTimeout(400); // buttons fade when an action ends
      const shown = whole ? bench.page : bench.page.locator("iframe#addin");
      await shown.screenshot({ path: path.join(folder, `${name}-${colorScheme}.png`) });
    }
    await bench.close();
  }
  await browser.close();
  await server?.close();
  console.log(`${screens.length * 2} pictures in ${path.relative(process.cwd(), folder)}`);
}

void main();
