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
  const { revenue, opex, power, noi, tax, maintenanceCapex, cfads, mwDelivered, prepayment } = table.columns;
  const byMargin = !Number.isNaN(inputs.noiMargin);
  const powerPerMw = inputs.loadFactor * inputs.pue * HOURS_PER_MONTH * inputs.powerPriceUsdPerMwh * (1 - inputs.powerPassThroughShare);
  for (const phase of phases) {
    const from = phase.planned + delay;
    let rent = inputs.rentUsdPerKwMonth * 1000 * phase.mw;
    let cost = byMargin ? 0 : inputs.opexUsdPerKwMonth * 1000 * phase.mw;
    const bill = byMargin ? 0 : powerPerMw * phase.mw;
    for (let k = from, step = from + 12; k < from + leaseMonths; k++) {
      if (k === step) {
        rent *= 1 + inputs.escalatorRate;
        cost *= 1 + inputs.opexEscalatorRate;
        step += 12;
      }
      revenue[k]! += rent;
      mwDelivered[k]! += phase.mw;
      opex[k]! += cost;
      power[k]! += bill;
    }
  }
  receivePrepayment(table, inputs);
  const margin = 1 - inputs.noiMargin;
  const { prepaymentShare, taxRate, maintenanceCapexShare } = inputs;
  for (let k = 0; k < table.months; k++) {
    const rent = revenue[k]!;
    if (byMargin) opex[k] = rent * margin;
    const net = rent - opex[k]! - power[k]!;
    const levy = net > 0 ? taxRate * net : 0;
    const upkeep = maintenanceCapexShare * rent;
    const prepaid = prepayment[k]! - prepaymentShare * rent;
    noi[k] = net;
    tax[k] = levy;
    maintenanceCapex[k] = upkeep;
    prepayment[k] = prepaid;
    cfads[k] = net - levy - upkeep + prepaid;
  }
  if (!shocks || table.delivery + shocks.defaultMonth >= table.months) return cfads;
  const contracted = cfads.slice();
  interrupt(table, inputs, shocks);
  return contracted;
}

/** A default: from its month on no rent until re-let, then the re-let share; a backstop pays its share of the lost rent until it is used up. */
function interrupt(table: MonthlyTable, inputs: Inputs, shocks: Shocks): void {
  const { revenue, opex, power, noi, tax, maintenanceCapex, backstopPaid, cfads, prepayment } = table.columns;
  const byMargin = !Number.isNaN(inputs.noiMargin);
  let backstopLeft = inputs.backstopUsd || 0;
  const stop = table.delivery + shocks.defaultMonth;
  for (let k = stop; k < table.months; k++) {
    const contractRent = revenue[k]!;
    const rent = k < stop + shocks.reletMonths ? 0 : contractRent * shocks.reletRentShare;
    revenue[k] = rent;
    if (byMargin) opex[k] = rent * (1 - inputs.noiMargin);
    noi[k] = rent - opex[k]! - power[k]!;
    tax[k] = inputs.taxRate * Math.max(0, noi[k]!);
    maintenanceCapex[k] = inputs.maintenanceCapexShare * rent;
    backstopPaid[k] = Math.min(backstopLeft, Math.max(0, shocks.backstopRecovery * (contractRent - rent)));
    backstopLeft -= backstopPaid[k]!;
    cfads[k] = noi[k]! - tax[k]! - maintenanceCapex[k]! + prepayment[k]! + backstopPaid[k]!;
  }
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
