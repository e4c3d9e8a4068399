import { totalCapex } from "./capex";
import type { CompleteInputs } from "./complete-inputs";
import { defaultsUsed, suggest } from "./complete-inputs";
import type { Outcome } from "./errors";
import { bad, good } from "./errors";
import type { InputName, Inputs } from "./inputs";
import { irr, xirr, xirrRoots } from "./irr";
import type { FlowColumn, MonthlyTable, Scratch } from "./monthly-table";
import { monthEnds } from "./monthly-table";
import { xnpv } from "./present-value";
import { steppedMonths, wholeMonths } from "./rent";
import { monthlyTable } from "./schedule";
import type { Shocks } from "./shocks";

/** Inputs and, once a metric asks for it, the table they give. */
export interface Calculation {
  complete: CompleteInputs;
  shocks: Shocks | null;
  table: MonthlyTable | null;
  /** Memory to reuse, where many calculations follow each other. */
  scratch?: Scratch;
}

type Needs = readonly InputName[] | ((inputs: Inputs, shocked: boolean) => readonly InputName[]);
type Read = (calculation: Calculation) => number | Outcome<number>;
type Entry = [needs: Needs, read: Read];

const VALUE: InputName[] = ["contractValueUsd", "baseTermYears"];
const RENT: InputName[] = ["criticalItMw", ...VALUE];
const DATED: InputName[] = [...RENT, "firstDelivery"];
const COST: InputName[] = ["capexUsd", "gpuCapexUsd"];
const ALL: InputName[] = [...DATED, ...COST];
/** Sums over the base term follow from the contract alone, until a shock interrupts the rent: then they need the table. */
const REVENUE = (_: Inputs, shocked: boolean): InputName[] => (shocked ? DATED : VALUE);
const NOI = (inputs: Inputs, shocked: boolean): InputName[] => (shocked || Number.isNaN(inputs.noiMargin) ? DATED : VALUE);

const METRIC_TABLE = {
  rentYear1UsdPerKwMonth: [RENT, (c) => v(c).rentUsdPerKwMonth],
  rentAverageUsdPerKwMonth: [RENT, (c) => c.complete.baseTermRentUsd / (v(c).criticalItMw * 1000 * term(c))],
  revenueYear1: [DATED, (c) => sum(c, "revenue", of(c).delivery, 12)],
  revenueAverage: [REVENUE, (c) => (baseTermRevenue(c) * 12) / term(c)],
  revenueTotal: [REVENUE, baseTermRevenue],
  revenueWithExtensions: [[...VALUE, "extensionYears"], withExtensions],
  noiYear1: [DATED, (c) => sum(c, "noi", of(c).delivery, 12)],
  noiStabilised: [DATED, stabilised],
  noiAverage: [NOI, (c) => (baseTermNoi(c) * 12) / term(c)],
  noiTotal: [NOI, baseTermNoi],
  yieldOnCost: [ALL, (c) => over(stabilised(c), of(c).totalUses, "yieldOnCost", "cost")],
  yieldOnCostExInterest: [ALL, (c) => over(stabilised(c), sum(c, "capex") + sum(c, "facilityFee"), "yieldOnCostExInterest", "cost")],
  capex: [COST, (c) => totalCapex(v(c))],
  capexPerItMw: [["criticalItMw", ...COST], (c) => totalCapex(v(c)) / v(c).criticalItMw],
  totalCost: [ALL, (c) => of(c).totalUses],
  debt: [ALL, (c) => of(c).debt],
  equity: [ALL, (c) => sum(c, "equityForUses")],
  ltc: [ALL, (c) => of(c).debt / of(c).totalUses],
  dscrMin: [ALL, (c) => dscr(c, "dscrMin")],
  dscrAvg: [ALL, (c) => dscr(c, "dscrAvg")],
  llcr: [ALL, (c) => over(of(c).cfadsValue, of(c).debt, "llcr", "term debt")],
  averageLifeYears: [ALL, averageLife],
  irrUnlevered: [ALL, (c) => xirr(of(c).columns.unleveredFlow, monthEnds(of(c)))],
  irrLevered: [ALL, (c) => xirr(of(c).columns.leveredFlow, monthEnds(of(c)))],
  irrUnleveredPeriodic: [ALL, (c) => periodic(of(c).columns.unleveredFlow)],
  irrLeveredPeriodic: [ALL, (c) => periodic(of(c).columns.leveredFlow)],
  irrRootCount: [ALL, rootCount],
  npvUnlevered: [ALL, (c) => xnpv(v(c).discountRate, of(c).columns.unleveredFlow, monthEnds(of(c)))],
  npvLevered: [ALL, (c) => xnpv(v(c).discountRate, of(c).columns.leveredFlow, monthEnds(of(c)))],
  moic: [ALL, multiple],
  paybackYears: [ALL, payback],
  backstopCoverDebt: [[...ALL, "backstopUsd"], (c) => over(v(c).backstopUsd, of(c).debt, "backstopCoverDebt", "term debt")],
  backstopCoverRent: [[...DATED, "backstopUsd"], (c) => v(c).backstopUsd / sum(c, "revenue", of(c).fullDelivery)],
  valuePerItMw: [["criticalItMw", "contractValueUsd"], (c) => v(c).contractValueUsd / v(c).criticalItMw],
  valuePerItMwYear: [RENT, (c) => v(c).contractValueUsd / v(c).criticalItMw / v(c).baseTermYears],
  defaultsUsed: [[], (c) => defaultsUsed(c.complete)],
} satisfies Record<string, Entry>;

