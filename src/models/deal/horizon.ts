import type { CompleteInputs } from "../../economics";
import { monthlyTable } from "../../economics";

/** Months beyond the contract that a model can take without being built again: a slip, a delay. */
const slack = 24;
/** Months of a model whose delivery or term is not known, and how many of them it builds. */
const unknown = { months: 180, building: 36 };

/** How many months a model has columns for: to the end of the contract with some slack, in whole years. */
export function horizonOf(complete: CompleteInputs): number {
  return wholeYears(isDated(complete) ? monthlyTable(complete.values).months : unknown.months);
}

/** How many of its months a case of the sensitivities can be building: to full delivery with the same slack. */
export function buildingOf(complete: CompleteInputs): number {
  return wholeYears(isDated(complete) ? monthlyTable(complete.values).fullDelivery : unknown.building);
}

function wholeYears(months: number): number {
  return Math.ceil((months + slack) / 12) * 12;
}

function isDated({ values, rentBasis }: CompleteInputs): boolean {
  return [values.firstDelivery, values.baseTermYears, values.buildMonths].every(Number.isFinite) && rentBasis !== null;
}
