/**
 * Random lives of a table in a hosted workbook: office.js itself, the host and its in-memory grid, the real insert, apply and undo.
 * HOSTED_LIVES sets how many, HOSTED_SECONDS for how long at most, FC_SEED with which seed; .ci/run lives 10,000. The same rules run 10,000 times
 * without a host in refresh.test.ts.
 */
import fc from "fast-check";
import type { FactTable } from "../../src/models/tables/fact-table";
import { factsOf } from "../workbook/small-table";
import type { Rect } from "../../workbench/grid/grid";
import { openHosted, reported, type Hosted } from "../workbook/hosted";

let facts: FactTable = factsOf({});
jest.mock("../../src/workbook/facts-for", () => ({
  factsFor: () => facts,
  viewFor: () => ({ asOf: "2026-01-01" }),
  coverageOf: () => "2026-01-01",
}));

import { applyUpdates } from "../../src/workbook/apply-updates";
import { insertTable } from "../../src/workbook/insert-table";
import { undoLastAction } from "../../src/workbook/undo-last-action";

const lives = Number(process.env.HOSTED_LIVES ?? 100);
const seconds = Number(process.env.HOSTED_SECONDS ?? 0);
const seed = process.env.FC_SEED ? { seed: Number(process.env.FC_SEED) } : {};
jest.setTimeout(60_000 + lives * 5_000);

let hosted: Hosted;
beforeAll(async () => {
  hosted = await openHosted();
});
afterAll(() => hosted.close());

const keys = ["a", "b", "c", "d", "e", "f", "g"];
const value = fc.option(fc.oneof(fc.nat({ max: 5 }), fc.constantFrom("Ant", "Bee", "=SUM(1)", "2026-03", "@x")), { nil: null });
const someFacts = (minLength: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), value, value), { selector: ([key]) => key, minLength, maxLength: keys.length })
    .map((rows) => factsOf(Object.fromEntries(rows.map(([key, tenant, mw]) => [key, [tenant, mw]]))));
const nat = fc.nat({ max: 40 });

let token = 0;
/** What a user does, through Excel's own interface. `r` and `c` are taken modulo the table's size. */
const edits: Record<
  string,
  (table: Excel.Table, rows: number, columns: number, r: number, c: number, context: Excel.RequestContext) => Promise<void> | void
