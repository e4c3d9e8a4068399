import { store } from "../../../src/dataset";
import { factTable } from "../../../src/models/tables/build";
import { tablePlan } from "../../../src/models/tables/sheet-plan";

const view = store.view("2026-10-08");
const all = factTable(view, { kind: "deals" });
const place = (field: string) => all.columns.findIndex((column) => column.field === field);

test("all deals, each once, the key first", () => {
  expect(all.rows).toHaveLength(view.deals.length);
  expect(all.rows.length).toBeGreaterThanOrEqual(60);
  expect(all.columns[0]!.label).toBe("Deal ID");
  expect(new Set(all.rows.map(({ key }) => key)).size).toBe(all.rows.length);
});

test("what is not disclosed is empty, never 0", () => {
  const undisclosed = view.deals.filter(({ contractValueUsd }) => contractValueUsd === null).map(({ id }) => id);
  expect(undisclosed.length).toBeGreaterThan(10);
  for (const row of all.rows) if (undisclosed.includes(row.key)) expect(row.cells[place("contractValueUsd")]).toBeNull();
});

test("dates are serials with a date format, sources are links", () => {
  const known = view.deals.find(({ announced }) => announced === "2025-11-03")!;
  const row = all.rows.find(({ key }) => key === known.id)!;
  expect(row.cells[place("announced")]).toBe(45964);
  expect(all.columns[place("announced")]!.numberFormat).toBe("yyyy-mm-dd");
  expect(row.cells[place("source")]).toEqual({ formula: expect.stringMatching(/^=HYPERLINK\("https?:/) });
});

test("search and filters choose rows as the pane shows them", () => {
  const iren = factTable(view, { kind: "deals", search: "iren" });
  expect(iren.rows.length).toBeGreaterThan(0);
  expect(iren.rows.every(({ cells }) => cells[place("ticker")] === "IREN")).toBe(true);
  const signed = factTable(view, { kind: "deals", filters: [{ field: "standing", anyOf: ["Signed"] }] });
  expect(signed.rows.length).toBeLessThan(all.rows.length);
  expect(factTable(view, { kind: "deals", ids: [all.rows[3]!.key] }).rows).toHaveLength(1);
});

test("the plan is one block and one table of the same size", () => {
  const plan = tablePlan(all);
  expect(plan.blocks).toHaveLength(1);
  expect(plan.blocks[0]!.cells).toHaveLength(plan.tables[0]!.rect.rows);
  expect(plan.tables[0]!.rect).toEqual({ row: 0, column: 0, rows: all.rows.length + 1, columns: all.columns.length });
});

test("a table of no rows still has one body row", () => {
  expect(tablePlan({ ...all, rows: [] }).tables[0]!.rect.rows).toBe(2);
});
