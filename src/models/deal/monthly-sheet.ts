import { formats } from "../sheet/looks";
import { columns, type Sheet } from "../sheet/sheet";
import { constructionMonths, debtSizing, termDebtMonths } from "./debt-months";
import { equityMonths } from "./equity-months";
import { capexMonths, cfadsMonths, operatingMonths, timingMonths } from "./operating-months";

/** The workings, month by month: one formula a row, the same month in the same column from top to bottom. */
export function monthlySheet(sheet: Sheet): void {
  sheet.widths.set(columns.label, 260);
  sheet.widths.set(columns.unit, 70);
  sheet.widths.set(columns.value, 105);
  sheet.widths.set(columns.opening, 60);
  for (let month = 0; month < sheet.months; month++) sheet.widths.set(columns.firstMonth + month, 85);
  sheet.texts(["Monthly workings"], "title");
  sheet.timeHead(["Item", "Unit", "Total or value", "Opening"], "{monthEnd}", formats.month);
  timingMonths(sheet);
  operatingMonths(sheet);
  capexMonths(sheet);
  cfadsMonths(sheet);
  constructionMonths(sheet);
  debtSizing(sheet);
  termDebtMonths(sheet);
  equityMonths(sheet);
  checks(sheet);
  sheet.freeze = { rows: 2, columns: columns.firstMonth };
}

function checks(sheet: Sheet): void {
  sheet.heading("Checks", 4);
  sheet.time(
    "cashGap",
    "Equity cash not explained by sources and uses",
    "USD",
    "={leveredFlow}-({cfads}+{terminalValue}+{loanDraw}+{termDraw}+{refiDraw}-{loanRepaid}-{uses}-{termInterest}-{termPrincipal}-{bulletPaid}-{refiInterest}-{refiPrincipal})",
  );
  sheet.value("scale", "Amount by which differences are measured", "USD", "=MAX(1,{baseTermRent},{scenarioCapex})", formats.millions);
  const check = (key: string, label: string, formula: string) => sheet.value(key, label, "0 = OK", formula, formats.flag, "check");
  const equal = (difference: string) => `=IF(ABS(${difference})>{tolerance}*{scale},1,0)`;
  check("checkHorizon", "Months reach the contract's end (else build again)", "=IF({modelMonths}>COUNT({k:}),1,0)");
  check(
    "checkRent",
    "Monthly rents of the base term add up to the contract",
    "=IF({checkHorizon}=1,0,IF({mw}=0,0,IF(ABS(SUM({baseRent:})-{baseTermRent})>{tolerance}*{scale},1,0)))",
  );
  check("checkCapex", "All capex is spent", equal("SUM({capex:})-{scenarioCapex}"));
  check("checkPrepayment", "Prepayment received equals prepayment credited", equal("SUM({prepayReceived:})-SUM({prepayCredited:})"));
  check("checkLoan", "Construction loan is taken out in full", equal("SUM({loanDraw:})-SUM({loanRepaid:})"));
  check("checkTermDebt", "Term debt is repaid in full", equal("SUM({termDraw:})-SUM({termPrincipal:})-SUM({bulletPaid:})"));
  check("checkRefinancing", "Refinancing is repaid in full", equal("SUM({refiDraw:})-SUM({refiPrincipal:})"));
  check("checkCash", "Every month's equity cash is explained", equal("SUMPRODUCT(ABS({cashGap:}))"));
  check(
    "checkMonthly",
    "Check of this sheet",
    "=SUM({checkHorizon},{checkRent},{checkCapex},{checkPrepayment},{checkLoan},{checkTermDebt},{checkRefinancing},{checkCash})",
  );
}
