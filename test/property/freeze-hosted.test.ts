/**
 * Freeze, then what a user does, then thaw, on random sheets in a hosted workbook (office.js itself, the host, its grid in memory): the same
 * as if nothing had been frozen. What cannot be thawed is reported and stays as it is.
 */
import fc from "fast-check";
import { freeze } from "../../src/workbook/freeze";
import { thaw } from "../../src/workbook/thaw";
import type { CellValue } from "../../workbench/grid/grid";
import { MemoryGrid } from "../../workbench/grid/memory";
import { openHosted, reported, type Hosted } from "../workbook/hosted";

const runs = Number(process.env.FREEZE_RUNS ?? 150);
jest.setTimeout(60_000 + runs * 2_000);

let hosted: Hosted;
beforeAll(async () => {
  hosted = await openHosted();
  hosted.grid.evaluate = evaluate;
});
afterAll(() => hosted.close());

/** Stands in for Excel: DEALS is a block, GW a number of its text; anything else too. */
function evaluate(formula: string): CellValue | CellValue[][] {
  if (/^=MINER\.DEALS\(/.test(formula))
    return [
      ["Deal", "MW"],
      ["a", 1],
      ["b", ""],
    ];
  if (/^=MINER\.GW\([^()]*\)$/i.test(formula)) return 0.5;
  return 7;
}

const place = (maxRow: number, maxColumn: number) => fc.tuple(fc.nat({ max: maxRow }), fc.nat({ max: maxColumn }));
const content = fc.constantFrom(
  '=MINER.GW("IREN")',
  "=MINER.GW(B7,,A1)*2-MINER.GW($C$3)",
  '=IF(MINER.GW("x")>1,"MINER.GW(1)",A2)',
  "=SUM(A1:B2)",
  "=SUM(B2:C9)*MINER.GW(D1)",
  "=5+A1",
  "5",
  "text",
  "=miner.gw(Sheet1!A9)&\"''\"",
);
const sheetOf = fc.record({
  cells: fc.uniqueArray(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 5 }), content), {
    selector: ([row, column]) => `${row},${column}`,
    maxLength: 12,
  }),
  spill: fc.option(place(2, 3), { nil: null }),
});

type Edit =
  | { kind: "rows" | "columns"; at: number; count: number }
  | { kind: "rename"; name: string }
  | { kind: "type"; row: number; column: number }
  | { kind: "sort"; order: boolean };
const structural: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("rows" as const), at: fc.nat({ max: 10 }), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant("columns" as const), at: fc.nat({ max: 6 }), count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant("rename" as const), name: fc.constantFrom("Deals", "Bob's sheet", "Sheet 9", "Größe") }),
);
const any: fc.Arbitrary<Edit> = fc.oneof(
  structural,
  fc.record({ kind: fc.constant("type" as const), row: fc.nat({ max: 9 }), column: fc.nat({ max: 6 }) }),
  fc.record({ kind: fc.constant("sort" as const), order: fc.boolean() }),
);

async function fill(
  grid: MemoryGrid,
  sheetId: string,
  { cells, spill }: { cells: [number, number, string][]; spill: [number, number] | null },
) {
  for (const [row, column, text] of cells) await grid.type(sheetId, row, column, text);
  if (spill) await grid.type(sheetId, 12 + spill[0], spill[1], '=MINER.DEALS("Hut 8")');
}

async function edit(grid: MemoryGrid, sheetId: string, one: Edit): Promise<void> {
  if (one.kind === "rows") grid.insertRows(sheetId, one.at, one.count, false);
  else if (one.kind === "columns") grid.insertColumns(sheetId, one.at, one.count, false);
  else if (one.kind === "rename") grid.renameSheet(sheetId, one.name);
  else if (one.kind === "type") await grid.type(sheetId, one.row, one.column, "typed");
  else
    grid.reorderRows(
      sheetId,
      { row: 0, column: 0, rows: 9, columns: 7 },
      Array.from({ length: 9 }, (_, row) => ("order" in one && one.order ? 8 - row : (row + 4) % 9)),
      false,
    );
}