> = {
  type: (table, rows, columns, r, c) => {
    table.getDataBodyRange().getCell(r % rows, c % columns).values = [[`typed ${token++}`]];
  },
  formula: (table, rows, columns, r, c) => {
    table.getDataBodyRange().getCell(r % rows, c % columns).formulas = [[`=ROW()+${token++}`]];
  },
  empty: (table, rows, columns, r, c) => {
    table.getDataBodyRange().getCell(r % rows, c % columns).values = [[""]];
  },
  formulaColumn: (table, rows, columns, _r, c) => {
    const formulas = Array.from({ length: rows }, () => [`=ROW()*${token++}`]);
    table.columns.add(c % (columns + 1), [[`Mine ${token++}`], ...formulas]);
  },
  moveColumn: async (table, _rows, columns, r, c, context) => {
    const from = table.columns.getItemAt(c % columns);
    from.load("name");
    const body = from.getDataBodyRange();
    body.load("formulas");
    await context.sync();
    if (columns < 2) return;
    const target = r % columns;
    from.delete();
    table.columns.add(target >= columns - 1 ? undefined : target, [[from.name], ...body.formulas] as never);
  },
  insertAbove: (table) => {
    table.worksheet.getRange("1:1").insert("Down");
  },
  insertBeside: (table) => {
    table.worksheet.getRange("A:A").insert("Right");
  },
  typeKey: (table, rows, _columns, r, c) => {
    table.getDataBodyRange().getCell(r % rows, 0).values = [[keys[c % keys.length]!]];
  },
  paint: (table, rows, columns, r, c) => {
    const { font } = table.getDataBodyRange().getCell(r % rows, r % 2 === 0 ? 0 : c % columns).format;
    font.color = `#0000${(16 + c).toString(16).toUpperCase()}`;
    font.italic = r % 3 === 0;
  },
  addColumn: (table, _rows, columns, _r, c) => {
    table.columns.add(c % (columns + 1), undefined, `Mine ${token++}`);
  },
  renameColumn: (table, _rows, columns, _r, c) => {
    table.columns.getItemAt(c % columns).name = `Renamed ${token++}`;
  },
  deleteColumn: (table, _rows, columns, _r, c) => {
    if (columns > 1) table.columns.getItemAt(c % columns).delete();
  },
  sort: (table, _rows, columns, r, c) => table.sort.apply([{ key: c % columns, ascending: r % 2 === 0 }]),
  filter: async (table, _rows, columns, _r, c, context) => {
    table.columns.getItemAt(c % columns).filter.applyValuesFilter(["Ant", "5"]);
    await context.sync();
  },
  deleteRow: (table, rows, _columns, r) => {
    if (rows > 1) table.rows.getItemAt(r % rows).delete();
  },
  blankRow: (table, rows, _columns, r) => {
    table.rows.add(r % (rows + 1));
  },
  copyRow: (table, rows, columns, r) => {
    const body = table.getDataBodyRange();
    table.rows.add(undefined, [Array.from({ length: columns }, () => "")]);
    body.getRowsBelow(1).copyFrom(body.getRow(r % rows));
  },
  moveTable: async (table, _rows, _columns, r, c, context) => {
    table.load("id");
    table.worksheet.load("id");
    await context.sync();
    // Cut and pasted: below on its own sheet, or on a new one.
    if (r % 2 === 0) hosted.grid.moveTable(table.id, { sheetId: table.worksheet.id, row: 60 + (r % 5), column: c % 4 });
    else hosted.grid.moveTable(table.id, { sheetId: hosted.grid.addSheet(`Elsewhere ${token++}`).id, row: r % 5, column: c % 4 });
  },
  renameTable: (table) => {
    table.name = `Table_${token++}`;
  },
  renameSheet: (table) => {
    table.worksheet.name = `Sheet ${token++}`;
  },
};

/** The one table of a life with the sheet it is on, and what is known of it: which deal each thing of the user's stands with. */
interface Life {
  readonly tableId: string;
  readonly sheetId: string;
}
interface Known {
  theirs: Map<string, string>;
}

class Edit implements fc.AsyncCommand<Known, Life> {
  constructor(
    readonly name: string,
    readonly r: number,
    readonly c: number,
  ) {}
  check = () => true;
  async run(known: Known, life: Life): Promise<void> {
    await hosted.page.Excel.run(async (context) => {
      const { id, rect } = hosted.grid.tables().find((table) => table.id === life.tableId)!;
      await edits[this.name]!(context.workbook.tables.getItem(id), rect.rows - 1, rect.columns, this.r, this.c, context);
      await context.sync();
    });
    known.theirs = theirsIn(life.sheetId);
  }
  toString = () => `${this.name}(${this.r}, ${this.c})`;
}

class Refresh implements fc.AsyncCommand<Known, Life> {
  constructor(readonly wanted: FactTable) {}
  check = () => true;
  async run(known: Known, { sheetId }: Life): Promise<void> {
    await refresh(sheetId, this.wanted);
    const now = theirsIn(sheetId);
    for (const [token, deal] of known.theirs) {
      if (now.get(token) !== deal) throw new Error(`${token} stood with ${deal} and stands with ${now.get(token)}`);
    }
    known.theirs = now;
  }
  toString = () => `refresh(${JSON.stringify(this.wanted.rows.map(({ cells }) => cells))})`;
}

