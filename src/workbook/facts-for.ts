import { store, type FactsVersion, type IsoDay, type View } from "../dataset";
import { factTable } from "../models/tables/build";
import type { FactTable } from "../models/tables/fact-table";
import type { TableQuery } from "../models/tables/query";

/** Last day whose news a facts version holds. */
export function coverageOf(version: FactsVersion): IsoDay {
  const held = store.dataset.meta.versions.find((candidate) => candidate.version === version);
  if (!held) throw new RangeError(`Facts version ${version} is not held.`);
  return held.coverageDate;
}

/** The facts of a version as of the workbook's pin, else of the version's coverage date. */
export function viewFor(version: FactsVersion): View {
  return store.view(store.pin ?? coverageOf(version), version);
}

/** The rows a query chooses from a version of the facts. */
export function factsFor(query: TableQuery, version: FactsVersion): FactTable {
  return factTable(viewFor(version), query);
}
