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
  | { kind: "debtAboveCost"; month: number; debtUsd: number; costUsd: number }
  /** Term debt below the construction balance: equity pays the difference at full delivery. */
  | { kind: "takeoutShortfall"; month: number; amountUsd: number };

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

const COLUMNS = [...FLOW_COLUMNS, ...BALANCE_COLUMNS];

/** Memory that a run of many tables uses again and again: each table made with it overwrites the one before. */
export class Scratch {
  private buffer = new Float64Array(0);
  private columns: MonthlyTable["columns"] | null = null;
  private months = 0;

  /** Columns of zeros. */
  empty(months: number): MonthlyTable["columns"] {
    if (!this.columns || this.months !== months) {
      if (this.buffer.length < months * COLUMNS.length) this.buffer = new Float64Array(months * COLUMNS.length);
      this.columns = columnsOver(this.buffer, months);
      this.months = months;
    }
    this.buffer.fill(0, 0, months * COLUMNS.length);
    return this.columns;
  }
}

function columnsOver(buffer: Float64Array, months: number): MonthlyTable["columns"] {
  const columns = {} as MonthlyTable["columns"];
  COLUMNS.forEach((name, i) => (columns[name] = buffer.subarray(i * months, (i + 1) * months)));
  return columns;
}

let endsStart = NaN;
let ends = new Float64Array(0);

/** Serials of the month ends of a table; the last calendar is kept, for most tables of a run start in the same month. Not to be written to. */
export function monthEnds({ start, months }: Pick<MonthlyTable, "start" | "months">): Float64Array {
  if (start !== endsStart || ends.length < months) {
    ends = new Float64Array(Math.max(months, 360));
    for (let k = 0; k < ends.length; k++) ends[k] = eomonth(start, k);
    endsStart = start;
  }
  return ends.subarray(0, months);
}
