import type { Phase } from "./delivery";
import type { Inputs } from "./inputs";
import type { MonthlyTable } from "./monthly-table";
import type { Shocks } from "./shocks";

/** Hours of a month in the power bill: 8,760 / 12. */
export const HOURS_PER_MONTH = 730;

/**
 * Fills revenue, costs, NOI, prepayment and CFADS. `contracted` receives the CFADS that the lease promises, by which debt is sized: it differs from
 * the column only when a shock interrupts the rent.
 */
export function fillOperations(
  table: MonthlyTable,
  phases: readonly Phase[],
  inputs: Inputs,
  delay: number,
  leaseMonths: number,
  shocks: Shocks | null,
): Float64Array {
  const { revenue, opex, power, noi, tax, maintenanceCapex, backstopPaid, cfads, mwDelivered, prepayment } = table.columns;
  const byMargin = !Number.isNaN(inputs.noiMargin);
  const powerPerMw = inputs.loadFactor * inputs.pue * HOURS_PER_MONTH * inputs.powerPriceUsdPerMwh * (1 - inputs.powerPassThroughShare);
  for (const phase of phases) {
    const from = phase.planned + delay;
    let rent = inputs.rentUsdPerKwMonth * 1000 * phase.mw;
    let cost = inputs.opexUsdPerKwMonth * 1000 * phase.mw;
    for (let j = 0; j < leaseMonths; j++) {
      if (j > 0 && j % 12 === 0) {
        rent *= 1 + inputs.escalatorRate;
        cost *= 1 + inputs.opexEscalatorRate;
      }
      revenue[from + j]! += rent;
      mwDelivered[from + j]! += phase.mw;
      if (!byMargin) {
        opex[from + j]! += cost;
        power[from + j]! += powerPerMw * phase.mw;
      }
    }
  }
  receivePrepayment(table, inputs);
  const contracted = shocks ? new Float64Array(table.months) : cfads;
  let backstopLeft = inputs.backstopUsd || 0;
  for (let k = table.delivery; k < table.months; k++) {
    const contractRent = revenue[k]!;
    const credit = inputs.prepaymentShare * contractRent;
    prepayment[k]! -= credit;
    const share = shocks ? rentShare(k - table.delivery, shocks) : 1;
    for (let pass = shocks ? 0 : 1; pass < 2; pass++) {
      const paid = pass === 0 ? contractRent : contractRent * share;
      if (byMargin) opex[k] = paid * (1 - inputs.noiMargin);
      revenue[k] = paid;
      noi[k] = paid - opex[k]! - power[k]!;
      tax[k] = inputs.taxRate * Math.max(0, noi[k]!);
      maintenanceCapex[k] = inputs.maintenanceCapexShare * paid;
      const cash = noi[k]! - tax[k]! - maintenanceCapex[k]! + prepayment[k]!;
      if (pass === 0) contracted[k] = cash;
      else cfads[k] = cash;
    }
    if (share < 1 && shocks) {
      backstopPaid[k] = Math.min(backstopLeft, shocks.backstopRecovery * contractRent * (1 - share));
      backstopLeft -= backstopPaid[k]!;
      cfads[k]! += backstopPaid[k]!;
    }
  }
  for (let k = 0; k < table.delivery; k++) contracted[k] = cfads[k] = prepayment[k]!;
  return contracted;
}

/** A prepayment is received against capex as it is spent, until all of it is in; what capex does not take comes with full delivery. */
function receivePrepayment(table: MonthlyTable, inputs: Inputs): void {
  if (inputs.prepaymentShare === 0) return;
  const { revenue, capex, prepayment } = table.columns;
  let left = inputs.prepaymentShare * revenue.reduce((sum, rent) => sum + rent, 0);
  for (let k = 0; k < table.fullDelivery; k++) {
    const received = k === table.fullDelivery - 1 ? left : Math.min(left, capex[k]!);
    prepayment[k] = received;
    left -= received;
  }
}

/** Share of contract rent paid in a month counted from first delivery: none from default until re-let, then the re-let share. */
function rentShare(month: number, shocks: Shocks): number {
  if (month < shocks.defaultMonth) return 1;
  return month < shocks.defaultMonth + shocks.reletMonths ? 0 : shocks.reletRentShare;
}
