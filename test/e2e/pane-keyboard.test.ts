/** The journeys with Tab, arrows, Enter and Escape only, under office.js, which moves the focus on Tab itself. */
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
  // F6 in Excel: the focus comes from the sheet into the pane.
  await bench.addin.evaluate(() => {
    window.focus();
    document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")!.focus();
  });
});
afterEach(() => bench?.close());

/** Name of what has the focus; "" when the focus is lost. */
const focused = () =>
  bench.addin.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const label = (element as HTMLInputElement).labels?.[0]?.textContent;
    return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
  });

const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => bench.page.keyboard.press(key)), Promise.resolve());

/** Tab until the named control has the focus; every stop on the way must be one. */
async function tabTo(name: string | RegExp, key = "Tab"): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    const here = await focused();
    expect(here).not.toBe("");
    if (typeof name === "string" ? here === name : name.test(here)) return;
    await press(key);
  }
  throw new Error(`Tab never reached ${name}`);
}

const said = (words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor();

test("find a deal, look at it, come back, insert the table", async () => {
  await tabTo("Search deals");
  await bench.page.keyboard.type("iren");
  await press("ArrowDown", "ArrowDown");
  const line = await focused();
  await press("Enter");
  expect(await focused()).toBe("All deals");
  await press("Escape");
  expect(await focused()).toBe(line);
  await tabTo("Insert table");
  await press("Enter");
  await said(/Inserted \d+ rows/);
  expect(await focused()).toBe("Insert table");
});

test("the question of a taken place is answered and the focus comes back", async () => {
  await bench.setCell("B3", "mine");
  await bench.page.evaluate(() => window.workbench.select("A1"));
  await bench.addin.evaluate(() => document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")!.focus());
  await tabTo("Insert table");
  await press("Enter");
  await bench.addin.getByRole("button", { name: "Insert on a new sheet" }).waitFor();
  expect(await focused()).toBe("Insert on a new sheet");
  await press("Escape");
  await bench.addin.getByRole("button", { name: "Insert on a new sheet" }).waitFor({ state: "detached" });
  await bench.addin.waitForFunction(() => document.activeElement?.textContent === "Insert table");
});

test("build a formula and put it into the sheet", async () => {
  await press("ArrowRight");
  expect(await focused()).toBe("Formulas");
  await tabTo("Search formulas and fields");
  await bench.page.keyboard.type("gigawatts");
  await bench.addin.getByRole("button", { name: /^MINER\.GW/ }).waitFor();
  await press("ArrowDown");
  while (!/^MINER\.GW/.test(await focused())) await press("ArrowDown");
  await press("Enter");
  expect(await focused()).toMatch(/^Name/);
  await bench.page.keyboard.type("IREN");
  await tabTo("Insert formula");
  await press("Enter");
  await said(/Inserted the formula/);
  expect(await focused()).toBe("Insert formula");
});

test("apply updates: reached, pressed, focus kept", async () => {
  await tabTo("Insert table");
  await press("Enter");
  await said(/Inserted \d+ rows/);
  await tabTo("Deals", "Shift+Tab");
  await press("End");
  expect(await focused()).toBe("Updates");
  await tabTo("Check for updates");
  await press("Enter");
  await bench.addin.getByRole("progressbar").waitFor({ state: "detached" });
  expect(await focused()).toBe("Check for updates");
  await tabTo("Apply to workbook");
});

test("help and pictures open and close, the focus returns", async () => {
  for (const name of ["Pictures", "Help"]) {
    await tabTo(name, "Shift+Tab");
    await press("Enter");
    expect(await focused()).toBe("Back");
    await press("Escape");
    expect(await focused()).toBe(name);
    await tabTo("Search deals");
  }
});
