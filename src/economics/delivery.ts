import type { Inputs } from "./inputs";
import { monthsBetween } from "./dates";

/** A phase of a deal: its MW and, in months from the table's start, when its delivery is planned. */
export interface Phase {
  mw: number;
  planned: number;
}

/**
 * Phases of equal MW, evenly spaced in whole months from first to full delivery: phase i of n is planned at ROUND(i × span / (n − 1)) months after
 * the first. The table starts `buildMonths` months before the first delivery.
 */
export function deliveryPhases(inputs: Inputs): Phase[] {
  const count = inputs.deliveryPhases;
  const span = monthsBetween(inputs.firstDelivery, inputs.fullDelivery);
  return Array.from({ length: count }, (_, i) => ({
    mw: inputs.criticalItMw / count,
    planned: inputs.buildMonths + (count === 1 ? 0 : Math.round((i * span) / (count - 1))),
  }));
}
