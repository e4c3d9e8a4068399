import { store } from "../../src/dataset";
import { setPin } from "../../src/workbook/set-pin";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import { readSettings } from "../../src/workbook/workbook-settings";
import { openHosted, reported, type Hosted } from "./hosted";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

test("a pin is kept in the workbook, recalculates the sheets with MINER formulas, and is taken back", async () => {
  await hosted.grid.type(hosted.grid.activeSheet(), 0, 0, '=MINER.GW("IREN")');
  reported(await setPin("2026-04-30"));
  expect(store.asOf).toBe("2026-04-30");
  expect(reported(await readSettings()).pin).toBe("2026-04-30");
  expect(hosted.page.calculation.asked).toEqual([`sheet ${hosted.grid.activeSheet()} dirty`]);
  reported(await undoLastAction());
  expect(store.pin).toBeNull();
  expect(reported(await readSettings()).pin).toBeNull();
});

test("a day after the coverage is declined", async () => {
  expect(await setPin("2099-01-01")).toMatchObject({ ok: false, failure: { kind: "declined" } });
  expect(store.pin).toBeNull();
});
