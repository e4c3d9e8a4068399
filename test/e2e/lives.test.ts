/**
 * A sample of random lives of a table in the workbench, through the pane and the engine that a person sees; the rules are those of
 * test/property/refresh-hosted.test.ts, which runs many more of them. FC_SEED repeats a run.
 */
import fc from "fast-check";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { laterFacts, newDeal, writeFeed } from "./feed-folder";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(300_000);

const seed = Number(process.env.FC_SEED ?? Date.now() % 1_000_000_000);
const lives = 10;

let server: RunningServer;
let bench: OpenWorkbench;
beforeAll(async () => {
  server = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: writeFeed(laterFacts()) });
  bench = await openWorkbench(server.url);
});
afterAll(async () => {
  process.stdout.write(`lives in the workbench with seed ${seed}\n`);
  await bench?.close();
  await server?.close();
});

const edits = ["renameColumn", "formulaColumn", "sort", "type", "deleteRow", "insertRow", "renameTable", "renameSheet"] as const;
interface Edit {
  name: (typeof edits)[number];
  r: number;
  c: number;
  token: number;
}

let tokens = 0;
const edit = fc.record({ name: fc.constantFrom(...edits), r: fc.nat({ max: 500 }), c: fc.nat({ max: 500 }) });

/** Does an edit as a user would, through Excel's own interface. */
const does = (sheetId: string, made: Edit) =>
  bench.addin.evaluate(
    ([id, { name, r, c, token }]) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        const table = sheet.tables.getItemAt(0);
        const body = table.getDataBodyRange();
        body.load("rowCount,columnCount");
        table.columns.load("items/name");
        await context.sync();
        const names = table.columns.items.map((column) => column.name);
        const row = r % body.rowCount;
        // Any column but the one with the ids.
        const others = names.flatMap((heading, column) => (heading === "Deal ID" ? [] : [column]));
        const column = others[c % others.length]!;
        if (name === "renameColumn") table.columns.getItemAt(column).name = `Renamed ${token}`;
        if (name === "formulaColumn") {
          const formulas = Array.from({ length: body.rowCount }, (_, index) => [`=ROW()+${token}${String(index).padStart(3, "0")}`]);
          table.columns.add(c % (names.length + 1), [[`Mine ${token}`], ...formulas]);
        }
        if (name === "sort") table.sort.apply([{ key: c % names.length, ascending: r % 2 === 0 }]);
        if (name === "type") body.getCell(row, column).values = [[`typed ${token}`]];
        if (name === "deleteRow") table.rows.getItemAt(row).delete();
        if (name === "insertRow") table.rows.add(row);
        if (name === "renameTable") table.name = `Table_${token}`;
        if (name === "renameSheet") sheet.name = `Sheet named ${token}`;
        await context.sync();
      }),
    [sheetId, made] as const,
  );

interface Seen {
  /** Formulas and values from A1, wider and longer than the table. */
  cells: unknown[][];
  table: { row: number; column: number; rows: number; columns: number };
}
const look = (sheetId: string): Promise<Seen> =>
  bench.addin.evaluate(
    (id) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(id);
        const table = sheet.tables.getItemAt(0).getRange();
        const all = sheet.getRange("A1:AZ90");
        table.load("rowIndex,columnIndex,rowCount,columnCount");
        all.load("formulas");
        await context.sync();
        const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = table;
        return { cells: all.formulas, table: { row, column, rows, columns } };
      }),
    sheetId,
  );

/** Everything of the user's in the table, with the deal and the column it stands with. */
function theirs({ cells, table }: Seen): Map<unknown, string> {
  const headings = cells[table.row]!;
  const ids = headings.indexOf("Deal ID");
  const found = new Map<unknown, string>();
  for (const row of cells.slice(table.row + 1, table.row + table.rows))
    row.forEach((cell, column) => {
      if (/^typed |^=ROW/.test(String(cell))) found.set(cell, `${String(row[ids])} in ${String(headings[column])}`);
    });
  return found;
}

const pane = () => bench.page.frameLocator("iframe#addin");
const button = (name: string) => pane().getByRole("button", { name });
const says = (words: RegExp) => pane().getByRole("status").getByText(words).waitFor();
const applyRests = () => pane().locator("button[aria-disabled=true]", { hasText: "Apply to workbook" }).waitFor();

async function insert(): Promise<string> {
  const sheetId = await bench.addin.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.activate();
      sheet.getRange("A1").select();
      sheet.load("id");
      await context.sync();
      return sheet.id;
    }),
  );
  await pane().getByRole("tab", { name: "Deals", exact: true }).click();
  await button("Insert table").click();
  await says(/Inserted \d+ rows/);
  return sheetId;
}

async function checkAndCompare(): Promise<void> {
  await pane().getByRole("tab", { name: "Updates" }).click();
  await button("Check for updates").click();
  await bench.idle();
}

async function live(made: Omit<Edit, "token">[]): Promise<void> {
  const sheetId = await insert();
  for (const each of made) await does(sheetId, { ...each, token: ++tokens });
  await bench.idle();
  const before = await look(sheetId);
  await checkAndCompare();
  await button("Apply to workbook").click();
  await says(/applied/);
  await bench.idle();
  const after = await look(sheetId);

  // Nothing of the user's is lost, moved or parted from its deal; rows and headings keep their place; nothing beside the table changes.
  expect(theirs(after)).toEqual(theirs(before));
  const ids = before.cells[before.table.row]!.indexOf("Deal ID");
  const end = before.table.row + before.table.rows;
  expect(after.cells.slice(0, end).map((row) => row[ids])).toEqual(before.cells.slice(0, end).map((row) => row[ids]));
  expect(after.cells[before.table.row]).toEqual(before.cells[before.table.row]);
  expect(after.table).toEqual({ ...before.table, rows: before.table.rows + 1 });
  expect(after.cells[end]![ids]).toBe(newDeal);
  expect(after.cells.slice(end + 1)).toEqual(before.cells.slice(end + 1));
  expect(after.cells.map((row) => row.slice(before.table.columns))).toEqual(before.cells.map((row) => row.slice(before.table.columns)));

  // A second refresh has nothing to do.
  await checkAndCompare();
  await applyRests();
  expect(await look(sheetId)).toEqual(after);

  await button("Undo last action").click();
  await says(/Undone/);
  await bench.idle();
  expect(await look(sheetId)).toEqual(before);
  await bench.addin.evaluate(
    (id) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(id).delete();
        await context.sync();
      }),
    sheetId,
  );
}

test(`${lives} random lives of a table in the workbench`, async () => {
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 7 }), live), { numRuns: lives, seed, endOnFailure: true });
  expect(bench.errors).toEqual([]);
  expect(await bench.unimplemented()).toEqual([]);
});
