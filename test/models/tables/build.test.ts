import { diffViews, store } from "../../../src/dataset";
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

test("every kind of a query can be built", () => {
  expect([...tableKinds].sort()).toEqual(
    ["changes", "deals", "financings", "market", "miners", "partners", "peers", "pipeline", "reconciliation"].sort(),
  );
});

test("changes: one row a figure since the query's day, the old and the new as the two days saw it", () => {
  const table = factTable(view, { kind: "changes", from: "2026-09-30" });
  const found = diffViews(store.view("2026-09-30"), view);
  expect(table.rows).toHaveLength(found.length);
  const cell = (field: string) => table.columns.findIndex((column) => column.field === field);
  found.forEach(({ rowId, new: now }, index) => {
    expect(table.rows[index]!.cells[cell("rowId")]).toBe(rowId);
    if (typeof now === "number") expect(table.rows[index]!.cells[cell("new")]).toBe(now);
  });
  expect(factTable(view, { kind: "changes", from: "2026-10-08" }).rows).toEqual([]);
});

test("reconciliation: ours less published is the difference", () => {
  const { columns, rows } = factTable(view, { kind: "reconciliation" });
  const at = (field: string) => columns.findIndex((column) => column.field === field);
  for (const { cells } of rows) {
    const [published, ours, difference] = ["published", "ours", "difference"].map((field) => cells[at(field)]);
    if (typeof ours === "number") expect(difference).toBeCloseTo(ours - Number(published), 6);
    else expect(difference).toBeNull();
  }
});

test.each(tableKinds)("%s: a search that finds nothing chooses nothing", (kind) => {
  expect(factTable(view, { kind, search: "no such thing anywhere" }).rows).toEqual([]);
});

test("a sum nobody discloses is empty in the miners table, not 0", () => {
  const miners = factTable(view, { kind: "miners" });
  const value = miners.columns.findIndex(({ field }) => field === "contractValueUsd");
  expect(miners.rows.find(({ key }) => key === "bitdigital")!.cells[value]).toBeNull();
});