/** Everything of the user's inside the table with the deal (or the column) it stands with. */
function theirsIn(sheetId: string): Map<string, string> {
  const { rect } = hosted.grid.tables().find((table) => table.sheetId === sheetId)!;
  const rows = hosted.grid.read(sheetId, rect).map((row) => row.map(({ formula, value: content }) => formula ?? String(content ?? "")));
  const idColumn = rows[0]!.indexOf("Deal ID");
  const found = new Map<string, string>();
  rows.slice(1).forEach((row) =>
    row.forEach((cell, column) => {
      if (/^typed |^=ROW/.test(cell)) found.set(cell, `${row[idColumn] ?? ""} in ${rows[0]![column]}`);
    }),
  );
  return found;
}

const editNames = Object.keys(edits);
const commands = fc.commands(
  [
    ...editNames.map((name) => fc.tuple(nat, nat).map(([r, c]) => new Edit(name, r, c))),
    // As likely as a third of the edits together.
    ...Array.from({ length: Math.ceil(editNames.length / 3) }, () => someFacts(0).map((wanted) => new Refresh(wanted))),
  ],
  { maxCommands: 12 },
);

let lived = 0;
const started = Date.now();
afterAll(() => {
  const took = (Date.now() - started) / 1000;
  process.stdout.write(`${lived} lives of a table in a hosted workbook in ${took.toFixed(0)} s\n`);
});

test(`${lives} lives in a hosted workbook`, async () => {
  await fc.assert(
    fc.asyncProperty(someFacts(0), commands, async (inserted, life) => {
      facts = inserted;
      lived++;
      const sheet = reported(await insertTable({ kind: "deals" }, { kind: "newSheet" })).sheet;
      const sheetId = hosted.grid.sheets().find(({ name }) => name === sheet)!.id;
      hosted.grid.write(sheetId, { row: 40, column: 1, rows: 1, columns: 1 }, [[{ value: "below" }]], false);
      hosted.grid.write(sheetId, { row: 2, column: 30, rows: 1, columns: 1 }, [[{ value: "beside" }]], false);
      const tableId = hosted.grid.tables().find((table) => table.sheetId === sheetId)!.id;
      const real = {
        tableId,
        get sheetId() {
          return hosted.grid.tables().find((table) => table.id === tableId)!.sheetId;
        },
      };
      try {
        await fc.asyncModelRun(() => ({ model: { theirs: new Map<string, string>() }, real }), life);
      } finally {
        await startAgain();
        hosted.page.wire.length = 0;
      }
    }),
    { numRuns: lives, ...seed, ...(seconds > 0 ? { interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false } : {}) },
  );
});

/** Every cell of a sheet down to the last in use or in the table, and of `atLeast` where that is less. */
function cells(sheetId: string, atLeast: string[][] = []): string[][] {
  const used = hosted.grid.usedRect(sheetId, true)!;
  const { rect } = hosted.grid.tables().find((table) => table.sheetId === sheetId)!;
  const rows = Math.max(used.row + used.rows, rect.row + rect.rows, atLeast.length);
  const columns = Math.max(used.column + used.columns, atLeast[0]?.length ?? 0);
  return hosted.grid
    .read(sheetId, { row: 0, column: 0, rows, columns })
    .map((row) => row.map(({ formula, value: content }) => formula ?? (content === null || content === "" ? "" : JSON.stringify(content))));
}

/** As expect(now).toEqual(then), which is slow for thousands of cells and so only asked to say where two pictures differ. */
function expectSame(now: unknown, then: unknown): void {
  if (JSON.stringify(now) !== JSON.stringify(then)) expect(now).toEqual(then);
}

/** Where cells of the table look other than plain, and how. */
function looks(sheetId: string): Map<string, string> {
  const { rect } = hosted.grid.tables().find((table) => table.sheetId === sheetId)!;
  const found = new Map<string, string>();
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++) {
      const { italic = false, fontColor: color = "#000000" } = hosted.grid.styleOf(sheetId, row, column);
      if (italic || color !== "#000000") found.set(`${row},${column}`, `${color} ${italic}`);
    }
  return found;
}

