import type { MetricName } from "../../economics";
import { formats } from "../sheet/looks";

/** A result on the summary: what it needs (a template that is empty text when nothing is missing), its formula without "=", its format. */
export interface MetricRow {
  needs: string;
  formula: string;
  format: string;
}

const year = (row: string, from: string) => `SUMPRODUCT(({k:}>={${from}})*({k:}<{${from}}+{monthsPerYear})*{${row}:})`;
const over = (numerator: string, denominator: string, none: string) => `IF(${denominator}=0,"${none}",${numerator}/(${denominator}))`;
const signs = (flow: string, formula: string) => `IF(AND(MIN({${flow}:})<0,MAX({${flow}:})>0),${formula},"the flows never change sign")`;

/**
 * Rates of return as the check block solves them: flows may have no rate, which only IFERROR can put into words. The yearly rate found by XIRR is
 * the first guess of the monthly one, since spreadsheets give up on a far guess.
 */
export const solvedRates = (["Unlevered", "Levered"] as const).flatMap((kind) => {
  const flow = `${kind.toLowerCase()}Flow`;
  const none = '"no rate discounts the flows to 0"';
  // Flows that lose money have a negative rate. Excel needs a guess below 0 then; other spreadsheets refuse one and find it from above.
  const yearlyFrom = (guess: string) => `XIRR({${flow}Moved:},{${flow}Date:},${guess})`;
  const yearly = `IFERROR(${yearlyFrom(`IF(SUM({${flow}:})<0,-{irrGuess},{irrGuess})`)},IFERROR(${yearlyFrom("{irrGuess}")},${none}))`;
  const monthly = `(1+IRR({${flow}Moved:},(1+{solved.irr${kind}})^(1/{monthsPerYear})-1))^{monthsPerYear}-1`;
  return [
    { key: `solved.irr${kind}`, label: `Solved: ${kind.toLowerCase()} XIRR`, formula: `=${yearly}` },
    { key: `solved.irr${kind}Periodic`, label: `Solved: ${kind.toLowerCase()} IRR by month`, formula: `=IFERROR(${monthly},${none})` },
  ];
});
const npv = (flow: string) => `SUMPRODUCT({${flow}:}/(1+{discountRate})^(({monthEnd:}-EOMONTH({startDate},0))/{daysPerYear}))`;
const stabilised = year("noi", "fullMonth");
const contractValue = "IF(ISNUMBER({contractValueUsd}),{contractValueUsd},{baseTermRent})";
/** Rent of the base term that the scenario pays. */
const paidRent = "SUMPRODUCT({baseRent:}*{rentShare:})";
const needsRevenue = "IF({tenantDefaults}=1,{needsDated},{needsValue})";
const noiTotal = "IF(AND({byMargin}=1,{tenantDefaults}=0),{margin}*{baseTermRent},SUMPRODUCT({baseRent:}*{rentShare:})-SUM({baseCost:}))";
const needsNoi = "IF(AND({byMargin}=1,{tenantDefaults}=0),{needsValue},{needsDated})";
const paidIn = "SUMPRODUCT(({leveredFlow:}<0)*{leveredFlow:})";
const lastBelow = "MAX({belowZero:})";

const row = (needs: string, formula: string, format: string): MetricRow => ({ needs, formula, format });

