/** Every button of the ribbon, pressed in the workbench, and what then stands in the pane. */
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(180_000);

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(async () => {
  const { errors, strayRequests } = bench;
  const unimplemented = await bench.unimplemented();
  await bench.close();
  expect({ errors, strayRequests, unimplemented }).toEqual({ errors: [], strayRequests: [], unimplemented: [] });
});

const ribbon = () => bench.page.getByRole("toolbar", { name: "Ribbon of MINER" });
const press = (name: string) => ribbon().getByRole("button", { name, exact: true }).click();
const shown = (name: string) => bench.addin.getByRole("tab", { name, selected: true }).waitFor();
const said = (words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor();

test("six buttons, each with an icon of its own and a tip", async () => {
  const buttons = ribbon().getByRole("button");
  expect(await buttons.allInnerTexts()).toEqual(["Deals", "Formulas", "Models", "Refresh facts", "Freeze", "Trace"]);
  const icons = await buttons
    .locator("img")
    .evaluateAll((images) => (images as HTMLImageElement[]).map((image) => [image.src, image.naturalWidth] as const));
  expect(new Set(icons.map(([address]) => address)).size).toBe(6);
  for (const [, width] of icons) expect(width).toBe(32);
  for (const tip of await buttons.evaluateAll((all) => all.map((button) => button.getAttribute("title") ?? "")))
    expect(tip.length).toBeGreaterThan(40);
});

test.each(["Formulas", "Models", "Deals"])("%s opens the pane at its tab", async (name) => {
  await press(name);
  await shown(name);
});

test("Refresh facts checks, on the tab Updates", async () => {
  await press("Refresh facts");
  await shown("Updates");
  await said(/newest facts|up to date|newer facts|No newer/i);
});

test("Trace shows the rows behind the selected cell from any tab; on a cell that is none of ours it says so", async () => {
  await bench.result("B2", '=MINER.GW("IREN")');
  await bench.page.evaluate(() => window.workbench.select("B2"));
  await press("Trace");
  await bench.addin.getByRole("link", { name: /Microsoft/ }).waitFor();
  await bench.page.evaluate(() => window.workbench.select("F9"));
  await press("Trace");
  await said(/F9|MINER/);
});

test("Freeze puts values in place of the formulas and shows Thaw", async () => {
  await press("Freeze");
  await shown("Updates");
  await said(/^Froze 1 MINER formula/);
  expect((await bench.getCell("Sheet1!B2")).formula).toBe("0.26");
  await bench.addin.getByRole("button", { name: "Thaw" }).click();
  await said(/^Brought/);
  expect((await bench.getCell("Sheet1!B2")).formula).toBe('=MINER.GW("IREN")');
});

test("pressed while the pane is hidden, the pane comes with it", async () => {
  await bench.addin.evaluate("Office.addin.hide()");
  await bench.page.locator("iframe#addin").waitFor({ state: "hidden" });
  await press("Models");
  await bench.page.locator("iframe#addin").waitFor({ state: "visible" });
  await shown("Models");
});
