import type { CompleteInputs } from "../../economics";
import { monthlyTable } from "../../economics";

/** Months beyond the contract that a model can take without being built again: a slip, a delay. */
const slack = 36;
/** Months of a model whose delivery or term is not known. */
const unknown = 180;

/** How many months a model has columns for: to the end of the contract with some slack, in whole years. */
export function horizonOf({ values, rentBasis }: CompleteInputs): number {
  const known = [values.firstDelivery, values.baseTermYears, values.buildMonths].every(Number.isFinite) && rentBasis !== null;
  const months = known ? monthlyTable(values).months : unknown;
  return Math.ceil((months + slack) / 12) * 12;
}
