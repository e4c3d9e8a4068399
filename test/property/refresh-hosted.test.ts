/**
 * Random lives of a table in a hosted workbook: office.js itself, the host and its in-memory grid, the real insert, apply and undo.
 * HOSTED_LIVES sets how many; the same rules run 10,000 times without a host in refresh.test.ts.
 */
import fc from "fast-check";
import type { FactTable } from "../../src/models/tables/fact-table";
import { factsOf } from "../workbook/small-table";
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

const lives = Number(process.env.HOSTED_LIVES ?? 25);
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
  renameTable: (table) => {
    table.name = `Table_${token++}`;
  },
  renameSheet: (table) => {
    table.worksheet.name = `Sheet ${token++}`;
  },
};

type Event = { edit: string; r: number; c: number } | { refresh: FactTable };
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ edit: fc.constantFrom(...Object.keys(edits)), r: nat, c: nat }) },
  { weight: 1, arbitrary: someFacts(0).map((refresh) => ({ refresh })) },
);

test(`${lives} lives in a hosted workbook`, async () => {
  await fc.assert(
    fc.asyncProperty(someFacts(1), fc.array(event, { maxLength: 10 }), async (inserted, life) => {
      facts = inserted;
      const sheet = reported(await insertTable({ kind: "deals" }, { kind: "newSheet" })).sheet;
      const sheetId = hosted.grid.sheets().find(({ name }) => name === sheet)!.id;
      hosted.grid.write(sheetId, { row: 40, column: 1, rows: 1, columns: 1 }, [[{ value: "below" }]], false);
      hosted.grid.write(sheetId, { row: 2, column: 30, rows: 1, columns: 1 }, [[{ value: "beside" }]], false);
      try {
        for (const step of life) {
          if ("edit" in step) await edit(sheetId, step);
          else await refresh(sheetId, step.refresh);
        }
      } finally {
        await startAgain(sheetId);
      }
    }),
    { numRuns: lives },
  );
});

function edit(sheetId: string, { edit: name, r, c }: { edit: string; r: number; c: number }) {
  return hosted.page.Excel.run(async (context) => {
    const { id, rect } = hosted.grid.tables().find((table) => table.sheetId === sheetId)!;
    await edits[name]!(context.workbook.tables.getItem(id), rect.rows - 1, rect.columns, r, c, context);
    await context.sync();
  });
}

function cells(sheetId: string): string[][] {
  return hosted.grid
    .read(sheetId, { row: 0, column: 0, rows: 45, columns: 32 })
    .map((row) => row.map(({ formula, value: content }) => formula ?? (content === null || content === "" ? "" : JSON.stringify(content))));
}

const isTheirs = (cell: string) => /^"(typed|below|beside|Mine|Renamed)|^=ROW/.test(cell);

async function refresh(sheetId: string, wanted: FactTable): Promise<void> {
  facts = wanted;
  const before = cells(sheetId);
  const { rect } = hosted.grid.tables().find((table) => table.sheetId === sheetId)!;
  const { result, batches } = await hosted.batches(() => applyUpdates());
  const report = reported(result);
  if (batches > 4) throw new Error(`${batches} batches`);
  const after = cells(sheetId);
  before.forEach((row, index) =>
    row.forEach((cell, column) => {
      if (isTheirs(cell) && after[index]![column] !== cell) throw new Error(`lost ${cell} at ${index},${column}: ${after[index]![column]}`);
      const outside = index >= rect.rows || column >= rect.columns;
      if (
        outside &&
        cell === "" &&
        after[index]![column] !== "" &&
        (column >= rect.columns || index >= rect.rows + report.tables[0]!.appended)
      ) {
        throw new Error(`wrote beside the table at ${index},${column}`);
      }
    }),
  );
  // Rows keep their place: a key that stood in a row still stands there.
  const idColumn = before[0]!.indexOf('"Deal ID"');
  for (let row = 1; idColumn >= 0 && row < rect.rows; row++) {
    const firstDealInBlankRow = before[row]!.slice(0, rect.columns).every((cell) => cell === "");
    if (!firstDealInBlankRow && after[row]![idColumn] !== before[row]![idColumn]) throw new Error(`row ${row} is another deal now`);
  }
  const again = reported(await applyUpdates());
  if (again.tables.some(({ changed, appended }) => changed + appended > 0))
    throw new Error(`a second refresh wrote ${JSON.stringify(again.tables)}`);
  expect(cells(sheetId)).toEqual(after);
  const settled = hosted.page.host.settings();
  reported(await undoLastAction());
  const undone = reported(await undoLastAction());
  if (undone.leftAlone.length > 0) throw new Error(`undo left alone ${undone.leftAlone.join()}`);
  expect(cells(sheetId)).toEqual(before);
  reported(await applyUpdates());
  expect(cells(sheetId)).toEqual(after);
  expect(new Set(hosted.page.host.settings().map(([key]) => key))).toEqual(new Set(settled.map(([key]) => key)));
}

/** Removes what a life left, so that the next begins in an empty workbook. */
async function startAgain(sheetId: string): Promise<void> {
  await hosted.page.Excel.run(async (context) => {
    const settings = context.workbook.settings;
    settings.load("items/key");
    await context.sync();
    for (const { key } of settings.items) settings.getItem(key).delete();
    for (const { id, name } of hosted.grid.sheets())
      if (id === sheetId || name === "MINER log") context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
