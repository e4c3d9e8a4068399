import type { PlanCell } from "../plan";
import type { FactColumn } from "./fact-table";

/** A column and how to fill it from one row of facts. */
export interface Column<Row> extends FactColumn {
  cell: (row: Row) => PlanCell;
}

/** Number formats by what the column holds. */
export const formats = {
  megawatts: "#,##0.0",
  usd: "#,##0",
  share: "0.0%",
  years: "0.0",
  date: "yyyy-mm-dd",
  plain: "#,##0.00",
} as const;

/** Shorthand for a column definition. */
export function column<Row>(
  field: string,
  label: string,
  points: number,
  cell: (row: Row) => PlanCell,
  numberFormat: string | null = null,
): Column<Row> {
  return { field, label, points, cell, numberFormat };
}

/** The definition of columns without their fillers. */
export function headings(columns: readonly Column<never>[]): FactColumn[] {
  return columns.map(({ field, label, points, numberFormat }) => ({ field, label, points, numberFormat }));
}
