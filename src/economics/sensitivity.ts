import { completeInputs } from "./complete-inputs";
import type { Outcome } from "./errors";
import { good } from "./errors";
import { findMetric, readMetric } from "./metrics";
import { Scratch } from "./monthly-table";
import type { DealTerms, Override } from "./terms";

/** An input and the values it takes. */
export interface Axis {
  input: string;
  values: readonly Override[];
}

/**
 * A metric over the values of one input (down) or two (across): one row for each value of `down`, each cell a number or the error it gives.
 * The call fails as a whole only for an unknown metric.
 */
export function sensitivity(
  terms: DealTerms,
  overrides: Readonly<Record<string, Override>>,
  metricName: string,
  down: Axis,
  across?: Axis,
): Outcome<Outcome<number>[][]> {
  const found = findMetric(metricName);
  if (!found.ok) return found;
  const scratch = new Scratch();
  const cell = (row: Override, column?: Override): Outcome<number> => {
    const changed = { ...overrides, [down.input]: row };
    if (across) changed[across.input] = column ?? null;
    const complete = completeInputs(terms, changed);
    return complete.ok ? readMetric(found.value, { complete: complete.value, shocks: null, table: null, scratch }) : complete;
  };
  return good(down.values.map((row) => (across ? across.values.map((column) => cell(row, column)) : [cell(row)])));
}
