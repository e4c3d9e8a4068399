/** The `columns` argument: field names in a comma list or a range, with "|signed" at the end to keep only counted rows. */
import type { FieldDef } from "../dataset";
import type { Scalar } from "./arguments";
import { Fault } from "./errors";
import { fieldOf } from "./dictionary";

/** More columns than any sheet can use. */
const MOST_COLUMNS = 500;

export interface Choice {
  /** null: the default columns. */
  columns: FieldDef[] | null;
  signedOnly: boolean;
}

/** @throws Fault unknown-field, unknown-choice (a word after "|" that is not signed), not-text, out-of-range */
export function readColumns(kind: string, given: Scalar[][] | null): Choice {
  const { names, signedOnly } = readColumnNames(given);
  return { columns: names && names.map((name) => fieldOf(kind, name)), signedOnly };
}

/** The words of the argument, before anybody asked what they mean. */
export function readColumnNames(given: Scalar[][] | null): { names: string[] | null; signedOnly: boolean } {
  const [list = "", ...flags] = (given ?? []).flat().flatMap(textOf).join(",").split("|");
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length > MOST_COLUMNS)
    throw new Fault({ code: "out-of-range", parameter: "number of columns", given: names.length, low: 1, high: MOST_COLUMNS });
  return { names: names.length ? names : null, signedOnly: flags.filter(readFlag).length > 0 };
}

function textOf(cell: Scalar): string[] {
  if (cell === null || cell === "" || cell === 0) return [];
  if (typeof cell !== "string") throw new Fault({ code: "not-text", parameter: "columns", given: cell });
  return [cell];
}

function readFlag(flag: string): boolean {
  const word = flag.replace(/,/g, " ").trim().toLowerCase();
  if (word === "" || word === "signed") return word === "signed";
  throw new Fault({ code: "unknown-choice", parameter: "the word after |", given: word, allowed: ["signed"] });
}
