import { isMine, type Deal, type View } from "../dataset";
import type { InputLine } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { readInputs, type Terms } from "./deal-terms";
import { cellOf, type Cell } from "./spill";

/** Columns only ever grow at the right. */
export const assumptionColumns: readonly string[] = [
  "Input",
  "Label",
  "Value",
  "Unit",
  "Origin",
  "Reason",
  "Lowest",
  "Highest",
  "Source",
  "Group",
];

const DATE = { label: "Value", type: "date", numberFormat: "yyyy-mm-dd" } as const;

/**
 * Every input of a deal's economics: value, unit, origin (reported, derived, default, yours), reason and allowed range.
 * @customfunction ASSUMPTIONS
 * @helpurl https://localhost:3000/docs/functions/ASSUMPTIONS.md
 * @param [deal] Deal id, or a two-column range of terms (name, value) for a deal of your own; the bare list of inputs when left out.
 * @param [assumptions] Two-column range (name, value) of values that override terms and defaults; asOf among them.
 * @returns Header and one row an input; an input nobody disclosed is empty.
 * @example =MINER.ASSUMPTIONS("wulf-core42-lake-mariner-2024",{"escalatorRate",0.02}) -> 10 columns
 */
export function ASSUMPTIONS(deal?: unknown[][], assumptions?: unknown[][]): unknown[][] {
  return answer("ASSUMPTIONS", [deal, assumptions], (which: Scalar[][] | null, overrides: Scalar[][] | null) => {
    const read = readInputs(which, overrides);
    const { lines, rentBasis, residueUsd } = read.complete;
    const residue: Cell[] =
      rentBasis === null || rentBasis === "contractValueUsd"
        ? []
        : [
            "residueUsd",
            "Published contract value less the rent as calculated",
            Number.isFinite(residueUsd) ? residueUsd : "",
            "USD",
            "derived",
            `the rent follows from ${rentBasis}`,
            "",
            "",
            "",
            "contract",
          ];
    return [[...assumptionColumns], ...lines.map((line) => row(read, line)), ...(residue.length ? [residue] : [])];
  });
}

function row({ view, deal }: Terms, line: InputLine): Cell[] {
  const { def, origin, reason } = line;
  const mine = deal !== null && isMine(deal) && origin === "reported";
  const bound = (value: number): Cell =>
    def.unit === "choice" || def.unit === "switch"
      ? ""
      : cellOf(def.unit === "date" ? DATE : { label: "", type: "number", numberFormat: null }, value);
  return [
    def.name,
    def.label,
    value(line),
    def.unit,
    mine ? "yours" : (origin ?? ""),
    mine ? reason.replace(/^published/, "your own deal") : reason,
    bound(line.min),
    bound(line.max),
    sourceOf(view, deal, line),
    def.group,
  ];
}

function value({ def, value: given }: InputLine): Cell {
  if (!Number.isFinite(given)) return "";
  if (def.choices) return def.choices[given] ?? "";
  if (def.unit === "switch") return given === 1;
  return cellOf(def.unit === "date" ? { ...DATE, type: "number" } : { label: "Value", type: "number", numberFormat: null }, given);
}

/** The address behind a reported term, or behind the market figure a default rests on. */
function sourceOf(view: View, deal: Deal | null, { def, origin }: InputLine): string {
  if (origin === "reported" || origin === "derived") return deal?.sources[0]?.url ?? "";
  if (origin !== "default" || !def.marketRow) return "";
  return view.market.find((one) => one.id === def.marketRow)?.sources[0]?.url ?? "";
}
