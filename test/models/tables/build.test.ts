import { store } from "../../../src/dataset";
import { factTable, tableKinds } from "../../../src/models/tables/build";

const view = store.view("2026-10-08");

test.each(tableKinds)("%s: rows with unique keys, as wide as the columns, headings unique, key first and source last", (kind) => {
  const table = factTable(view, { kind });
  expect(table.rows.length).toBeGreaterThan(10);
  expect(new Set(table.rows.map(({ key }) => key)).size).toBe(table.rows.length);
  expect(new Set(table.columns.map(({ label }) => label.toLowerCase())).size).toBe(table.columns.length);
  for (const { key, cells } of table.rows) {
    expect(cells).toHaveLength(table.columns.length);
    expect(cells[0]).toBe(key);
    for (const cell of cells) expect(typeof cell === "number" ? Number.isFinite(cell) : cell !== undefined).toBe(true);
  }
  expect(table.columns[table.columns.length - 1]!.label).toBe("Source");
});

test.each(tableKinds)("%s: a search that finds nothing chooses nothing", (kind) => {
  expect(factTable(view, { kind, search: "no such thing anywhere" }).rows).toEqual([]);
});

test("a sum nobody discloses is empty in the miners table, not 0", () => {
  const miners = factTable(view, { kind: "miners" });
  const value = miners.columns.findIndex(({ field }) => field === "contractValueUsd");
  expect(miners.rows.find(({ key }) => key === "bitdigital")!.cells[value]).toBeNull();
});
