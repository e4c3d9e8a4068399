import fc from "fast-check";
import { freeze } from "../../src/workbook/freeze";
import { thaw } from "../../src/workbook/thaw";
import { undoLastAction } from "../../src/workbook/undo-last-action";
import type { CellValue } from "../../workbench/grid/grid";
import { openHosted, reported, type Hosted } from "./hosted";

let hosted: Hosted;
let sheet: string;
beforeEach(async () => {
  hosted = await openHosted();
  sheet = hosted.grid.activeSheet();
  hosted.grid.evaluate = evaluate;
});
afterEach(() => hosted.close());

/** Stands in for Excel: GW is 0.839, DEALS a block, NA an error, anything else a number of its text. */
function evaluate(formula: string): CellValue | CellValue[][] {
  if (/^=MINER\.DEALS\(/.test(formula))
    return [
      ["Deal", "MW"],
      ["a", 1],
      ["b", ""],
    ];
  if (/MINER\.NA/.test(formula)) return { error: "#N/A" };
  if (/^=MINER\.GW\([^()]*\)$/.test(formula)) return 0.839;
  return formula.length;
}

const type = (row: number, column: number, text: string) => hosted.grid.type(sheet, row, column, text);
const formulaAt = (row: number, column: number) => hosted.grid.read(sheet, { row, column, rows: 1, columns: 1 })[0]![0]!;

test("a call becomes its value, a mixed formula keeps the rest, a spill becomes a block; thaw brings all back", async () => {
  await type(0, 0, '=MINER.GW("IREN")');
  await type(1, 0, '=MINER.GW("IREN")*B3+1');
  await type(4, 0, '=MINER.DEALS("Hut 8")');
  await type(0, 3, "=SUM(B1:B3)");
  const before = hosted.picture().Sheet1;
  expect(reported(await freeze())).toMatchObject({ cells: 3, spills: 1, skipped: [] });
  expect(formulaAt(0, 0)).toMatchObject({ formula: null, value: 0.839 });
  expect(formulaAt(1, 0).formula).toBe("=0.839*B3+1");
  expect([formulaAt(4, 0), formulaAt(5, 1), formulaAt(6, 0)]).toMatchObject([
    { formula: null, value: "Deal" },
    { value: 1 },
    { value: "b" },
  ]);
  expect(formulaAt(0, 3).formula).toBe("=SUM(B1:B3)");
  expect(reported(await thaw())).toMatchObject({ cells: 3, spills: 1, skipped: [] });
  expect(hosted.picture().Sheet1).toEqual(before);
  expect(hosted.picture()["MINER frozen"]).toHaveLength(1);
  expect(hosted.page.host.unimplemented).toEqual([]);
});

test("a frozen cell that was changed is reported, not written; the others are thawed", async () => {
  await type(0, 0, '=MINER.GW("IREN")');
  await type(1, 0, '=MINER.GW("WULF")');
  reported(await freeze());
  await type(0, 0, "7");
  expect(reported(await thaw())).toMatchObject({
    cells: 1,
    skipped: [{ address: "'Sheet1'!A1", reason: expect.stringContaining("changed") }],
  });
  expect(formulaAt(0, 0).value).toBe(7);
  expect(formulaAt(1, 0).formula).toBe('=MINER.GW("WULF")');
});

test("an error is not frozen, and the report says so", async () => {
  await type(0, 0, '=MINER.NA("x")');
  expect(reported(await freeze())).toMatchObject({ cells: 0, skipped: [{ reason: "it shows #N/A" }] });
  expect(formulaAt(0, 0).formula).toBe('=MINER.NA("x")');
});

test("Undo is thaw", async () => {
  await type(2, 2, '=MINER.GW("IREN")&"x"');
  const before = hosted.picture().Sheet1;
  reported(await freeze());
  reported(await undoLastAction());
  expect(hosted.picture().Sheet1).toEqual(before);
});

test("a host error while freezing leaves the cells as they were", async () => {
  await type(0, 0, '=MINER.GW("IREN")');
  await type(4, 0, '=MINER.DEALS("Hut 8")');
  const before = hosted.picture().Sheet1;
  const prototype = hosted.page.window.OfficeExtension.ClientRequestContext.prototype as { sync: (...args: unknown[]) => Promise<unknown> };
  const sync = prototype.sync;
  let broken = false;
  prototype.sync = async function (this: unknown, ...args: unknown[]) {
    const result = await sync.apply(this, args);
    const written = formulaAt(0, 0).formula === null;
    if (written && !broken && (broken = true)) throw new Error("the connection broke");
    return result;
  };
  expect(await freeze()).toMatchObject({ ok: false, failure: { sentence: expect.stringContaining("as it was") } });
  expect(hosted.picture().Sheet1).toEqual(before);
});

test("freeze, then thaw: the same sheet, for random sheets", async () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '=MINER.GW("IREN")',
      "=MINER.GW(B7,,A1)*2-MINER.GW($C$3)",
      '=IF(MINER.GW("x")>1,"MINER.GW(1)",A2)',
      "=SUM(A1:B2)",
      "5",
      "text",
      "=miner.gw(Sheet1!A9)&\"''\"",
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 5 }), cell), {
        selector: ([row, column]) => `${row},${column}`,
        maxLength: 12,
      }),
      fc.boolean(),
      async (cells, spill) => {
        hosted.grid.clear(sheet, { row: 0, column: 0, rows: 30, columns: 12 }, "all", false);
        for (const [row, column, text] of cells) await type(row, column, text);
        if (spill) await type(12, 1, '=MINER.DEALS("Hut 8")');
        const before = hosted.picture().Sheet1;
        reported(await freeze());
        reported(await thaw());
        expect(hosted.picture().Sheet1).toEqual(before);
      },
    ),
    { numRuns: Number(process.env.FREEZE_RUNS ?? 40) },
  );
}, 300_000);
