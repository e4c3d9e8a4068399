/** A small table of facts and its snapshot, for tests of what compares the two. */
import type { PlanCell } from "../../src/models/plan";
import type { FactTable } from "../../src/models/tables/fact-table";
import { newRecord, type TableRecord } from "../../src/workbook/record";
import type { TableSnapshot } from "../../src/workbook/table-snapshot";

export const fields = ["id", "tenant", "mw"] as const;

/** Facts with these rows: key -> tenant and MW. */
export function factsOf(rows: Record<string, [tenant: PlanCell, mw: PlanCell]>): FactTable {
  return {
    kind: "deals",
    name: "Deals",
    columns: [
      { field: "id", label: "Deal ID", numberFormat: null, points: 100 },
      { field: "tenant", label: "Tenant", numberFormat: null, points: 100 },
      { field: "mw", label: "MW", numberFormat: "0.0", points: 60 },
    ],
    rows: Object.entries(rows).map(([key, cells]) => ({ key, label: `row ${key}`, source: null, cells: [key, ...cells] })),
  };
}

/** The record of a table just inserted with these facts; column ids are 1, 2, 3. */
export function recordOf(facts: FactTable): TableRecord {
  return newRecord(facts, { kind: "deals" }, "T1", "Deals", [1, 2, 3], "2026.1", "2026-01-01");
}

/** The table as just inserted. */
export function snapshotOf(facts: FactTable, freeRowsBelow = 1000): TableSnapshot {
  return {
    tableId: "T1",
    name: "Deals",
    sheet: "Deals",
    columns: facts.columns.map(({ label }, index) => ({ id: index + 1, name: label })),
    body: facts.rows.length > 0 ? facts.rows.map(({ cells }) => [...cells]) : [facts.columns.map(() => null)],
    freeRowsBelow,
  };
}

export const noChoices = { takeOurs: new Set<string>(), keepMine: new Set<string>(), restore: new Set<string>() };
