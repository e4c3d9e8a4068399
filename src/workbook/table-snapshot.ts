import type { PlanCell } from "../models/plan";

/** A table of ours as it stands in the workbook. */
export interface TableSnapshot {
  tableId: string;
  name: string;
  sheet: string;
  /** In the order they have now. */
  columns: { id: number; name: string }[];
  /** Body rows, hidden and filtered ones included; each as wide as `columns`. */
  body: PlanCell[][];
  /** How many rows right below the body are empty, counted up to those asked for. */
  freeRowsBelow: number;
}
