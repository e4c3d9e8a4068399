import { reconcilable, reconcile, store, type IsoDay, type Reconciliation, type View } from "../dataset";
import { answer, dayOrToday } from "./answer";
import { Fault } from "./errors";
import { foldWord } from "./nearest";
import { spill, type Column, type Fact } from "./spill";

/** Columns only ever grow at the right. */
export const reconcileColumns: readonly string[] = [
  "Headline",
  "Choice",
  "Figure",
  "Unit",
  "Published",
  "Ours",
  "Difference",
  "Effect",
  "Note",
];

const COLUMNS: readonly Column[] = reconcileColumns.map((label, at) =>
  at >= 4 && at <= 7 ? { label, type: "number", numberFormat: "#,##0.00" } : { label, type: "text", numberFormat: null },
);

/**
 * Published headline totals against our rows: published, ours, the difference, and what each choice of rows would change.
 * @customfunction RECONCILE
 * @helpurl https://localhost:3000/docs/functions/RECONCILE.md
 * @param [benchmark] Headline, such as "bernstein-2026-05" or the id of a benchmark; a part of it, such as "bernstein"; all when left out.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header, then for each headline one row a figure and one row for each choice and figure.
 * @remarks The row whose choice is "as counted" is the rule that counts our rows. Where a headline came without a list of deals the rule is our inference, and the note says so.
 * @example =MINER.RECONCILE("bernstein-2026-05") -> 9 columns
 * @example =MINER.RECONCILE("riot-2026-08") -> 9 columns
 */
export function RECONCILE(benchmark?: string, asOf?: unknown): unknown[][] {
  return answer("RECONCILE", [benchmark, asOf], (given: string | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const found = keysOf(view, given)
      .map((key) => reconcile(view, key))
      .filter((one) => one !== null);
    if (found.length === 0) throw new Fault({ code: "nothing-found", what: `no headline had been published by ${view.asOf}` });
    return spill(COLUMNS, found.flatMap(rowsOf));
  });
}

/** @throws Fault unknown-choice */
function keysOf(view: View, given: string | null): string[] {
  const keys = reconcilable(view);
  if (given === null) return keys;
  const folded = foldWord(given);
  const exact = [...keys, ...view.benchmarks.map((one) => one.id)].find((key) => foldWord(key) === folded);
  const found = exact ? [exact] : keys.filter((key) => folded.length > 2 && foldWord(key).includes(folded));
  if (found.length === 0) throw new Fault({ code: "unknown-choice", parameter: "benchmark", given, allowed: keys });
  return found;
}

function rowsOf(one: Reconciliation): Fact[][] {
  const rule = `${one.inferred ? "Inferred: " : ""}${one.rule}`;
  const counted = one.figures.map((figure): Fact[] => [
    one.title,
    "as counted",
    figure.metric,
    figure.unit,
    figure.published,
    figure.ours,
    figure.difference,
    null,
    [figure.qualifier, figure.reason, rule].filter(Boolean).join(" · "),
  ]);
  const choices = one.effects.flatMap((effect) =>
    one.figures.map((figure, at): Fact[] => {
      const ours = effect.ours[at] ?? null;
      const difference = ours === null ? null : ours - figure.published;
      return [one.title, effect.choice, figure.metric, figure.unit, figure.published, ours, difference, effect.change[at] ?? null, null];
    }),
  );
  return [...counted, ...choices];
}
