/** Tables of every size and any text: the range is right by read-back, nothing becomes a formula, nothing is cut silently. */
import fc from "fast-check";
import type { FactTable } from "../../src/models/tables/fact-table";
import { openHosted, reported, type Hosted } from "./hosted";

let facts: FactTable;
jest.mock("../../src/workbook/facts-for", () => ({
  factsFor: () => facts,
  viewFor: () => ({ asOf: "2026-01-01" }),
  coverageOf: () => "2026-01-01",
}));

import { applyUpdates } from "../../src/workbook/apply-updates";
import { insertTable } from "../../src/workbook/insert-table";

jest.setTimeout(300_000);
let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

const columns = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    field: `f${place}`,
    label: place === 0 ? "Deal ID" : `Field ${place}`,
    numberFormat: place > 2 ? "0.0" : null,
    points: 60,
  }));

/** Rows whose middle and tail are blank but for the key. */
function sized(rows: number, width: number, more = 0): FactTable {
  const blank = (row: number) => (row > rows * 0.4 && row < rows * 0.6) || (row > rows * 0.9 && row < rows);
  return {
    kind: "deals",
    name: "Deals",
    columns: columns(width),
    rows: Array.from({ length: rows + more }, (_, row) => ({
      key: `k${row}`,
      label: `k${row}`,
      source: null,
      cells: Array.from({ length: width }, (_cell, place) => (place === 0 ? `k${row}` : blank(row) ? null : row * place)),
    })),
  };
}

test.each([0, 1, 2, 70, 500, 5000])("%i rows: three batches in, four batches to refresh, the range right by read-back", async (rows) => {
  facts = sized(rows, 12);
  const inserted = await hosted.batches(() => insertTable({ kind: "deals" }, { kind: "selection" }));
  expect(reported(inserted.result).rows).toBe(rows);
  expect(inserted.batches).toBeLessThanOrEqual(3);
  expect(hosted.table("Deals").rect).toEqual({ row: 0, column: 0, rows: Math.max(rows, 1) + 1, columns: 12 });
  const grown = sized(rows, 12, 3);
  facts = { ...grown, rows: grown.rows.map((row) => ({ ...row, cells: row.cells.map((cell, place) => (place === 3 ? 7.5 : cell)) })) };
  const applied = await hosted.batches(() => applyUpdates());
  expect(reported(applied.result).tables).toMatchObject([{ changed: rows, appended: 3, conflictsKept: 0 }]);
  expect(applied.batches).toBeLessThanOrEqual(4);
  const table = hosted.table("Deals");
  expect(table.rect.rows).toBe(rows + 4);
  expect(table.rows.map((row) => row["Deal ID"])).toEqual(facts.rows.map(({ key }) => key));
  expect(table.rows.every((row) => row["Field 3"] === 7.5)).toBe(true);
});

test("10,000 hostile texts arrive as they are; none becomes a formula, none is cut unsaid", async () => {
  const begin = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "＝",
    "＋",
    "'",
    '"',
    "#N/A",
    '=HYPERLINK("http://x")',
    "TRUE",
    "1e5",
    "2026-03",
    "مرحبا",
    "😀",
    "",
  );
  const hostile = fc.sample(
    fc.oneof(
      fc.tuple(begin, fc.string({ unit: "binary", maxLength: 12 })).map(([first, rest]) => first + rest),
      fc.constantFrom("x".repeat(32_767), "=" + "y".repeat(32_767), "z".repeat(32_760) + "😀".repeat(10)),
    ),
    10_000,
  );
  // Very long ones are many; a handful tells as much.
  const texts = hostile.filter((text, index) => text.length < 1000 || index % 500 === 0);
  facts = {
    ...sized(0, 3),
    rows: texts.map((text, row) => ({
      key: `k${row}`,
      label: text,
      source: null,
      cells: [`k${row}`, text, `note: ${text}`.slice(0, 40_000)],
    })),
  };
  const report = reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  const { rect, sheetId } = hosted.table("Deals");
  const cells = hosted.grid.read(sheetId, { ...rect, row: 1, rows: texts.length });
  const cut = new Set(report.cut.map(({ key, field }) => `${key}|${field}`));
  let wrong = 0;
  cells.forEach((row, index) =>
    row.forEach((cell, place) => {
      const wanted = facts.rows[index]!.cells[place] as string;
      const isCut = cut.has(`k${index}|${facts.columns[place]!.label}`);
      const same = (cell.value ?? "") === wanted || (isCut && wanted.startsWith(String(cell.value)) && String(cell.value).length >= 32_766);
      if (cell.formula !== null || !same || isCut !== wanted.length > 32_767) wrong++;
    }),
  );
  expect(wrong).toBe(0);
  // What was written reads back as ours: no conflicts arise from escaping.
  expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 0, conflictsKept: 0 }]);
});

test("a refresh names every text it had to cut, in changed rows and in new ones", async () => {
  facts = { ...sized(0, 3), rows: [{ key: "k0", label: "k0", source: null, cells: ["k0", "short", "b"] }] };
  reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
  const long = "x".repeat(40_000);
  const rows = ["k0", "k1"].map((key) => ({ key, label: key, source: null, cells: [key, long, "b"] }));
  facts = { ...facts, rows };
  const field = facts.columns[1]!.label;
  const report = reported(await applyUpdates());
  expect(report.tables[0]!.cut).toEqual(["k0", "k1"].map((key) => ({ key, field, characters: 40_000 })));
  expect(report.sentence).toContain(`2 texts were longer than a cell holds and cut to 32,767 characters: ${field} of k0, ${field} of k1.`);
  expect(reported(await applyUpdates()).tables).toMatchObject([{ changed: 0, appended: 0, conflictsKept: 0, cut: [] }]);
});
