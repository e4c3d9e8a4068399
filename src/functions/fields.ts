import { dictionary } from "../dataset";
import { answer } from "./answer";
import { Fault } from "./errors";
import { fieldKinds, fieldsOf } from "./dictionary";
import { pick } from "./nearest";

/** Columns only ever grow at the right. */
export const fieldListColumns: readonly string[] = ["Kind", "Field", "Label", "Type", "Unit", "Description"];

/**
 * Kinds of rows that have fields.
 * @customenum {string}
 */
declare enum RowKind {
  /** Deals */
  deal = "deal",
  /** Miners */
  miner = "miner",
  /** Sites */
  site = "site",
  /** Power by stage */
  pipeline = "pipeline",
  /** Bonds, loans, convertibles, equity */
  financing = "financing",
  /** Backstops, warrants, investments, joint ventures */
  partner = "partner",
  /** Traditional data-centre developers */
  peer = "peer",
  /** Market figures */
  market = "market",
  /** Published totals */
  benchmark = "benchmark",
}

/**
 * The dictionary: every field that GET, TABLE and the columns of tables understand.
 * @customfunction FIELDS
 * @helpurl https://localhost:3000/docs/functions/FIELDS.md
 * @param [kind] Kind of row, such as "deal" or "miner"; all kinds when left out.
 * @returns Header and one row a field.
 * @example =MINER.FIELDS("site") -> 6 columns
 */
export function FIELDS(kind?: RowKind): unknown[][] {
  return answer("FIELDS", [kind], (given: string | null) => {
    const chosen = given === null ? null : pick(given, fieldKinds);
    if (given !== null && !chosen) throw new Fault({ code: "unknown-choice", parameter: "kind", given, allowed: fieldKinds });
    const fields = chosen ? fieldsOf(chosen) : dictionary;
    return [
      [...fieldListColumns],
      ...fields.map((field) => [field.kind, field.name, field.label, field.type, field.unit ?? "", field.description]),
    ];
  });
}
