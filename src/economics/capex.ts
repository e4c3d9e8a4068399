import type { Phase } from "./delivery";
import type { Inputs } from "./inputs";
import type { MonthlyTable } from "./monthly-table";

/** Capex of a deal in USD: site and GPUs, with contingency and overrun. */
export function totalCapex(inputs: Inputs): number {
  return (inputs.capexUsd + inputs.gpuCapexUsd) * (1 + inputs.contingencyShare) * (1 + inputs.overrunShare);
}

/**
 * Fills capex and the facility fee. Each phase spends its share of capex (by MW) over the `buildMonths` months before its planned delivery, evenly or
 * along the S-curve 3u² − 2u³; a delay moves the spending only when capex slips. The fee falls due in the first month of spending.
 */
export function fillCapex(table: MonthlyTable, phases: readonly Phase[], inputs: Inputs, delay: number, factor: number): void {
  const { capex, facilityFee } = table.columns;
  const total = totalCapex(inputs) * factor;
  const slip = inputs.capexSlips ? delay : 0;
  const build = inputs.buildMonths;
  const curve = (u: number) => (inputs.capexProfile === 1 ? u * u * (3 - 2 * u) : u);
  for (const phase of phases) {
    const amount = (total * phase.mw) / inputs.criticalItMw;
    for (let j = 0; j < build; j++) capex[phase.planned + slip - build + j]! += amount * (curve((j + 1) / build) - curve(j / build));
  }
  facilityFee[slip] = inputs.facilityFeeShare * total;
}
