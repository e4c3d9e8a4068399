import type { View } from "../../dataset";
import { changesTable } from "./changes";
import { dealsTable } from "./deals";
import type { FactTable } from "./fact-table";
import { financingsTable } from "./financings";
import { marketTable } from "./market";
import { minersTable } from "./miners";
import { partnersTable } from "./partners";
import { peersTable } from "./peers";
import { pipelineTable } from "./pipeline";
import type { TableKind, TableQuery } from "./query";
import { reconciliationTable } from "./reconciliation";

const builders: Record<TableKind, (view: View, query: TableQuery) => FactTable> = {
  deals: dealsTable,
  miners: minersTable,
  pipeline: pipelineTable,
  financings: financingsTable,
  partners: partnersTable,
  peers: peersTable,
  market: marketTable,
  changes: changesTable,
  reconciliation: reconciliationTable,
};

/** The kinds of table that can be inserted. */
export const tableKinds = Object.keys(builders) as TableKind[];

/** The rows a query chooses from a view of the facts. */
export function factTable(view: View, query: TableQuery): FactTable {
  return builders[query.kind](view, query);
}

let headings: { kind: TableKind; labels: string[] }[] | null = null;

/** The headings of every kind, the key column's first. */
export function tableHeadings(): { kind: TableKind; labels: string[] }[] {
  const nothing = { asOf: "1900-01-01", version: "0", ...noRows } as unknown as View;
  headings ??= tableKinds.map((kind) => ({ kind, labels: factTable(nothing, { kind }).columns.map(({ label }) => label) }));
  return headings;
}

const noRows = { deals: [], miners: [], sites: [], pipeline: [], financings: [], partnerships: [], peers: [], market: [], benchmarks: [] };
