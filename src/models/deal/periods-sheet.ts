import { formats } from "../sheet/looks";
import { columns, type Sheet } from "../sheet/sheet";

/** Flows by period: column of the maths' schedule, label, rows of months that make it up. */
export const periodFlows: readonly (readonly [name: string, label: string, months: readonly string[]])[] = [
  ["revenue", "Revenue", ["revenue"]],
  ["opex", "Operating cost", ["opex"]],
  ["power", "Power not passed through", ["power"]],
  ["noi", "NOI", ["noi"]],
  ["tax", "Tax", ["tax"]],
  ["maintenanceCapex", "Maintenance capex", ["maintenanceCapex"]],
  ["backstopPaid", "Backstop paid", ["backstopPaid"]],
  ["cfads", "CFADS", ["cfads"]],
  ["capex", "Capex", ["capex"]],
  ["facilityFee", "Facility fee", ["facilityFee"]],
  ["constructionInterest", "Interest of the construction loan", ["constructionInterest"]],
  ["constructionDraw", "Construction loan drawn", ["loanDraw"]],
  ["constructionRepayment", "Construction loan taken out", ["loanRepaid"]],
  ["termDraw", "Term debt drawn, with refinancing", ["termDraw", "refiDraw"]],
  ["termInterest", "Interest of the term debt", ["termInterest", "refiInterest"]],
  ["termPrincipal", "Principal of the term debt, with bullet", ["termPrincipal", "bulletPaid", "refiPrincipal"]],
  ["debtService", "Debt service without bullet", ["debtService"]],
  ["equityForUses", "Equity paid in", ["equityForUses"]],
  ["terminalValue", "Terminal value", ["terminalValue"]],
  ["unleveredFlow", "Unlevered cash flow", ["unleveredFlow"]],
  ["leveredFlow", "Levered (equity) cash flow", ["leveredFlow"]],
];

const balances: readonly (readonly [name: string, label: string, unit: string, months: readonly string[]])[] = [
  ["mwDelivered", "Power delivered, end of period", "MW", ["mwDelivered"]],
  ["constructionBalance", "Construction loan, end of period", "USD", ["loanClosing"]],
  ["termBalance", "Term debt, end of period, with refinancing", "USD", ["termClosing", "refiClosing"]],
  ["cumulativeEquity", "Cumulative equity cash, end of period", "USD", ["cumulativeEquity"]],
];

/** The months by calendar quarter or year: flows summed, balances closing, the DSCR computed again. */
export function periodsSheet(sheet: Sheet, by: "quarter" | "year"): void {
  sheet.widths.set(columns.label, 250);
  sheet.widths.set(columns.unit, 60);
  sheet.widths.set(columns.value, 105);
  for (let period = 0; period < sheet.months; period++) sheet.widths.set(columns.firstMonth + period, 95);
  sheet.texts([`By calendar ${by}`], "title");
  sheet.widths.set(columns.opening, 65);
  sheet.timeHead(["Item", "Unit", "Total", "Opening"], "{pEnd}", formats.date);
  sheet.heading("Periods");
  sheet.value("firstPeriod", "First period ends", "date", "=EOMONTH({startDate},MOD(-MONTH({startDate}),{periodMonths}))", formats.date);
  sheet.value("lastMonth", "Last month of the model ends", "date", "=EOMONTH({startDate},{modelMonths}-1)", formats.date);
  sheet.time("periodNo", "Period number", "no.", "={periodNo<}+1", { format: formats.whole, opening: -1 });
  sheet.time("pEnd", "Period ends on", "date", "=EOMONTH({firstPeriod},{periodNo}*{periodMonths})", { format: formats.date });
  sheet.heading("Flows");
  for (const [name, label, months] of periodFlows) {
    const sums = months.map((month) => `SUMIFS({${month}:},{periodEnd:},{pEnd})`).join("+");
    sheet.time(`p.${name}`, label, "USD", `=${sums}`, { total: "SUM" });
  }
  sheet.time("p.served", "CFADS of months with debt service", "USD", "=SUMIFS({servedCfads:},{periodEnd:},{pEnd})", { total: "SUM" });
  sheet.time("p.dscr", "DSCR of the period", "ratio", '=IF({p.debtService}>0,{p.served}/{p.debtService},"")', {
    format: formats.ratio,
    total: "MIN",
  });
  sheet.heading("Balances");
  for (const [name, label, unit, months] of balances) {
    const sums = months.map((month) => `SUMIFS({${month}:},{monthEnd:},MIN({pEnd},{lastMonth}))`).join("+");
    sheet.time(`p.${name}`, label, unit, `=${sums}`, unit === "MW" ? { format: formats.megawatts } : {});
  }
  sheet.heading("Check");
  const gap = (name: string, month: string) => `ABS(SUM({p.${name}:})-SUM({${month}:}))`;
  sheet.value(
    "checkPeriods",
    "Check of this sheet: the periods hold every month",
    "0 = OK",
    `=IF(${gap("noi", "noi")}+${gap("leveredFlow", "leveredFlow")}+${gap("capex", "capex")}>{tolerance}*{scale},1,0)`,
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 2, columns: columns.firstMonth };
}