/** The metrics of the maths as native formulas. irrRootCount has none: no spreadsheet function counts the roots of a cash flow. */
export const metricRows: Partial<Record<MetricName, MetricRow>> = {
  rentYear1UsdPerKwMonth: row("{needsRent}", "{rentYear1}", formats.number),
  rentAverageUsdPerKwMonth: row("{needsRent}", "{baseTermRent}/({mw}*{kwPerMw}*{termMonths})", formats.number),
  revenueYear1: row("{needsDated}", year("revenue", "deliveryMonth"), formats.millions),
  revenueAverage: row(needsRevenue, `IF({tenantDefaults}=1,${paidRent}*{monthsPerYear}/{termMonths},{averageRevenue})`, formats.millions),
  revenueTotal: row(needsRevenue, `IF({tenantDefaults}=1,${paidRent},{baseTermRent})`, formats.millions),
  revenueWithExtensions: row("{needsValue}&{noExtension}", "{baseTermRent}*{allStepped}/{steppedMonths}", formats.millions),
  noiYear1: row("{needsDated}", year("noi", "deliveryMonth"), formats.millions),
  noiStabilised: row("{needsDated}", stabilised, formats.millions),
  noiAverage: row(needsNoi, `${noiTotal}*{monthsPerYear}/{termMonths}`, formats.millions),
  noiTotal: row(needsNoi, noiTotal, formats.millions),
  yieldOnCost: row("{needsAll}", over(stabilised, "SUM({uses:})", "there is no cost"), formats.percent),
  yieldOnCostExInterest: row("{needsAll}", over(stabilised, "SUM({capex:})+SUM({facilityFee:})", "there is no cost"), formats.percent),
  capex: row("{needsCost}", "{totalCapex}", formats.millions),
  capexPerItMw: row("{noMw}&{needsCost}", "{totalCapex}/{mw}", formats.usd),
  totalCost: row("{needsAll}", "SUM({uses:})", formats.millions),
  debt: row("{needsAll}", "{debt}", formats.millions),
  equity: row("{needsAll}", "SUM({equityForUses:})", formats.millions),
  ltc: row("{needsAll}", over("{debt}", "SUM({uses:})", "there is no cost"), formats.percent),
  dscrMin: row("{needsAll}", 'IF(COUNT({dscr:})=0,"there is no debt service",MIN({dscr:}))', formats.ratio),
  dscrAvg: row("{needsAll}", 'IF(COUNT({dscr:})=0,"there is no debt service",SUM({dscr:})/COUNT({dscr:}))', formats.ratio),
  llcr: row("{needsAll}", over("{cfadsValue}", "{debt}", "there is no term debt"), formats.ratio),
  averageLifeYears: row(
    "{needsAll}",
    over("SUM({principalTime:})", "SUM({termPrincipal:})+SUM({bulletPaid:})", "there is no term debt").replace(
      "SUM({principalTime:})/",
      "SUM({principalTime:})/{monthsPerYear}/",
    ),
    formats.number,
  ),
  irrUnlevered: row("{needsAll}", signs("unleveredFlow", "{solved.irrUnlevered}"), formats.percent),
  irrLevered: row("{needsAll}", signs("leveredFlow", "{solved.irrLevered}"), formats.percent),
  irrUnleveredPeriodic: row("{needsAll}", signs("unleveredFlow", "{solved.irrUnleveredPeriodic}"), formats.percent),
  irrLeveredPeriodic: row("{needsAll}", signs("leveredFlow", "{solved.irrLeveredPeriodic}"), formats.percent),
  npvUnlevered: row("{needsAll}", npv("unleveredFlow"), formats.millions),
  npvLevered: row("{needsAll}", npv("leveredFlow"), formats.millions),
  moic: row(
    "{needsAll}",
    `IF(${paidIn}=0,"there is no equity paid in",SUMPRODUCT(({leveredFlow:}>0)*{leveredFlow:})/-${paidIn})`,
    formats.ratio,
  ),
  paybackYears: row(
    "{needsAll}",
    `IF(${lastBelow}=0,"cumulative equity cash is never below 0",IF(${lastBelow}={modelMonths},"equity is never paid back",(${lastBelow}-1-{leveredFlowFirst}-INDEX({cumulativeEquity:},1,${lastBelow})/INDEX({leveredFlow:},1,${lastBelow}+1))/{monthsPerYear}))`,
    formats.number,
  ),
  backstopCoverDebt: row("{needsAll}&{noBackstop}", over("{backstop}", "{debt}", "there is no term debt"), formats.ratio),
  backstopCoverRent: row("{needsDated}&{noBackstop}", "{backstop}/SUMPRODUCT(({k:}>={fullMonth})*{revenue:})", formats.ratio),
  valuePerItMw: row('{noMw}&{noValue}&IF(ISNUMBER({contractValueUsd}),"",{noTerm})', `${contractValue}/{mw}`, formats.usd),
  valuePerItMwYear: row("{needsRent}", `${contractValue}/{mw}/{baseTermYears}`, formats.usd),
  defaultsUsed: row('""', 'SUMPRODUCT(({inputOrigins:}="default")*({inputsInUse:}=1))', formats.whole),
};
