/** Options that only the functions themselves know: the inputs of a deal's economics. */
import { useEffect, useState } from "react";
import { useEvaluate, type Evaluate } from "../shell/actions";
import type { ArgumentOption } from "./argument-options";
import type { Parameter } from "./catalogue";

/** Every input ASSUMPTIONS lists: its first column is the name, its second the words for it. */
async function inputs(evaluate: Evaluate): Promise<ArgumentOption[]> {
  const rows = await evaluate("ASSUMPTIONS", [null, null]);
  if (!Array.isArray(rows)) return [];
  return (rows as unknown[][]).slice(1).map(([name, label]) => ({ value: String(name), label: String(label ?? ""), group: "Inputs" }));
}

/** [] until the function has answered, and where there is nothing to ask. A function that answers with an error leaves the box a plain one. */
export function useLiveOptions(parameter: Parameter): ArgumentOption[] {
  const evaluate = useEvaluate();
  const [options, setOptions] = useState<ArgumentOption[]>([]);
  const asks = parameter.name === "input" || parameter.name === "input2";
  useEffect(() => {
    if (!evaluate || !asks) return;
    let stale = false;
    inputs(evaluate).then(
      (found) => !stale && setOptions(found),
      () => !stale && setOptions([]),
    );
    return () => {
      stale = true;
    };
  }, [evaluate, asks]);
  return options;
}
