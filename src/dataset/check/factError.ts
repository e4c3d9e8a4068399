import { tables } from "../tables";
import type { Dataset, Source } from "../types";

/** Something wrong in the facts: where it stands and why it cannot stay. */
export interface FactError {
  file: string;
  row: string;
  field: string;
  reason: string;
}

/** A row of any kind, loosely typed, with the file a person edits to change it. */
export interface AnyRow {
  kind: string;
  file: string;
  row: {
    id: string;
    minerId?: string;
    recorded?: string;
    sources?: Source[];
    events?: {
      date: string;
      recorded: string;
      kind: string;
      summary: string;
      set?: Record<string, unknown>;
      sources?: string[];
      fieldSources?: Record<string, string[]>;
      fieldBasis?: Record<string, unknown>;
    }[];
  } & Record<string, unknown>;
}

const ownFile = new Set(["deals", "sites", "pipeline", "financings"]);

/** Every row of a dataset with its file. */
export function rowsOf(dataset: Dataset): AnyRow[] {
  return tables.flatMap(([kind, table]) =>
    (dataset[table] as unknown as AnyRow["row"][]).map((row) => ({
      kind,
      row,
      file: table === "miners" ? `miners/${row.id}.json` : ownFile.has(table) ? `miners/${row.minerId}.json` : `${table}.json`,
    })),
  );
}
