import { solve } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { readTerms } from "./deal-terms";
import { valueOf } from "./economics-faults";

/**
 * The closed list of metrics; the tool that makes the metadata wants it in this file.
 * @customenum {string}
 */
declare enum SolveMetric {
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
 * The value of an input at which a metric hits a target, such as the rent for a yield on cost of 12 %.
 * @customfunction SOLVE
 * @helpurl https://localhost:3000/docs/functions/SOLVE.md
 * @param deal Deal id, or a two-column range of terms (name, value) for a deal of your own.
 * @param input Name of the input to solve for, such as "rentUsdPerKwMonth" or "capexUsd"; ASSUMPTIONS lists them.
 * @param metric Name of the metric that is to hit the target.
 * @param target Value the metric is to have.
 * @param [assumptions] Two-column range (name, value) of values that override terms and defaults; asOf among them.
 * @returns Value of the input, inside its allowed range; of several the nearest to its present value.
 * @example =MINER.SOLVE({"criticalItMw",100;"baseTermYears",15;"firstDelivery","2027-01-01";"contractValueUsd",2500000000;"noiMargin",0.85},"capexUsd","yieldOnCostExInterest",0.12) -> 942689632.7
 */
export function SOLVE(deal: unknown[][], input: string, metric: SolveMetric, target: number, assumptions?: unknown[][]): number {
  return answer(
    "SOLVE",
    [deal, input, metric, target, assumptions],
    (which: Scalar[][], what: string, name: string, aim: number, overrides: Scalar[][] | null) => {
      const read = readTerms(which, overrides);
      return valueOf(solve(read.terms, read.overrides, what, name, aim));
    },
  );
}
