import { metric as metricOf } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { readInputs } from "./deal-terms";
import { valueOf } from "./economics-faults";

/**
 * The closed list of metrics; the tool that makes the metadata wants it in this file.
 * @customenum {string}
 */
declare enum MetricName {
  /** Rent of the first year, USD/kW-month */
  rentYear1UsdPerKwMonth = "rentYear1UsdPerKwMonth",
  /** Average rent over the base term, USD/kW-month */
  rentAverageUsdPerKwMonth = "rentAverageUsdPerKwMonth",
  /** Revenue, first 12 months, USD */
  revenueYear1 = "revenueYear1",
  /** Average annual revenue over the base term, USD */
  revenueAverage = "revenueAverage",
  /** Revenue over the base term, USD */
  revenueTotal = "revenueTotal",
  /** Revenue with all extensions, USD */
  revenueWithExtensions = "revenueWithExtensions",
  /** NOI, first 12 months, USD */
  noiYear1 = "noiYear1",
  /** NOI, first full year after full delivery, USD */
  noiStabilised = "noiStabilised",
  /** Average annual NOI over the base term, USD */
  noiAverage = "noiAverage",
  /** NOI over the base term, USD */
  noiTotal = "noiTotal",
  /** Stabilised NOI over cost with capitalised interest, fraction */
  yieldOnCost = "yieldOnCost",
  /** Stabilised NOI over cost without interest, fraction */
  yieldOnCostExInterest = "yieldOnCostExInterest",
  /** Capex with contingency and overrun, USD */
  capex = "capex",
  /** Capex per critical IT MW, USD/MW */
  capexPerItMw = "capexPerItMw",
  /** Capex, fee and interest until full delivery, USD */
  totalCost = "totalCost",
  /** Term debt at full delivery, USD */
  debt = "debt",
  /** Equity paid in until full delivery, USD */
  equity = "equity",
  /** Term debt over total uses, fraction */
  ltc = "ltc",
  /** Lowest monthly DSCR, ratio */
  dscrMin = "dscrMin",
  /** Average monthly DSCR, ratio */
  dscrAvg = "dscrAvg",
  /** Loan life cover: PV of CFADS to maturity over debt, ratio */
  llcr = "llcr",
  /** Average life of the term debt, years */
  averageLifeYears = "averageLifeYears",
  /** Unlevered IRR (XIRR), fraction */
  irrUnlevered = "irrUnlevered",
  /** Levered IRR (XIRR), fraction */
  irrLevered = "irrLevered",
  /** Unlevered monthly IRR, annualised, fraction */
  irrUnleveredPeriodic = "irrUnleveredPeriodic",
  /** Levered monthly IRR, annualised, fraction */
  irrLeveredPeriodic = "irrLeveredPeriodic",
  /** Number of levered IRRs, count */
  irrRootCount = "irrRootCount",
  /** Unlevered NPV at the first month's end, USD */
  npvUnlevered = "npvUnlevered",
  /** Levered NPV at the first month's end, USD */
  npvLevered = "npvLevered",
  /** Equity multiple, ratio */
  moic = "moic",
  /** Payback of equity, years */
  paybackYears = "paybackYears",
  /** Backstop over term debt, ratio */
  backstopCoverDebt = "backstopCoverDebt",
  /** Backstop over the rent left at full delivery, ratio */
  backstopCoverRent = "backstopCoverRent",
  /** Contract value per critical IT MW, USD/MW */
  valuePerItMw = "valuePerItMw",
  /** Contract value per critical IT MW and year, USD/MW-year */
  valuePerItMwYear = "valuePerItMwYear",
  /** Inputs that rest on a default, count */
  defaultsUsed = "defaultsUsed",
}

/**
 * One number of a deal's economics: rent, NOI, yield on cost, debt, DSCR, IRR, NPV and others of a closed list.
 * @customfunction METRIC
 * @helpurl https://localhost:3000/docs/functions/METRIC.md
 * @param deal Deal id, or a two-column range of terms (name, value) for a deal of your own.
 * @param metric Name of the metric, such as "yieldOnCost", "irrLevered" or "rentYear1UsdPerKwMonth".
 * @param [assumptions] Two-column range (name, value) of values that override terms and defaults; asOf among them.
 * @returns Number in the metric's unit: USD, a fraction, a ratio, years.
 * @remarks Terms nobody disclosed fall to listed defaults, which ASSUMPTIONS shows with their reasons and METRIC(deal,"defaultsUsed") counts. A term that has no default gives #N/A with its name.
 * @example =MINER.METRIC({"criticalItMw",352;"contractValueUsd",9800000000;"baseTermYears",15;"escalatorRate",0.03;"extensionYears",15},"revenueWithExtensions") -> 25068080680
 * @example =MINER.METRIC("wulf-core42-lake-mariner-2024","valuePerItMw",{"asOf","2026-04-30"}) -> 18333333.33
 * @example =MINER.METRIC({"criticalItMw",352;"contractValueUsd",9800000000;"baseTermYears",15},"yieldOnCost") -> #N/A Not disclosed: needs firstDelivery, capexUsd. Give it in assumptions.
 */
export function METRIC(deal: unknown[][], metric: MetricName, assumptions?: unknown[][]): number {
  return answer("METRIC", [deal, metric, assumptions], (which: Scalar[][], name: string, overrides: Scalar[][] | null) =>
    valueOf(metricOf(readInputs(which, overrides).complete, name)),
  );
}
