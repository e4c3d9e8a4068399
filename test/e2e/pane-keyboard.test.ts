/** The journeys with Tab, arrows, Enter and Escape only, under office.js, which moves the focus on Tab itself. */
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

let bench: OpenWorkbench;
beforeEach(async () => {
  bench = await openWorkbench();
  await bench.addin.getByRole("tab", { selected: true }).waitFor();
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

/** The focus is somewhere once an action is over. */
const finished = () => bench.addin.getByRole("progressbar").waitFor({ state: "detached", timeout: 150_000 });

test("a formula in a cell is opened, an argument taken from the list, and written back", async () => {
  await bench.result("C3", '=MINER.GW("Hut 8","criticalIt")');
  await bench.page.evaluate(() => window.workbench.select("C3"));
  await bench.addin.evaluate(() => document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")!.focus());
  await press("ArrowRight");
  await bench.addin.getByText("Replaces the formula in Sheet1!C3").waitFor();
  await tabTo(/^Name/);
  await press("Control+A");
  await bench.page.keyboard.type("iren");
  await press("ArrowDown", "Enter");
  await bench.addin.getByRole("group", { name: "Formula" }).getByText('=MINER.GW("IREN","criticalIt")').waitFor();
  await press("ArrowDown", "Escape"); // closes the list and stays in the builder
  expect(await focused()).toMatch(/^Name/);
  await tabTo("Insert formula");
  await press("Enter");
  await said(/Inserted the formula at Sheet1!C3/);
  expect((await bench.getCell("C3")).formula).toBe('=MINER.GW("IREN","criticalIt")');
});

test("trace a number, freeze, thaw and undo: the focus is never lost", async () => {
  await bench.result("B2", '=MINER.GW("IREN")');
  await bench.page.evaluate(() => window.workbench.select("B2"));
  await bench.addin.evaluate(() => document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")!.focus());
  await tabTo("Trace", "Shift+Tab");
  await press("Enter");
  await bench.addin.getByRole("button", { name: "Back" }).waitFor();
  await tabTo(/Microsoft/);
  await press("Escape");
  expect(await focused()).toBe("Trace");

  await tabTo("Deals");
  await press("End");
  await finished();
  await tabTo("Freeze");
  await press("Enter");
  await said(/^Froze/);
  expect(await focused()).toBe("Freeze");
  await tabTo("Thaw");
  await press("Enter");
  await said(/^Brought/);
  expect(await focused()).toBe("Thaw");
  await tabTo("Freeze", "Shift+Tab");
  await press("Enter");
  await said(/^Froze/);
  await tabTo("Undo last action");
  await press("Enter");
  await said(/Undone/);
  expect(await focused()).not.toBe("");
  await tabTo("Close message", "Shift+Tab");
  await press("Enter");
  expect(await focused()).not.toBe("");
});

test("pin a day and release it", async () => {
  await press("End");
  await finished();
  await tabTo("Facts as of");
  await bench.page.keyboard.type("04302026");
  await tabTo("Pin");
  await press("Enter");
  await bench.addin.getByText(/Pinned to 30 Apr 2026:/).waitFor();
  expect(await focused()).toBe("Pin");
  await tabTo("Release");
  await press("Enter");
  await bench.addin.getByRole("button", { name: "Release" }).waitFor({ state: "detached" });
  await finished();
  expect(await focused()).not.toBe("");
});

test("a model: chosen, built, gone to", async () => {
  await press("ArrowRight", "ArrowRight");
  expect(await focused()).toBe("Models");
  await bench.addin.getByRole("button", { name: /^Backlog/ }).waitFor();
  await tabTo(/^Deal model/);
  await press("End", "Enter");
  expect(await focused()).toBe("All models");
  await bench.addin.getByText(/Writes \d+ new sheet/).waitFor();
  await tabTo("Build model");
  await press("Enter");
  await bench.addin
    .getByRole("status")
    .getByText(/^Built /)
    .waitFor({ timeout: 150_000 });
  expect(await focused()).toBe("Build model");
  await tabTo("Go to sheet", "Shift+Tab");
  await press("Enter");
  await finished();
  expect(await focused()).toBe("Go to sheet");
});

test("my deals: the table inserted, a wrong cell gone to, a formula of the deal begun, back", async () => {
  await tabTo("My deals");
  await press("Enter");
  expect(await focused()).toBe("Back");
  await tabTo("Insert My deals table");
  await press("Enter");
  await said(/Inserted an empty table/);
  expect(await focused()).not.toBe("");

  for (const [cell, text] of Object.entries({ A2: "Falcon", J2: "100", A3: "Hawk", O3: "ninety" }))
    await bench.setCell(`My deals!${cell}`, text);
  await bench.addin.getByText(/1 deal read, 1 row wrong/).waitFor();
  expect(await focused()).not.toBe("");
  await tabTo("Go to cell");
  await press("Enter");
  await finished();
  const selected = await bench.addin.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe("'My deals'!O3");
  expect(await focused()).toBe("Go to cell");
  await bench.setCell("My deals!O3", "9"); // the button goes with the fault
  await bench.addin.getByText(/2 deals read/).waitFor();
  expect(await focused()).not.toBe("");

  await tabTo("Columns and units"); // office.js, which moves the focus, knows a summary by its tabIndex only
  await press("Enter");
  await bench.addin.getByText("utility power").waitFor();
  await tabTo("Use in a formula", "Shift+Tab");
  await press("Enter");
  await bench.addin.getByRole("group", { name: "Formula" }).getByText("Hawk").waitFor();
  expect(await focused()).not.toBe("");
  await press("Escape");
  expect(await focused()).not.toBe("");
  await tabTo("Formulas", "Shift+Tab");
  await press("Home");
  expect(await focused()).toBe("Deals");
  await tabTo("My deals");
  await press("Enter", "Escape");
  expect(await focused()).toBe("My deals");
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
