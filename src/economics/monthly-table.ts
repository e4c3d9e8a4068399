import { eomonth } from "./dates";

/** Columns of the monthly table that are flows of the month, USD. */
export const FLOW_COLUMNS = [
  "revenue",
  "opex",
  "power",
  "noi",
  "tax",
  "maintenanceCapex",
  "prepayment",
  "backstopPaid",
  "cfads",
  "capex",
  "facilityFee",
  "constructionInterest",
  "constructionDraw",
  "constructionRepayment",
  "termDraw",
  "termInterest",
  "termPrincipal",
  "debtService",
  "noiApplied",
  "equityForUses",
  "payout",
  "terminalValue",
  "uses",
  "sources",
  "unleveredFlow",
  "leveredFlow",
] as const;
/** Columns that are balances at the end of the month: USD, MW for mwDelivered. */
export const BALANCE_COLUMNS = ["mwDelivered", "constructionBalance", "termBalance", "cumulativeEquity"] as const;

export type FlowColumn = (typeof FLOW_COLUMNS)[number];
export type BalanceColumn = (typeof BALANCE_COLUMNS)[number];

/** What the result says about itself that a reader must not miss. */
export type Warning =
  /** Sculpting asked for less service than interest: the loan grows in that month. */
  | { kind: "negativePrincipal"; month: number; amountUsd: number }
  /** Term debt above what was spent, because refinanceUpsize is on. */
  | { kind: "debtAboveCost"; debtUsd: number; costUsd: number }
  /** Term debt below the construction balance: equity pays the difference at full delivery. */
  | { kind: "takeoutShortfall"; amountUsd: number };

/**
 * The cash-flow table of a deal, month by month: month k (from 0) ends on EOMONTH(start, k). Every metric is read from it.
 * `delivery` and `fullDelivery` are the months in which the first and the last phase begin to pay; `fullDelivery` is the first month of term debt.
 */
export interface MonthlyTable {
  start: number;
  months: number;
  delivery: number;
  fullDelivery: number;
  termMonths: number;
  tenorMonths: number;
  columns: Record<FlowColumn | BalanceColumn, Float64Array>;
  /** Term debt at full delivery, construction balance it meets, and their uses, USD. */
  debt: number;
  constructionBalance: number;
  totalUses: number;
  /** PV of contracted CFADS to maturity at the debt rate, USD. */
  cfadsValue: number;
  warnings: Warning[];
}

/** An empty table of `months` months. */
export function emptyColumns(months: number): MonthlyTable["columns"] {
  const columns = {} as MonthlyTable["columns"];
  for (const name of FLOW_COLUMNS) columns[name] = new Float64Array(months);
  for (const name of BALANCE_COLUMNS) columns[name] = new Float64Array(months);
  return columns;
}

/** Serials of the month ends of a table. */
export function monthEnds(table: Pick<MonthlyTable, "start" | "months">): Float64Array {
  return Float64Array.from({ length: table.months }, (_, k) => eomonth(table.start, k));
}
