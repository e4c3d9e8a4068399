import { facts } from "./bundledFiles";
import type { Dataset } from "./types";

/** The tables in the order assemble gives them: published files keep it. */
const TABLES: readonly (keyof Dataset)[] = [
  "meta",
  "benchmarks",
  "peers",
  "market",
  "partnerships",
  "counterparties",
  "miners",
  "sites",
  "deals",
  "pipeline",
  "financings",
];

/**
 * The facts that ship with the add-in. They are parsed and put together when somebody first asks for a table of them, not while functions.js
 * loads: Excel waits for the functions to be registered.
 */
export const bundled: Dataset = onFirstUse(facts);

/** An object whose tables are there as soon as one of them is asked for. */
function onFirstUse(make: () => Dataset): Dataset {
  const dataset = {} as Dataset;
  for (const table of TABLES)
    Object.defineProperty(dataset, table, {
      enumerable: true,
      configurable: true,
      get: () => {
        for (const [name, value] of Object.entries(make()))
          Object.defineProperty(dataset, name, { value, enumerable: true, writable: true, configurable: true });
        return dataset[table];
      },
    });
  return dataset;
}
