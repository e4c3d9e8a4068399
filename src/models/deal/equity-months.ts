import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** Flows to the project and to equity, and the rows from which returns are read. */
export function equityMonths(sheet: Sheet): void {
  sheet.heading("Terminal value", 4);
  sheet.value("terminalEnd", "First lease ends before month", "month no.", "={deliveryMonth}+{leaseMonths}", formats.whole);
  sheet.value("terminalFrom", "NOI counted from month", "month no.", "=MAX({fullMonth},{terminalEnd}-{monthsPerYear})", formats.whole);
  sheet.value(
    "terminalNoi",
    "Annual NOI at the end, fully let",
    "USD",
    "=IF({terminalEnd}>{terminalFrom},SUMPRODUCT(({k:}>={terminalFrom})*({k:}<{terminalEnd})*{noi:})*{monthsPerYear}/({terminalEnd}-{terminalFrom}),0)",
    formats.millions,
  );
  sheet.value(
    "terminal",
    "Terminal value",
    "USD",
    "={extensionProbability}*{terminalNoi}*(1+{escalatorRate})/{terminalCapRate}",
    formats.millions,
  );

  sheet.heading("Cash flows", 4);
  sheet.time("terminalValue", "Terminal value received", "USD", "=IF({k}={modelMonths}-1,{terminal},0)", { total: "SUM" });
  sheet.time("equityForUses", "Equity paid in", "USD", "={equityInUses}+IF({k}={fullMonth}-1,{shortfall},0)", { total: "SUM" });
  sheet.time("unleveredFlow", "Unlevered cash flow", "USD", "={cfads}-{capex}+{terminalValue}", { total: "SUM" });
  sheet.time(
    "leveredFlow",
    "Levered (equity) cash flow",
    "USD",
    "=IF({building}=1,{cfads}-{noiApplied}-{equityForUses}+IF({k}={fullMonth}-1,{payout},0),{cfads}-{termInterest}-{termPrincipal}-{bulletPaid}+{refiDraw}-{refiInterest}-{refiPrincipal})+{terminalValue}",
    { total: "SUM" },
  );
  sheet.time("cumulativeEquity", "Cumulative equity cash", "USD", "={cumulativeEquity<}+{leveredFlow}", { total: "MIN" });

  sheet.heading("Returns", 4);
  sheet.time("flowNotZero", "Levered flow is not zero (1 yes)", "flag", "=IF({leveredFlow}=0,0,1)", { format: formats.flag, total: "SUM" });
  sheet.time("projectNotZero", "Unlevered flow is not zero (1 yes)", "flag", "=IF({unleveredFlow}=0,0,1)", {
    format: formats.flag,
    total: "SUM",
  });
  sheet.time(
    "belowZero",
    "Month number, from 1, where equity is not yet back",
    "month no.",
    "=IF(AND({k}<{modelMonths},{cumulativeEquity}<0),{k}+1,0)",
    { format: formats.whole, total: "MAX" },
  );
  firstFlow(sheet, "Levered", "leveredFlow", "flowNotZero");
  firstFlow(sheet, "Unlevered", "unleveredFlow", "projectNotZero");
}

/** Excel's XIRR answers 0 when the first flow is 0: the flows are moved so that they begin with their first one, each with its date. */
function firstFlow(sheet: Sheet, label: string, flow: string, notZero: string): void {
  const first = `${flow}First`;
  sheet.value(first, `${label} flows begin in month`, "month no.", `=IF(SUM({${notZero}:})=0,0,MATCH(1,{${notZero}:},0)-1)`, formats.whole);
  const inside = `{k}+{${first}}<COUNT({k:})`;
  sheet.time(`${flow}Moved`, `${label} flow from its first month on`, "USD", `=IF(${inside},INDEX({${flow}:},1,{k}+{${first}}+1),0)`);
  sheet.time(`${flow}Date`, `${label} flow's date`, "date", `=EOMONTH({startDate},MIN({k}+{${first}},COUNT({k:})-1))`, {
    format: formats.month,
  });
}
