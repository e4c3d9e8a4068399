/** Options that only the functions themselves know: the inputs of a deal's economics, the columns of its schedule. */
import { useEffect, useState } from "react";
import { useEvaluate, type Evaluate } from "../shell/actions";
import type { ArgumentOption } from "./argument-options";
import type { MinerFunction, Parameter } from "./catalogue";

type Ask = (evaluate: Evaluate) => Promise<ArgumentOption[]>;

/** Every input ASSUMPTIONS lists: its first column is the name, its second the words for it. */
const inputs: Ask = async (evaluate) =>
  rowsOf(await evaluate("ASSUMPTIONS", [null, null]))
    .slice(1)
    .map(([name, label]) => ({ value: String(name), label: String(label ?? ""), group: "Inputs" }));

/** Any deal will do: the columns are the same for all. */
const ANY_DEAL = [
  ["criticalItMw", 1],
  ["contractValueUsd", 1],
  ["baseTermYears", 1],
  ["firstDelivery", "2030-01-01"],
];

/** The heading of a schedule; SCHEDULE takes its words without the spaces ("Debt service" is debtService). */
const scheduleColumns: Ask = async (evaluate) =>
  (rowsOf(await evaluate("SCHEDULE", [ANY_DEAL, "year", null, null]))[0] ?? []).map((label) => ({
    value: String(label)
      .toLowerCase()
      .replace(/ (.)/g, (_, letter: string) => letter.toUpperCase()),
    label: String(label),
    group: "Columns of a schedule",
  }));

function rowsOf(answer: unknown): unknown[][] {
  return Array.isArray(answer) ? (answer as unknown[][]) : [];
}

function askOf(fn: MinerFunction, { name }: Parameter): Ask | null {
  if (name === "input" || name === "input2") return inputs;
  return fn.name === "SCHEDULE" && name === "columns" ? scheduleColumns : null;
}

/** [] until the function has answered, and where there is nothing to ask. A function that answers with an error leaves the box a plain one. */
export function useLiveOptions(fn: MinerFunction, parameter: Parameter): ArgumentOption[] {
  const evaluate = useEvaluate();
  const [options, setOptions] = useState<ArgumentOption[]>([]);
  const ask = askOf(fn, parameter);
  useEffect(() => {
    if (!evaluate || !ask) return;
    let stale = false;
    ask(evaluate).then(
      (found) => !stale && setOptions(found),
      () => !stale && setOptions([]),
    );
    return () => {
      stale = true;
    };
  }, [evaluate, ask]);
  return options;
}