export type MetricName = keyof typeof METRIC_TABLE;

export interface MetricDef {
  name: MetricName;
  /** Required inputs; "contractValueUsd" stands for any of rent, average annual revenue and contract value. */
  needs: Needs;
  read: Read;
}

/** The closed list of metrics; metric-labels.ts has what they are called. */
export const METRIC_DEFS: readonly MetricDef[] = Object.entries(METRIC_TABLE as Record<string, Entry>).map(([name, [needs, read]]) => ({
  name: name as MetricName,
  needs,
  read,
}));

const BY_KEY = new Map(METRIC_DEFS.map((metric) => [metric.name.toLowerCase(), metric]));

/** The metric of that name (case does not matter), or unknownMetric with a suggestion. */
export function findMetric(name: string): Outcome<MetricDef> {
  const found = BY_KEY.get(name.trim().toLowerCase());
  if (found) return good(found);
  const suggestion = suggest(
    name,
    METRIC_DEFS.map((metric) => metric.name),
  );
  return bad({ kind: "unknownMetric", name, suggestion });
}

/** Required inputs of a metric that the deal lacks; empty when it can be calculated. */
export function missingInputs(metric: Pick<MetricDef, "needs">, complete: CompleteInputs, shocked = false): InputName[] {
  const { values, rentBasis } = complete;
  const needs = typeof metric.needs === "function" ? metric.needs(values, shocked) : metric.needs;
  const missing = needs.filter((name) => (name === "contractValueUsd" ? !rentBasis : Number.isNaN(values[name])));
  const want = (name: InputName) => Number.isNaN(values[name]) && !missing.includes(name) && missing.push(name);
  if (needs.includes("contractValueUsd") && rentBasis === "rentUsdPerKwMonth") want("criticalItMw");
  if (needs.includes("contractValueUsd") && rentBasis && rentBasis !== "contractValueUsd") want("baseTermYears");
  if (needs.includes("firstDelivery") && values.underwriteExtensions) want("extensionYears");
  return missing;
}

/** One number of a deal. Errors: unknownMetric, notDisclosed (with the missing inputs), undefinedMetric, noRoot, tooManySignChanges. */
export function metric(complete: CompleteInputs, name: string): Outcome<number> {
  const found = findMetric(name);
  return found.ok ? readMetric(found.value, { complete, shocks: null, table: null }) : found;
}

/** Reads a metric of a calculation, which keeps its table for the next one. */
export function readMetric(def: MetricDef, calculation: Calculation): Outcome<number> {
  const needs = missingInputs(def, calculation.complete, calculation.shocks !== null);
  if (needs.length > 0) return bad({ kind: "notDisclosed", what: def.name, needs });
  const read = def.read(calculation);
  if (typeof read !== "number") return read;
  return Number.isFinite(read) ? good(read) : undefinedMetric(def.name, "the inputs give it no finite value");
}

function v(c: Calculation): Inputs {
  return c.complete.values;
}

/** The monthly table of a calculation, built once. */
export function of(c: Calculation): MonthlyTable {
  return (c.table ??= monthlyTable(v(c), c.shocks, c.scratch));
}

function undefinedMetric(name: string, reason: string): Outcome<number> {
  return bad({ kind: "undefinedMetric", metric: name, reason });
}

