import type { Inputs } from "./inputs";
import type { MonthlyTable } from "./monthly-table";

/** A repayment plan: interest and principal of months 1 … n after full delivery, USD. */
export interface DebtPlan {
  debt: number;
  interest: Float64Array;
  principal: Float64Array;
}

/** Present value of `flows[from … from + count − 1]`, the first one period away, at a rate a period. */
export function valueOf(flows: ArrayLike<number>, rate: number, from = 0, count = flows.length - from): number {
  let value = 0;
  for (let k = from + count - 1; k >= from; k--) value = (value + flows[k]!) / (1 + rate);
  return value;
}

/** Payment a period that repays 1 over `periods` at `rate` a period. */
export function levelPayment(rate: number, periods: number): number {
  return rate === 0 ? 1 / periods : rate / -Math.expm1(-periods * Math.log1p(rate));
}

/**
 * Debt sculpted to `cfads` (one a period): the smaller of `cap` and PV(CFADS / DSCR) at `rate` a period; service = CFADS / DSCR′ with
 * DSCR′ = PV(CFADS) / debt, so every DSCR is DSCR′ = LLCR and the balance ends at 0. Without positive PV there is no debt.
 */
export function sculpt(cfads: ArrayLike<number>, dscr: number, rate: number, cap = Infinity): DebtPlan {
  const value = valueOf(cfads, rate);
  const debt = Math.max(0, Math.min(cap, value / dscr));
  const plan: DebtPlan = { debt, interest: new Float64Array(cfads.length), principal: new Float64Array(cfads.length) };
  let balance = debt;
  for (let t = 0; t < cfads.length && debt > 0; t++) {
    plan.interest[t] = balance * rate;
    plan.principal[t] = (cfads[t]! * debt) / value - plan.interest[t]!;
    balance -= plan.principal[t]!;
  }
  return plan;
}

/** Debt repaid in equal payments: the smaller of `cap` and what the weakest month carries at the DSCR. */
export function levelDebt(cfads: ArrayLike<number>, dscr: number, rate: number, cap = Infinity): DebtPlan {
  const periods = cfads.length;
  let weakest = Infinity;
  for (let t = 0; t < periods; t++) weakest = Math.min(weakest, cfads[t]!);
  const payment = levelPayment(rate, periods);
  const debt = Math.max(0, Math.min(cap, weakest / dscr / payment));
  const plan: DebtPlan = { debt, interest: new Float64Array(periods), principal: new Float64Array(periods) };
  let balance = debt;
  for (let t = 0; t < periods; t++) {
    plan.interest[t] = balance * rate;
    plan.principal[t] = debt * payment - plan.interest[t]!;
    balance -= plan.principal[t]!;
  }
  return plan;
}

/**
 * Fills term debt from full delivery on. It repays the construction loan at the end of the month before; what it falls short is equity's, what it
 * exceeds is paid out (only with refinanceUpsize). A bond takes over the whole construction balance, amortises a share of itself a year, and its
 * bullet is refinanced by a level loan over the rest of the base term or repaid by equity. Debt service, by which the DSCR is measured, leaves out the bullet.
 */
export function fillTermDebt(table: MonthlyTable, inputs: Inputs, contracted: Float64Array, balance: number): void {
  const { columns, fullDelivery: first, tenorMonths: tenor } = table;
  const rate = inputs.termRate / 12;
  const cfads = contracted.subarray(first, first + tenor);
  const cap = inputs.refinanceUpsize ? Infinity : balance;
  const bond = inputs.debtKind === 2;
  const plan = bond ? bondPlan(balance, tenor, inputs) : (inputs.debtKind === 1 ? levelDebt : sculpt)(cfads, inputs.targetDscr, rate, cap);
  table.debt = plan.debt;
  table.constructionBalance = balance;
  table.cfadsValue = valueOf(cfads, rate);
  closeConstruction(table, balance);

  const { termDraw, termInterest, termPrincipal, debtService, termBalance, leveredFlow, cfads: cash } = columns;
  let owed = plan.debt;
  for (let t = 0; t < tenor; t++) {
    const k = first + t;
    termInterest[k] = plan.interest[t]!;
    termPrincipal[k] = plan.principal[t]!;
    owed -= plan.principal[t]!;
    const bullet = bond && t === tenor - 1 ? owed : 0;
    debtService[k] = plan.interest[t]! + plan.principal[t]!;
    termPrincipal[k]! += bullet;
    owed -= bullet;
    if (plan.principal[t]! < -1e-6) table.warnings.push({ kind: "negativePrincipal", month: k, amountUsd: plan.principal[t]! });
    const rest = table.termMonths - tenor;
    if (bullet > 0 && inputs.refinanceAtMaturity && rest > 0) {
      termDraw[k] = bullet;
      owed = bullet;
      fillRefinancing(table, bullet, inputs.refinanceRate / 12, k + 1, rest);
    }
    termBalance[k] = owed;
  }
  for (let k = first; k < table.months; k++) leveredFlow[k] = cash[k]! - termInterest[k]! - termPrincipal[k]! + termDraw[k]!;
}

function bondPlan(debt: number, tenor: number, inputs: Inputs): DebtPlan {
  const plan: DebtPlan = { debt, interest: new Float64Array(tenor), principal: new Float64Array(tenor) };
  let balance = debt;
  for (let t = 0; t < tenor; t++) {
    plan.interest[t] = (balance * inputs.termRate) / 12;
    plan.principal[t] = Math.min(balance, (debt * inputs.bondAmortisationShare) / 12);
    balance -= plan.principal[t]!;
  }
  return plan;
}

function fillRefinancing({ columns }: MonthlyTable, debt: number, rate: number, from: number, periods: number): void {
  const payment = debt * levelPayment(rate, periods);
  let balance = debt;
  for (let k = from; k < from + periods; k++) {
    const interest = balance * rate;
    columns.termInterest[k] = interest;
    columns.termPrincipal[k] = payment - interest;
    columns.debtService[k] = payment;
    balance -= payment - interest;
    columns.termBalance[k] = balance;
  }
}

/** The take-out at the end of the month before full delivery. */
function closeConstruction(table: MonthlyTable, balance: number): void {
  const { columns, debt } = table;
  const k = table.fullDelivery - 1;
  columns.constructionRepayment[k] = balance;
  columns.constructionBalance[k] = 0;
  columns.termDraw[k] = debt;
  columns.termBalance[k] = debt;
  const shortfall = Math.max(0, balance - debt);
  const payout = Math.max(0, debt - balance);
  columns.equityForUses[k]! += shortfall;
  columns.payout[k] = payout;
  columns.uses[k]! += balance + payout;
  columns.sources[k]! += debt + shortfall;
  columns.leveredFlow[k]! += payout - shortfall;
  if (shortfall > 1e-6 * balance) table.warnings.push({ kind: "takeoutShortfall", month: k, amountUsd: shortfall });
  if (debt > table.totalUses) table.warnings.push({ kind: "debtAboveCost", month: k, debtUsd: debt, costUsd: table.totalUses });
}
