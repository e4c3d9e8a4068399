import { dictionary, powerMeasures, valueMeasures } from "../dataset";
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
  /** Measures of GW and VALUE, which TABLE and MINERS take as columns */
  measure = "measure",
}

/**
 * The dictionary: every field that GET, TABLE and the columns of tables understand, and every measure.
 * @customfunction FIELDS
 * @helpurl https://localhost:3000/docs/functions/FIELDS.md
 * @param [kind] Kind of row, such as "deal" or "miner"; all kinds when left out.
 * @returns Header and one row a field or measure.
 * @example =MINER.FIELDS("site") -> 6 columns
 * @example =MINER.FIELDS("measure") -> 6 columns
 */
export function FIELDS(kind?: RowKind): unknown[][] {
  return answer("FIELDS", [kind], (given: string | null) => {
    const allowed = [...fieldKinds(), "measure"];
    const chosen = given === null ? null : pick(given, allowed);
    if (given !== null && !chosen) throw new Fault({ code: "unknown-choice", parameter: "kind", given, allowed });
    const fields = (chosen ? fieldsOf(chosen) : dictionary).map((field) => [
      field.kind,
      field.name,
      field.label,
      field.type,
      field.unit ?? "",
      field.description,
    ]);
    const measures = [powerMeasures, valueMeasures].flatMap((list, at) =>
      list.map(({ name, label, description }) => ["measure", name, label, "number", at === 0 ? "MW" : "USD", description]),
    );
    return [[...fieldListColumns], ...fields, ...(chosen && chosen !== "measure" ? [] : measures)];
  });
}
