// From the index, so that bundling keeps the maths in one piece.
import { METRIC_DEFS, type MetricDef, type MetricName } from "./index";

export type MetricUnit = "USD" | "USD/MW" | "USD/MW-year" | "USD/kW-month" | "fraction" | "ratio" | "years" | "count";

/** What each metric is called and its unit: apart from the maths, because functions.js, which Excel reads first, shows neither; index.ts leaves this file out for the same reason. */
const LABELS: Record<MetricName, readonly [label: string, unit: MetricUnit]> = {
  rentYear1UsdPerKwMonth: ["Rent of the first year", "USD/kW-month"],
  rentAverageUsdPerKwMonth: ["Average rent over the base term", "USD/kW-month"],
  revenueYear1: ["Revenue, first 12 months", "USD"],
  revenueAverage: ["Average annual revenue over the base term", "USD"],
  revenueTotal: ["Revenue over the base term", "USD"],
  revenueWithExtensions: ["Revenue with all extensions", "USD"],
  noiYear1: ["NOI, first 12 months", "USD"],
  noiStabilised: ["NOI, first full year after full delivery", "USD"],
  noiAverage: ["Average annual NOI over the base term", "USD"],
  noiTotal: ["NOI over the base term", "USD"],
  yieldOnCost: ["Stabilised NOI over cost with capitalised interest", "fraction"],
  yieldOnCostExInterest: ["Stabilised NOI over cost without interest", "fraction"],
  capex: ["Capex with contingency and overrun", "USD"],
  capexPerItMw: ["Capex per critical IT MW", "USD/MW"],
  totalCost: ["Capex, fee and interest until full delivery", "USD"],
  debt: ["Term debt at full delivery", "USD"],
  equity: ["Equity paid in until full delivery", "USD"],
  ltc: ["Term debt over total uses", "fraction"],
  dscrMin: ["Lowest monthly DSCR", "ratio"],
  dscrAvg: ["Average monthly DSCR", "ratio"],
  llcr: ["Loan life cover: PV of CFADS to maturity over debt", "ratio"],
  averageLifeYears: ["Average life of the term debt", "years"],
  irrUnlevered: ["Unlevered IRR (XIRR)", "fraction"],
  irrLevered: ["Levered IRR (XIRR)", "fraction"],
  irrUnleveredPeriodic: ["Unlevered monthly IRR, annualised", "fraction"],
  irrLeveredPeriodic: ["Levered monthly IRR, annualised", "fraction"],
  irrRootCount: ["Number of levered IRRs", "count"],
  npvUnlevered: ["Unlevered NPV at the first month's end", "USD"],
  npvLevered: ["Levered NPV at the first month's end", "USD"],
  moic: ["Equity multiple", "ratio"],
  paybackYears: ["Payback of equity", "years"],
  backstopCoverDebt: ["Backstop over term debt", "ratio"],
  backstopCoverRent: ["Backstop over the rent left at full delivery", "ratio"],
  valuePerItMw: ["Contract value per critical IT MW", "USD/MW"],
  valuePerItMwYear: ["Contract value per critical IT MW and year", "USD/MW-year"],
  defaultsUsed: ["Inputs that rest on a default", "count"],
};

/** A metric as a model or a reference page shows it. */
export interface LabelledMetric extends MetricDef {
  label: string;
  unit: MetricUnit;
}

/** The closed list of metrics, in its order. */
export const METRICS: readonly LabelledMetric[] = METRIC_DEFS.map((def) => ({
  ...def,
  label: LABELS[def.name][0],
  unit: LABELS[def.name][1],
}));
