import type { Inputs } from "./inputs";
import type { MonthlyTable } from "./monthly-table";

/**
 * Fills the months before full delivery. Interest on the opening balance at rate / 12 is a use like capex and fee; operating cash first pays that
 * interest, then the month's other uses, the rest goes to equity; of the uses left loan-to-cost is drawn at the end of the month, equity pays the rest.
 * An operating shortfall is equity's. Returns the balance at full delivery, USD.
 */
export function fillConstruction(table: MonthlyTable, inputs: Inputs): number {
  const {
    cfads,
    capex,
    facilityFee,
    constructionInterest,
    constructionDraw,
    constructionBalance,
    noiApplied,
    equityForUses,
    uses,
    sources,
    leveredFlow,
  } = table.columns;
  const rate = inputs.constructionRate / 12;
  let balance = 0;
  for (let k = 0; k < table.fullDelivery; k++) {
    const interest = balance * rate;
    const use = capex[k]! + facilityFee[k]! + interest;
    const applied = Math.min(Math.max(cfads[k]!, 0), use);
    const draw = inputs.loanToCost * (use - applied);
    const equity = use - applied - draw;
    balance += draw;
    constructionInterest[k] = interest;
    noiApplied[k] = applied;
    constructionDraw[k] = draw;
    equityForUses[k] = equity;
    uses[k] = use;
    sources[k] = applied + draw + equity;
    constructionBalance[k] = balance;
    leveredFlow[k] = cfads[k]! - applied - equity;
    table.totalUses += use;
  }
  return balance;
}