/** Whether an insert goes through the middle of the frozen 3 × 2 block. */
function cutsBlock(spill: [number, number] | null, edits: Edit[]): boolean {
  if (!spill) return false;
  let [row, column] = [12 + spill[0], spill[1]];
  for (const one of edits) {
    if (one.kind === "rows") {
      if (one.at > row && one.at < row + 3) return true;
      if (one.at <= row) row += one.count;
    } else if (one.kind === "columns") {
      if (one.at > column && one.at < column + 2) return true;
      if (one.at <= column) column += one.count;
    }
  }
  return false;
}

type Picture = Map<string, string>;
function picture(grid: MemoryGrid, sheetId: string): Picture {
  const found: Picture = new Map();
  const rect = grid.usedRect(sheetId, true);
  if (!rect) return found;
  grid.read(sheetId, rect).forEach((row, down) =>
    row.forEach(({ formula, value }, across) => {
      const shown = formula ?? (value === null || value === "" ? "" : JSON.stringify(value));
      if (shown !== "") found.set(`${rect.row + down},${rect.column + across}`, shown);
    }),
  );
  return found;
}

/** Empties the workbook for the next run. */
function startAgain(): string {
  const { grid } = hosted;
  const [first, ...others] = grid.sheets();
  for (const { id } of others) grid.removeSheet(id);
  grid.clear(first!.id, { row: 0, column: 0, rows: 80, columns: 40 }, "all", false);
  grid.renameSheet(first!.id, "Sheet1");
  return first!.id;
}

test(`${runs} sheets: inserts and renames in between are followed, and thaw is the inverse of freeze`, async () => {
  await fc.assert(
    fc.asyncProperty(sheetOf, fc.array(structural, { maxLength: 4 }), async (filled, edits) => {
      const sheetId = startAgain();
      const twin = new MemoryGrid();
      twin.evaluate = evaluate;
      const twinId = twin.activeSheet();
      await fill(hosted.grid, sheetId, filled);
      await fill(twin, twinId, filled);
      const frozen = reported(await freeze());
      for (const one of edits) {
        await edit(hosted.grid, sheetId, one);
        await edit(twin, twinId, one);
      }
      const thawed = reported(await thaw());
      if (cutsBlock(filled.spill, edits)) {
        // The values of a block with an empty row or column in it are no block any more.
        expect(thawed.skipped).toMatchObject([{ reason: expect.stringContaining("changed") }]);
        return;
      }
      expect(thawed.skipped).toEqual([]);
      expect(thawed.cells).toBe(frozen.cells);
      expect(Object.fromEntries(picture(hosted.grid, sheetId))).toEqual(Object.fromEntries(picture(twin, twinId)));
    }),
    { numRuns: runs },
  );
});

test(`${runs} sheets: whatever is typed or sorted in between, a cell is thawed or reported, and no other changes`, async () => {
  await fc.assert(
    fc.asyncProperty(sheetOf, fc.array(any, { maxLength: 5 }), async (filled, edits) => {
      const sheetId = startAgain();
      await fill(hosted.grid, sheetId, filled);
      const frozen = reported(await freeze());
      for (const one of edits) await edit(hosted.grid, sheetId, one);
      const before = picture(hosted.grid, sheetId);
      const thawed = reported(await thaw());
      const after = picture(hosted.grid, sheetId);
      expect(thawed.cells + thawed.skipped.length).toBe(frozen.cells);
      const formulas = [...after].filter(([at, shown]) => before.get(at) !== shown);
      for (const [, shown] of formulas) expect(shown).toMatch(/MINER/i);
      expect(formulas.length).toBe(thawed.cells);
      // A cell that is gone was part of a block that spills again from its anchor.
      for (const at of before.keys()) expect(after.has(at)).toBe(true);
    }),
    { numRuns: runs },
  );
});