function term(c: Calculation): number {
  return wholeMonths(v(c).baseTermYears);
}

function sum(c: Calculation, column: FlowColumn, from = 0, count = Infinity): number {
  const flows = of(c).columns[column];
  let total = 0;
  for (let k = from; k < Math.min(flows.length, from + count); k++) total += flows[k]!;
  return total;
}

function over(numerator: number, denominator: number, name: string, what: string): Outcome<number> {
  return denominator === 0 ? undefinedMetric(name, `there is no ${what}`) : good(numerator / denominator);
}

function withExtensions(c: Calculation): number {
  const months = term(c) + Math.round(v(c).extensionYears * 12);
  return (c.complete.baseTermRentUsd * steppedMonths(v(c).escalatorRate, months)) / steppedMonths(v(c).escalatorRate, term(c));
}

function stabilised(c: Calculation): number {
  return sum(c, "noi", of(c).fullDelivery, 12);
}

function baseTermRevenue(c: Calculation): number {
  return c.shocks ? baseTermSum(c, "revenue") : c.complete.baseTermRentUsd;
}

function baseTermNoi(c: Calculation): number {
  const { noiMargin } = v(c);
  return c.shocks || Number.isNaN(noiMargin) ? baseTermSum(c, "noi") : noiMargin * c.complete.baseTermRentUsd;
}

/** Extensions that are underwritten lengthen the table; the base term's sum is that of the table without them. */
function baseTermSum(c: Calculation, column: "revenue" | "noi"): number {
  if (!v(c).underwriteExtensions) return sum(c, column);
  const values = { ...v(c), underwriteExtensions: 0, termTenorYears: Math.min(v(c).termTenorYears, v(c).baseTermYears) };
  return sum({ ...c, table: monthlyTable(values, c.shocks) }, column);
}

/** DSCR of every month with debt service, reduced to the lowest or the mean. */
function dscr(c: Calculation, name: "dscrMin" | "dscrAvg"): Outcome<number> {
  const { debtService, cfads } = of(c).columns;
  let lowest = Infinity;
  let total = 0;
  let count = 0;
  for (let k = 0; k < debtService.length; k++) {
    if (!(debtService[k]! > 0)) continue;
    const ratio = cfads[k]! / debtService[k]!;
    lowest = Math.min(lowest, ratio);
    total += ratio;
    count++;
  }
  return count === 0 ? undefinedMetric(name, "there is no debt service") : good(name === "dscrMin" ? lowest : total / count);
}

/** Years from full delivery to repayment, weighted by principal; the refinancing of a bond is another loan. */
function averageLife(c: Calculation): Outcome<number> {
  const { columns, fullDelivery, tenorMonths } = of(c);
  let weighted = 0;
  let total = 0;
  for (let t = 1; t <= tenorMonths; t++) {
    const principal = columns.termPrincipal[fullDelivery + t - 1]!;
    weighted += t * principal;
    total += principal;
  }
  return over(weighted / 12, total, "averageLifeYears", "term debt");
}

function periodic(flows: Float64Array): Outcome<number> {
  const monthly = irr(flows, 1.1 ** (1 / 12) - 1);
  return monthly.ok ? good(Math.expm1(12 * Math.log1p(monthly.value))) : monthly;
}

function rootCount(c: Calculation): Outcome<number> {
  const roots = xirrRoots(of(c).columns.leveredFlow, monthEnds(of(c)));
  return roots.ok ? good(roots.value.length) : roots;
}

function multiple(c: Calculation): Outcome<number> {
  let paid = 0;
  let received = 0;
  for (const flow of of(c).columns.leveredFlow) {
    if (flow < 0) paid -= flow;
    else received += flow;
  }
  return over(received, paid, "moic", "equity paid in");
}

/** From the first flow to the month after which cumulative equity cash never again falls below 0, interpolated within that month. */
function payback(c: Calculation): Outcome<number> {
  const { leveredFlow, cumulativeEquity } = of(c).columns;
  const first = leveredFlow.findIndex((flow) => flow !== 0);
  let below = leveredFlow.length - 1;
  while (below >= 0 && cumulativeEquity[below]! >= 0) below--;
  if (below === leveredFlow.length - 1) return undefinedMetric("paybackYears", "equity is never paid back");
  if (below < 0) return undefinedMetric("paybackYears", "cumulative equity cash is never below 0");
  return good((below - first - cumulativeEquity[below]! / leveredFlow[below + 1]!) / 12);
}
