import { DEFAULT_PATHS, simulate } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { readInputs } from "./deal-terms";
import { valueOf } from "./economics-faults";
import type { Cell } from "./spill";

/** A formula may hold up the sheet this long, no longer. */
const MOST_MS = 2000;

/**
 * The closed list of metrics; the tool that makes the metadata wants it in this file.
 * @customenum {string}
 */
declare enum SimulateMetric {
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
 * Distribution of a metric under random delay, capex overrun and tenant default: percentiles, mean, standard error.
 * @customfunction SIMULATE
 * @helpurl https://localhost:3000/docs/functions/SIMULATE.md
 * @param deal Deal id, or a two-column range of terms (name, value) for a deal of your own.
 * @param metric Name of the metric.
 * @param [paths] Number of paths; 5,000 when left out, at most 100,000 and two seconds.
 * @param [seed] Whole number that starts the random generator; the same seed gives the same answer. 1 when left out.
 * @param [assumptions] Two-column range (name, value) of values that override terms and defaults; asOf among them.
 * @returns Header and one row a statistic. Paths that give the metric no value are counted in the last row.
 * @remarks With every shock off (simDelayMeanMonths, simOverrunMean, simOverrunSd and simDefaultHazard 0) each path is METRIC.
 * @example =MINER.SIMULATE({"criticalItMw",100;"baseTermYears",15;"firstDelivery","2027-01-01";"contractValueUsd",2500000000},"noiTotal",200,7) -> 12 rows x 2 columns
 */
export function SIMULATE(deal: unknown[][], metric: SimulateMetric, paths?: number, seed?: number, assumptions?: unknown[][]): unknown[][] {
  return answer(
    "SIMULATE",
    [deal, metric, paths, seed, assumptions],
    (which: Scalar[][], name: string, count: number | null, start: number | null, overrides: Scalar[][] | null): Cell[][] => {
      const { complete } = readInputs(which, overrides);
      const clock = { now: Date.now, until: Date.now() + MOST_MS };
      const found = valueOf(simulate(complete, name, count ?? DEFAULT_PATHS, start ?? 1, clock));
      return [
        ["Statistic", name],
        ...found.percentiles.map(({ percent, value }): Cell[] => [`P${percent}`, value]),
        ["Mean", found.mean],
        ["Standard error", found.standardError],
        ["Paths", found.paths],
        ["Paths without a value", found.withoutValue],
      ];
    },
  );
}
