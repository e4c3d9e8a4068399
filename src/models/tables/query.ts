/** Which kind of rows a table holds. */
export type TableKind = "deals" | "miners" | "pipeline" | "financings" | "partners" | "peers" | "market" | "changes" | "reconciliation";

/** One filter: rows whose field has one of these values (null = not disclosed). */
export interface TableFilter {
  field: string;
  anyOf: (string | number | boolean | null)[];
}

/**
 * The question a table answers, kept in the workbook so that a refresh can ask it again.
 * Plain data; filters are joined by "and". With `ids` the rows are fixed and nothing is ever appended.
 */
export interface TableQuery {
  kind: TableKind;
  /** All words must be found in the row's names (case, accents and punctuation do not matter). */
  search?: string;
  filters?: TableFilter[];
  ids?: string[];
  /** "changes" only: from this day on. */
  from?: string;
}
