/** How every action runs: after the one before, after the end of cell editing, and as one step of Excel's undo where the host can. */
import { inQueue, runExcel } from "../../src/workbook/excel-queue";

let options: unknown[];
function hostWith(apis: string[]): void {
  options = [];
  Object.assign(globalThis, {
    Office: {
      HostType: { Excel: "Excel" },
      context: { host: "Excel", requirements: { isSetSupported: (set: string, version: string) => apis.includes(`${set} ${version}`) } },
    },
    Excel: {
      run: (how: unknown, work: (context: object) => Promise<unknown>) => {
        options.push(how);
        return work({});
      },
    },
  });
}
afterEach(() => {
  for (const name of ["Excel", "Office"]) delete (globalThis as Record<string, unknown>)[name];
});

test("where ExcelApi 1.20 is there an action is one step of Excel's undo", async () => {
  hostWith(["ExcelApi 1.20"]);
  await runExcel(() => Promise.resolve());
  expect(options).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
  hostWith([]);
  await runExcel(() => Promise.resolve());
  expect(options).toEqual([{ delayForCellEdit: true }]);
});

test("an action begins when the one before has ended, also one that failed", async () => {
  const order: string[] = [];
  const first = inQueue(async () => {
    order.push("first begins");
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push("first ends");
    throw new Error("no");
  });
  const second = inQueue(async () => void order.push("second begins"));
  expect((await first).ok).toBe(false);
  expect((await second).ok).toBe(true);
  expect(order).toEqual(["first begins", "first ends", "second begins"]);
});

test("without a workbook an action says so", async () => {
  expect(await inQueue(() => runExcel(() => Promise.resolve()))).toMatchObject({ ok: false, failure: { kind: "not-in-excel" } });
});
