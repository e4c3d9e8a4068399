import type { View } from "../../dataset";
import { dealsTable } from "./deals";
import type { FactTable } from "./fact-table";
import { financingsTable } from "./financings";
import { marketTable } from "./market";
import { minersTable } from "./miners";
import { partnersTable } from "./partners";
import { peersTable } from "./peers";
import { pipelineTable } from "./pipeline";
import type { TableKind, TableQuery } from "./query";

const builders: Partial<Record<TableKind, (view: View, query: TableQuery) => FactTable>> = {
  deals: dealsTable,
  miners: minersTable,
  pipeline: pipelineTable,
  financings: financingsTable,
  partners: partnersTable,
  peers: peersTable,
  market: marketTable,
};

/** The kinds of table that can be inserted. */
export const tableKinds = Object.keys(builders) as TableKind[];

/** The rows a query chooses from a view of the facts. Throws for a kind that is not built. */
export function factTable(view: View, query: TableQuery): FactTable {
  const build = builders[query.kind];
  if (!build) throw new Error(`No table of kind "${query.kind}".`);
  return build(view, query);
}
