/** @jest-environment jsdom */
import { all, click, nothingBuilt, one, showPane, statusText, type } from "../show-pane";

const report = { cells: 3, spills: 1, skipped: [{ address: "Sheet1!B2", reason: "inside a table" }], sentence: "3 cells frozen." };

async function openUpdates(given: Parameters<typeof showPane>[0]) {
  const actions = await showPane(given);
  await click(one("tab", "Updates"));
  return actions;
}

test("what is not built is not there", async () => {
  await openUpdates({ capabilities: nothingBuilt });
  for (const name of ["Freeze", "Thaw", "Repair", "Pin", "Trace"]) expect(all("button", name)).toHaveLength(0);
});

test("Freeze says what it did and which cells it left", async () => {
  const freeze = jest.fn(async () => ({ ok: true as const, report }));
  await openUpdates({ capabilities: { ...nothingBuilt, freeze: true }, freeze });
  await click(one("button", "Freeze"));
  expect(statusText()).toBe("3 cells frozen.");
  expect(document.body.textContent).toContain("Sheet1!B2: inside a table");
});

test("Pin takes a day up to the coverage date only", async () => {
  const setPin = jest.fn(async () => ({ ok: true as const, report: { sentence: "Pinned to 30 Apr 2026." } }));
  await openUpdates({ capabilities: { ...nothingBuilt, pin: true }, setPin });
  const day = document.querySelector<HTMLInputElement>("input[type=date]")!;
  await type(day, "2027-01-01");
  await click(one("button", "Pin"));
  expect(setPin).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain("Give a day up to 8 Oct 2026.");
  await type(day, "2026-04-30");
  await click(one("button", "Pin"));
  expect(setPin).toHaveBeenCalledWith("2026-04-30");
  expect(statusText()).toBe("Pinned to 30 Apr 2026.");
});
