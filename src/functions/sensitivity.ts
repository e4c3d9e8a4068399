import { sensitivity, type Outcome, type Override } from "../economics";
import { answer } from "./answer";
import type { Scalar } from "./arguments";
import { readTerms } from "./deal-terms";
import { causeOf, valueOf } from "./economics-faults";
import { excelError, Fault } from "./errors";
import type { Cell } from "./spill";

/** Each cell is a calculation of its own. */
const MOST_CELLS = 2_500;

/**
 * The closed list of metrics; the tool that makes the metadata wants it in this file.
 * @customenum {string}
 */
declare enum SensitivityMetric {
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
 * A metric over the values of one input, or of two: values down, values2 across.
 * @customfunction SENSITIVITY
 * @helpurl https://localhost:3000/docs/functions/SENSITIVITY.md
 * @param deal Deal id, or a two-column range of terms (name, value) for a deal of your own.
 * @param metric Name of the metric.
 * @param input Name of the input that varies down.
 * @param values Values of the input, in a range or an array.
 * @param [input2] Name of the input that varies across.
 * @param [values2] Values of the second input.
 * @param [assumptions] Two-column range (name, value) of values that override terms and defaults; asOf among them.
 * @returns Grid with a header row and the values in its first column; a cell without a value holds its error.
 * @example =MINER.SENSITIVITY({"contractValueUsd",2500000000;"baseTermYears",15},"revenueAverage","contractValueUsd",{2000000000;3000000000}) -> 3 rows x 2 columns
 */
export function SENSITIVITY(
  deal: unknown[][],
  metric: SensitivityMetric,
  input: string,
  values: unknown[][],
  input2?: string,
  values2?: unknown[][],
  assumptions?: unknown[][],
): unknown[][] {
  return answer("SENSITIVITY", [deal, metric, input, values, input2, values2, assumptions], grid);
}

function grid(
  deal: Scalar[][],
  metric: string,
  input: string,
  values: Scalar[][],
  input2: string | null,
  values2: Scalar[][] | null,
  assumptions: Scalar[][] | null,
): Cell[][] {
  if ((input2 === null) !== (values2 === null))
    throw new Fault({ code: "missing-argument", parameter: input2 === null ? "input2" : "values2" });
  const down = { input, values: filled(values) };
  const across = input2 === null ? undefined : { input: input2, values: filled(values2!) };
  const cells = down.values.length * (across?.values.length ?? 1);
  if (cells < 1 || cells > MOST_CELLS)
    throw new Fault({ code: "out-of-range", parameter: "number of cells", given: cells, low: 1, high: MOST_CELLS });
  const { terms, overrides } = readTerms(deal, assumptions);
  const found = valueOf(sensitivity(terms, overrides, metric, down, across));
  const header: Cell[] = across ? [`${input} \\ ${input2}`, ...across.values.map(shown)] : [input, metric];
  return [header, ...found.map((row, at): Cell[] => [shown(down.values[at]!), ...row.map(cell)])];
}

function filled(values: Scalar[][]): Override[] {
  return values.flat().filter((value) => value !== null && value !== "");
}

function shown(value: Override): Cell {
  return value ?? "";
}

function cell(outcome: Outcome<number>): Cell {
  return outcome.ok ? outcome.value : (excelError(new Fault(causeOf(outcome.error))) as unknown as Cell);
}
