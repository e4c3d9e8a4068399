import { fillCapex } from "./capex";
import { fillConstruction } from "./construction-loan";
import { edate } from "./dates";
import { deliveryPhases } from "./delivery";
import type { Inputs } from "./inputs";
import type { MonthlyTable } from "./monthly-table";
import { Scratch } from "./monthly-table";
import { fillOperations } from "./operations";
import { wholeMonths } from "./rent";
import type { Shocks } from "./shocks";
import { fillTermDebt } from "./term-debt";

/**
 * The monthly table of a deal. All required inputs must be there (NaN for a missing cost gives NaN in what depends on it); a path of the simulation
 * adds its shocks. Debt is sized on contracted cash flow, whatever a default does to it later.
 */
export function monthlyTable(inputs: Inputs, shocks: Shocks | null = null, scratch = new Scratch()): MonthlyTable {
  const delay = inputs.delayMonths + (shocks ? shocks.slipMonths : 0);
  const phases = deliveryPhases(inputs);
  const termMonths = wholeMonths(inputs.baseTermYears);
  const leaseMonths = termMonths + (inputs.underwriteExtensions ? Math.round((inputs.extensionYears || 0) * 12) : 0);
  const fullDelivery = phases[phases.length - 1]!.planned + delay;
  const months = fullDelivery + leaseMonths;
  const table: MonthlyTable = {
    start: edate(inputs.firstDelivery, -inputs.buildMonths),
    months,
    delivery: phases[0]!.planned + delay,
    fullDelivery,
    termMonths,
    tenorMonths: wholeMonths(inputs.termTenorYears),
    columns: scratch.empty(months),
    debt: 0,
    constructionBalance: 0,
    totalUses: 0,
    cfadsValue: 0,
    warnings: [],
  };
  fillCapex(table, phases, inputs, delay, shocks ? shocks.capexFactor : 1);
  const contracted = fillOperations(table, phases, inputs, delay, leaseMonths, shocks);
  fillTerminalValue(table, inputs, leaseMonths);
  const balance = fillConstruction(table, inputs);
  fillTermDebt(table, inputs, contracted, balance);
  const { cfads, capex, terminalValue, unleveredFlow, leveredFlow, cumulativeEquity } = table.columns;
  for (let k = 0, cumulative = 0; k < months; k++) {
    unleveredFlow[k] = cfads[k]! - capex[k]! + terminalValue[k]!;
    leveredFlow[k]! += terminalValue[k]!;
    cumulative += leveredFlow[k]!;
    cumulativeEquity[k] = cumulative;
  }
  return table;
}

/** Terminal value in the last month: probability × NOI of the last twelve months with every phase let, one step on, over the cap rate. */
function fillTerminalValue(table: MonthlyTable, inputs: Inputs, leaseMonths: number): void {
  if (inputs.extensionProbability === 0) return;
  const end = table.delivery + leaseMonths;
  const from = Math.max(table.fullDelivery, end - 12);
  let noi = 0;
  for (let k = from; k < end; k++) noi += table.columns.noi[k]!;
  const annual = end > from ? (noi * 12) / (end - from) : 0;
  table.columns.terminalValue[table.months - 1] =
    (inputs.extensionProbability * annual * (1 + inputs.escalatorRate)) / inputs.terminalCapRate;
}
