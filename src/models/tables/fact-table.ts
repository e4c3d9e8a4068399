import type { PlanCell } from "../plan";
import type { TableKind } from "./query";

/** One column of a table of facts. `points` is its width on the sheet. */
export interface FactColumn {
  field: string;
  label: string;
  /** Excel number format in English notation; null leaves General. */
  numberFormat: string | null;
  points: number;
}

/** The page behind a row, best first of those it has. */
export interface RowSource {
  publisher: string;
  url: string;
}

export interface FactRow {
  /** Unique in the table and stable between versions of the facts. */
  key: string;
  /** The row in words, for lists: "IREN Limited → Microsoft". */
  label: string;
  source: RowSource | null;
  /** One per column; null is "not disclosed" and stays empty. */
  cells: PlanCell[];
}

/** Rows of facts ready for a sheet: what insert writes and what refresh compares with. The first column is the key column. */
export interface FactTable {
  kind: TableKind;
  /** Table name wished for, also the new sheet's name. */
  name: string;
  columns: FactColumn[];
  rows: FactRow[];
}
