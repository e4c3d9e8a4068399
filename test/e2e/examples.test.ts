/** Every documented example, typed into the workbench: the same result as in Node, the same sentence, the same spill. */
import { documentedFunctions } from "../../tools/docs-functions";
import { agrees, run } from "../../tools/example";
import { HostError, loadLibrary } from "../../tools/function-library";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

interface Placed {
  formula: string;
  expected: string;
  /** What Node answers: a value, a host error, or a block. */
  value: unknown;
  /** Where it stands, and how far it may spill. */
  address: string;
  block: string;
}

let bench: OpenWorkbench;
let placed: Placed[];

const column = (at: number): string => (at < 26 ? "" : column(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** A place of its own for each formula: one under the other, an empty row between. */
function place(examples: { formula: string; expected: string; value: unknown }[]): Placed[] {
  let row = 1;
  return examples.map((one) => {
    const rows = Array.isArray(one.value) ? (one.value as unknown[][]) : [[null]];
    const [first, last] = [row, row + rows.length - 1];
    row = last + 2;
    return { ...one, address: `A${first}`, block: `A${first}:${column(rows[0]!.length - 1)}${last}` };
  });
}

beforeAll(async () => {
  const library = await loadLibrary();
  placed = place(
    documentedFunctions(library).flatMap(({ examples }) => examples.map((one) => ({ ...one, value: run(library, one.formula) }))),
  );
  bench = await openWorkbench();
  await bench.page.evaluate(async (cells) => {
    for (const { address, formula } of cells) await window.workbench.setCell(address, formula);
    await window.workbench.idle();
  }, placed);
});
afterAll(() => bench?.close());

test("there is an example for every function, and results of every kind", () => {
  expect(placed.length).toBeGreaterThan(60);
  expect(placed.filter(({ value }) => value instanceof HostError).length).toBeGreaterThan(10);
  expect(placed.filter(({ value }) => Array.isArray(value)).length).toBeGreaterThan(20);
});

test("every value and every error is the documented one, with its sentence", async () => {
  const wrong: string[] = [];
  for (const { formula, expected, value, address } of placed.filter((one) => !Array.isArray(one.value))) {
    const cell = await bench.getCell(address);
    // Excel keeps no sentence with #NUM!, and shows a card by its text.
    const given =
      cell.error?.code === "#NUM!" && value instanceof HostError
        ? new HostError(cell.error.code, value.message)
        : cell.error
          ? new HostError(cell.error.code, cell.error.message)
          : typeof value === "string"
            ? cell.text
            : cell.value;
    if (!agrees(expected, given)) wrong.push(`${address} ${formula}: ${JSON.stringify(cell)}, not ${expected}`);
  }
  expect(wrong).toEqual([]);
});

test("every spill stands there cell by cell", async () => {
  for (const { formula, value, block } of placed.filter((one) => Array.isArray(one.value))) {
    const expected = (value as unknown[][]).map((row) => row.map((cell) => (cell instanceof HostError ? cell.code : cell)));
    expect([formula, await bench.getRange(block)]).toEqual([formula, expected]);
  }
});