/** The number formats of the table's cells and of those below that a refresh may fill. */
function formats(sheetId: string, rect: Rect): string[] {
  return hosted.grid
    .read(sheetId, { ...rect, rows: rect.rows + keys.length })
    .map((row) => row.map(({ numberFormat }) => numberFormat).join("|"));
}

const markLook = "#8A8886 true";
const isTheirs = (cell: string) => /^"(typed|below|beside|Mine|Renamed)|^=ROW/.test(cell);

async function refresh(sheetId: string, wanted: FactTable): Promise<void> {
  facts = wanted;
  const before = cells(sheetId);
  const looksBefore = looks(sheetId);
  const settingsBefore = hosted.settings();
  const { rect } = hosted.grid.tables().find((table) => table.sheetId === sheetId)!;
  const formatsBefore = formats(sheetId, rect);
  const [bottom, right] = [rect.row + rect.rows, rect.column + rect.columns];
  const { result, batches } = await hosted.batches(() => applyUpdates());
  const report = reported(result);
  if (batches > 4) throw new Error(`${batches} batches`);
  const after = cells(sheetId, before);
  after.forEach((row, index) =>
    row.forEach((_now, column) => {
      const cell = before[index]?.[column] ?? "";
      if (isTheirs(cell) && after[index]![column] !== cell) throw new Error(`lost ${cell} at ${index},${column}: ${after[index]![column]}`);
      const beside = column >= right || column < rect.column || index < rect.row;
      if (after[index]![column] !== cell && (beside || index >= bottom + report.tables[0]!.appended)) {
        throw new Error(`wrote beside the table at ${index},${column}`);
      }
    }),
  );
  // Rows keep their place: a key that stood in a row still stands there.
  const idColumn = before[rect.row]!.indexOf('"Deal ID"');
  for (let row = rect.row + 1; idColumn >= 0 && row < bottom; row++) {
    const firstDealInBlankRow = before[row]!.slice(rect.column, right).every((cell) => cell === "");
    if (!firstDealInBlankRow && after[row]![idColumn] !== before[row]![idColumn]) throw new Error(`row ${row} is another deal now`);
  }
  const looksAfter = looks(sheetId);
  // Only the mark of a deal that left the facts comes and goes; other looks are the user's.
  for (const place of new Set([...looksBefore.keys(), ...looksAfter.keys()])) {
    const [then, now] = [looksBefore.get(place), looksAfter.get(place)];
    if (then !== now && then !== markLook && now !== markLook) throw new Error(`${place} looked ${then} and looks ${now}`);
  }
  const again = reported(await applyUpdates());
  if (again.tables.some(({ changed, appended }) => changed + appended > 0))
    throw new Error(`a second refresh wrote ${JSON.stringify(again.tables)}`);
  expectSame(cells(sheetId), after);
  const settled = hosted.settings();
  reported(await undoLastAction());
  const undone = reported(await undoLastAction());
  if (undone.leftAlone.length > 0) throw new Error(`undo left alone ${undone.leftAlone.join()}`);
  expectSame(cells(sheetId), before);
  expect(looks(sheetId)).toEqual(looksBefore);
  expect(formats(sheetId, rect)).toEqual(formatsBefore);
  expectSame(hosted.settings(), settingsBefore);
  reported(await applyUpdates());
  expectSame(cells(sheetId), after);
  expect(looks(sheetId)).toEqual(looksAfter);
  expectSame(hosted.settings(), settled);
}

/** Removes what a life left, so that the next begins in an empty workbook. */
async function startAgain(): Promise<void> {
  await hosted.page.Excel.run(async (context) => {
    const settings = context.workbook.settings;
    settings.load("items/key");
    await context.sync();
    for (const { key } of settings.items) settings.getItem(key).delete();
    // All but the first, which an empty workbook has.
    for (const { name } of hosted.grid.sheets().slice(1)) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
