/** What a cell holds, as a person would say it: null is empty. */
export type Shown = string | number | boolean | null;

/** What an action is doing, for a progress bar; `total` 0 means unknown. Cancel is possible while `cancellable`. */
export interface Progress {
  step: string;
  done: number;
  total: number;
  cancellable: boolean;
}

/** Options every long action takes. */
export interface ActionOptions {
  onProgress?: (progress: Progress) => void;
  /** Heeded until the first write; after that the action finishes. */
  signal?: AbortSignal;
}

export type InsertTarget = { kind: "newSheet"; name?: string } | { kind: "selection" };

/** A text longer than a cell holds: written cut, and never cut without being listed. */
export interface CutText {
  key: string;
  /** The column's heading. */
  field: string;
  characters: number;
}

export interface InsertReport {
  table: string;
  sheet: string;
  /** Header included, e.g. "Deals!A1:R70". */
  address: string;
  rows: number;
  cut: CutText[];
  factsVersion: string;
  sentence: string;
}

/** A fact that is new in a cell we own. */
export interface CellChange {
  key: string;
  /** The row in words: "IREN → Microsoft". */
  label: string;
  field: string;
  fieldLabel: string;
  old: Shown;
  new: Shown;
  source: { publisher: string; url: string } | null;
}

/** A cell of ours that somebody typed over. `id` is what `choices.takeOurs` wants. */
export interface Conflict {
  id: string;
  key: string;
  label: string;
  field: string;
  fieldLabel: string;
  theirs: Shown;
  ours: Shown;
  source: { publisher: string; url: string } | null;
}

export interface RowChange {
  key: string;
  label: string;
}

/** What applying the newest facts would do to one table. */
export interface TablePreview {
  tableId: string;
  table: string;
  sheet: string;
  factsVersion: string;
  changes: CellChange[];
  conflicts: Conflict[];
  /** New in the facts and in the table's query: will be appended. */
  added: RowChange[];
  /** Deleted by the user; come back only through `choices.restore`. */
  removed: RowChange[];
  /** No longer in the facts or the query: stay, marked. */
  left: RowChange[];
  /** Why this table cannot be refreshed, or null. */
  problem: string | null;
}

/** A table with our key column that the record does not know: offered, never touched unasked. */
export interface AdoptableTable {
  tableId: string;
  table: string;
  sheet: string;
}

export interface UpdatePreview {
  fromVersion: string;
  toVersion: string;
  tables: TablePreview[];
  adoptable: AdoptableTable[];
  /** Facts that changed between the two versions, whether or not a table shows them. */
  changedFacts: number;
  /** Our tables that are gone from the workbook. */
  missing: string[];
  /** MINER formulas are there and Excel calculates only when asked. */
  calculationIsManual: boolean;
}

/** What the user decided about a preview. Everything not named is kept as it is. */
export interface UpdateChoices {
  /** Conflict ids whose cell goes back to the fact. */
  takeOurs?: string[];
  /** Conflict ids that are settled in the user's favour and not listed again until the fact changes. */
  keepMine?: string[];
  /** Per table id the removed keys to bring back. */
  restore?: Record<string, string[]>;
}

export interface ApplyReport {
  version: string;
  tables: {
    table: string;
    changed: number;
    appended: number;
    conflictsKept: number;
    left: number;
    notAppended: RowChange[];
    cut: CutText[];
    problem: string | null;
  }[];
  recalculatedSheets: string[];
  /** Manual calculation: the formulas are marked stale, the mode untouched. */
  calculationIsManual: boolean;
  sentence: string;
}

export interface UndoReport {
  action: string;
  /** Cells or rows left alone because they were edited since; the sheet wins. */
  leftAlone: string[];
  sentence: string;
}

export interface FeedReport {
  state: "newer" | "current";
  version: string;
  checkedDate: string;
  sentence: string;
}

/** What the workbook itself remembers. */
export interface WorkbookSettings {
  version: string | null;
  pin: string | null;
  tables: { id: string; name: string; kind: string; version: string }[];
}

/** The selection, as the pane needs it. */
export interface Selected {
  sheet: string;
  address: string;
  /** Formula of the active cell, or null. */
  formula: string | null;
  value: Shown;
}

export interface AdoptReport {
  table: string;
  /** Rows of the table whose key is in the facts. */
  rows: number;
  sentence: string;
}

export interface FreezeReport {
  cells: number;
  spills: number;
  skipped: { address: string; reason: string }[];
  sentence: string;
}

export interface RepairReport {
  cells: number;
  sentence: string;
}

/** What stands behind a cell: a fact with its sources, or the rows that add up to it. */
export type TraceReport =
  | {
      kind: "fact";
      label: string;
      field: string;
      value: Shown;
      basis: "of this figure" | "of the row" | "your own deal";
      /** The row of a deal of the user's own, e.g. "'My deals'!A3:Z3". */
      place?: string | null;
      sources: { title: string; publisher: string; url: string }[];
    }
  | {
      kind: "sum";
      label: string;
      measure: string;
      unit: string;
      value: number | null;
      rows: { key: string; label: string; amount: number | null; url: string | null; place?: string | null }[];
    };
