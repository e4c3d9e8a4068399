/** axe on every screen of the pane, in light, dark and forced colours, at the widths Excel gives it and at twice the text size. */
import fs from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const schemes = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
] as const;
/** 175: a pane of 350 px at 200 % zoom. */
const widths = [320, 350, 500, 175];

let browser: Browser;
let bench: OpenWorkbench;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(() => bench?.close());

const button = (name: string | RegExp) => bench.addin.getByRole("button", { name });
const tab = (name: string) => bench.addin.getByRole("tab", { name }).click();

/** Every screen, in an order in which each is reached from the one before. */
const screens: [string, () => Promise<unknown>][] = [
  ["deals with first steps", () => button("Insert table").waitFor()],
  ["nothing found", () => bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("Antropic")],
  [
    "filtered deals",
    async () => {
      await button(/^Show all/).click();
      await bench.addin.getByRole("button", { name: "Signed", exact: true }).click();
    },
  ],
  [
    "a deal",
    async () => {
      await button(/ → /).first().click();
      await button("All deals").waitFor();
    },
  ],
  [
    "a table inserted",
    async () => {
      await button("All deals").click();
      await button("Insert table").click();
      await bench.addin
        .getByRole("status")
        .getByText(/Inserted/)
        .waitFor();
    },
  ],
  [
    "the question",
    async () => {
      await button("Insert table").click();
      await button("Insert on a new sheet").waitFor();
    },
  ],
  [
    "updates",
    async () => {
      await tab("Updates");
      await bench.addin.getByText(/Agrees with the facts/).waitFor();
    },
  ],
  [
    "formulas",
    async () => {
      await tab("Formulas");
      await button(/^MINER\.GW/).waitFor();
    },
  ],
  [
    "the list under a box",
    async () => {
      await button(/^MINER\.GW/).click();
      await bench.addin.getByRole("combobox", { name: "Name" }).fill("iren");
      await bench.page.keyboard.press("ArrowDown");
      await bench.addin.getByRole("listbox", { name: "Suggestions" }).waitFor();
    },
  ],
  [
    "builder",
    async () => {
      await bench.page.keyboard.press("Escape");
      await bench.addin.getByRole("combobox", { name: "Name" }).fill("IREN");
      await bench.addin.getByRole("group", { name: "Preview" }).getByText("0.26").waitFor();
    },
  ],
  [
    "models",
    async () => {
      await tab("Models");
      await button(/^Deal model/).waitFor();
    },
  ],
  [
    "a model's form",
    async () => {
      await button(/^Deal model/).click();
      await bench.addin.getByRole("combobox", { name: "Deal" }).selectOption("iren-microsoft-childress-2025");
      await bench.addin.getByText(/Writes \d+ new sheet/).waitFor();
    },
  ],
  [
    "terms nobody discloses",
    async () => {
      await bench.addin.getByRole("combobox", { name: "Deal" }).selectOption("mara-exaion-2025");
      await bench.addin.getByText(/terms not disclosed/).waitFor();
    },
  ],
  [
    "a trace",
    async () => {
      await bench.result("AZ1", '=MINER.GW("IREN")');
      await bench.page.evaluate(() => window.workbench.select("AZ1"));
      await button("Trace").click();
      await bench.addin.getByRole("link", { name: /Microsoft/ }).waitFor();
    },
  ],
  ["help", () => button("Help").click()],
  [
    "pictures",
    async () => {
      await button("Back").click();
      await button("Pictures").click();
      await bench.addin.getByRole("img").first().waitFor();
    },
  ],
  [
    "my deals, no table yet",
    async () => {
      await button("Back").click();
      await tab("Deals");
      await bench.addin.getByRole("button", { name: "My deals", exact: true }).click();
      await button("Insert My deals table").waitFor();
    },
  ],
  [
    "my deals, one read and one wrong",
    async () => {
      await button("Insert My deals table").click();
      await bench.addin.getByText(/is still empty/).waitFor();
      for (const [cell, text] of Object.entries({ A2: "Falcon", C2: "A tenant", J2: "100", A3: "Hawk", Q3: "three" }))
        await bench.setCell(`My deals!${cell}`, text);
      await bench.addin.getByText(/1 row wrong/).waitFor();
      await bench.addin.getByText("Columns and units").click();
    },
  ],
];

/** Rules that axe finds broken, as "rule: element". */
async function violations(): Promise<string[]> {
  await bench.addin.evaluate(axe);
  return bench.addin.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import("axe-core") };
    const found = await checker.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return found.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 300)}`));
  });
}

/** Controls that stick out of the pane sideways. */
const cutOff = () =>
  bench.addin.evaluate(() =>
    [...document.querySelectorAll("button, input:not([type=checkbox]), select, a")]
      .filter((control) => control.getClientRects().length > 0)
      .filter((control) => control.getBoundingClientRect().right > window.innerWidth + 1 || control.getBoundingClientRect().left < -1)
      .map((control) => control.outerHTML.slice(0, 160)),
  );

test.each(schemes)("%s: no violation and nothing cut off, on any screen at any width", async (_, options) => {
  bench = await openWorkbench(undefined, { ...options, reducedMotion: "reduce", browser });
  const broken: string[] = [];
  for (const [name, show] of screens) {
    await show();
    for (const width of widths) {
      await bench.page.evaluate((wanted) => (document.querySelector<HTMLElement>("#pane")!.style.width = `${wanted}px`), width);
      await bench.addin.waitForFunction((wanted) => window.innerWidth === wanted, width);
      broken.push(...(await violations()).map((each) => `${name} at ${width} px: ${each}`));
      broken.push(...(await cutOff()).map((each) => `${name} at ${width} px: cut off: ${each}`));
    }
  }
  expect(broken).toEqual([]);
});
