import type { FieldKind } from "./dictionary";
import type { Dataset } from "./types";

export type RowTable = Exclude<keyof Dataset, "meta">;

/** Every kind of row with the table of a dataset that holds it. */
export const tables: readonly (readonly [kind: FieldKind | "counterparty", table: RowTable])[] = [
  ["deal", "deals"],
  ["miner", "miners"],
  ["site", "sites"],
  ["pipeline", "pipeline"],
  ["financing", "financings"],
  ["benchmark", "benchmarks"],
  ["peer", "peers"],
  ["market", "market"],
  ["partner", "partnerships"],
  ["counterparty", "counterparties"],
];
