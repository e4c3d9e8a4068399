import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** Construction loan: interest on the opening balance; operating cash pays interest, then the month's uses; the rest by loan-to-cost. */
export function constructionMonths(sheet: Sheet): void {
  sheet.heading("Construction", 4);
  sheet.time("loanOpening", "Construction loan, opening", "USD", "={loanClosing<}");
  sheet.time(
    "constructionInterest",
    "Interest of the construction loan",
    "USD",
    "={building}*{loanOpening}*{constructionRate}/{monthsPerYear}",
    { total: "SUM" },
  );
  sheet.time("uses", "Uses: capex, fee, interest", "USD", "={building}*({capex}+{facilityFee}+{constructionInterest})", { total: "SUM" });
  sheet.time("noiApplied", "Operating cash applied to uses", "USD", "=MIN(MAX({cfads},0),{uses})", { total: "SUM" });
  sheet.time("loanDraw", "Construction loan drawn", "USD", "={loanToCost}*({uses}-{noiApplied})", { total: "SUM" });
  sheet.time("equityInUses", "Equity paid into uses", "USD", "={uses}-{noiApplied}-{loanDraw}", { total: "SUM" });
  sheet.time("loanRepaid", "Construction loan taken out", "USD", "=IF({k}={fullMonth}-1,{loanOpening}+{loanDraw},0)", { total: "SUM" });
  sheet.time("loanClosing", "Construction loan, closing", "USD", "={loanOpening}+{loanDraw}-{loanRepaid}");
}

/** How much term debt there is at full delivery, by its kind. */
export function debtSizing(sheet: Sheet): void {
  sheet.heading("Term debt sizing", 4);
  sheet.time("tenorCfads", "Contracted CFADS within the tenor", "USD", "={inTenor}*{contractCfads}", { total: "SUM" });
  sheet.time(
    "discountFactor",
    "Discount factor at the debt rate",
    "factor",
    "={inTenor}/(1+{termRate}/{monthsPerYear})^({k}-{fullMonth}+1)",
    { format: formats.factor },
  );
  sheet.time("weakestCfads", "CFADS a level payment must fit", "USD", '=IF({inTenor}=1,{contractCfads},"")', { total: "MIN" });
  sheet.value("loanBalance", "Construction loan to be taken out", "USD", "=SUM({loanRepaid:})", formats.millions);
  sheet.value(
    "cfadsValue",
    "PV of contracted CFADS at the debt rate",
    "USD",
    "=SUMPRODUCT({tenorCfads:}*{discountFactor:})",
    formats.millions,
  );
  sheet.value(
    "paymentPerUsd",
    "Level payment for 1 USD of debt",
    "USD",
    "=IF({tenorMonths}>0,PMT({termRate}/{monthsPerYear},{tenorMonths},-1),0)",
    formats.factor,
  );
  sheet.value("sculptedDebt", "Debt by sculpting", "USD", "={cfadsValue}/{targetDscr}", formats.millions);
  sheet.value(
    "levelDebt",
    "Debt by level payments",
    "USD",
    "=IF({paymentPerUsd}>0,MIN({weakestCfads:})/{targetDscr}/{paymentPerUsd},0)",
    formats.millions,
  );
  sheet.value(
    "sizedDebt",
    "Debt the cash flow carries",
    "USD",
    "=CHOOSE({debtKind}+1,{sculptedDebt},{levelDebt},{loanBalance})",
    formats.millions,
  );
  sheet.value(
    "debt",
    "Term debt",
    "USD",
    "=IF({debtKind}={two},{loanBalance},MAX(0,IF({refinanceUpsize}=1,{sizedDebt},MIN({loanBalance},{sizedDebt}))))",
    formats.millions,
  );
  sheet.value("shortfall", "Shortfall paid by equity at full delivery", "USD", "=MAX(0,{loanBalance}-{debt})", formats.millions);
  sheet.value("payout", "Paid out at full delivery", "USD", "=MAX(0,{debt}-{loanBalance})", formats.millions);
  sheet.value(
    "bullet",
    "Bullet of a bond",
    "USD",
    "=IF({debtKind}={two},{debt}*MAX(0,1-{bondAmortisationShare}*{tenorMonths}/{monthsPerYear}),0)",
    formats.millions,
  );
  sheet.value(
    "refinancedDebt",
    "Bullet refinanced",
    "USD",
    "=IF(AND({refinanceAtMaturity}=1,{refinanceMonths}>0),{bullet},0)",
    formats.millions,
  );
  sheet.value(
    "refinancePayment",
    "Level payment of the refinancing",
    "USD",
    "=IF({refinanceMonths}>0,{refinancedDebt}*PMT({refinanceRate}/{monthsPerYear},{refinanceMonths},-1),0)",
    formats.millions,
  );
}

/** Term debt from full delivery on, its bullet, and the level loan that refinances it. */
export function termDebtMonths(sheet: Sheet): void {
  sheet.heading("Term debt", 4);
  sheet.time("termOpening", "Term debt, opening", "USD", "={termClosing<}");
  sheet.time("termDraw", "Term debt drawn", "USD", "=IF({k}={fullMonth}-1,{debt},0)", { total: "SUM" });
  sheet.time("termInterest", "Interest of the term debt", "USD", "={inTenor}*{termOpening}*{termRate}/{monthsPerYear}", { total: "SUM" });
  sheet.time(
    "termPrincipal",
    "Scheduled principal",
    "USD",
    "=IF(AND({inTenor}=1,{debt}>0),CHOOSE({debtKind}+1,{tenorCfads}*{debt}/{cfadsValue}-{termInterest},{debt}*{paymentPerUsd}-{termInterest},MIN({termOpening},{debt}*{bondAmortisationShare}/{monthsPerYear})),0)",
    { total: "SUM" },
  );
  sheet.time("bulletPaid", "Bullet", "USD", "=IF({k}={fullMonth}+{tenorMonths}-1,{bullet},0)", { total: "SUM" });
  sheet.time("termClosing", "Term debt, closing", "USD", "={termOpening}+{termDraw}-{termPrincipal}-{bulletPaid}");

  sheet.heading("Refinancing", 4);
  sheet.time("refiOpening", "Refinancing, opening", "USD", "={refiClosing<}");
  sheet.time("refiDraw", "Refinancing drawn", "USD", "=IF({k}={fullMonth}+{tenorMonths}-1,{refinancedDebt},0)", { total: "SUM" });
  sheet.time("refiInterest", "Interest of the refinancing", "USD", "={refinanced}*{refiOpening}*{refinanceRate}/{monthsPerYear}", {
    total: "SUM",
  });
  sheet.time("refiPrincipal", "Principal of the refinancing", "USD", "={refinanced}*{refinancePayment}-{refiInterest}", { total: "SUM" });
  sheet.time("refiClosing", "Refinancing, closing", "USD", "={refiOpening}+{refiDraw}-{refiPrincipal}");

  sheet.heading("Debt service", 4);
  sheet.time("debtService", "Debt service without bullet", "USD", "={termInterest}+{termPrincipal}+{refiInterest}+{refiPrincipal}", {
    total: "SUM",
  });
  sheet.time("dscr", "DSCR", "ratio", '=IF({debtService}>0,{cfads}/{debtService},"")', { format: formats.ratio, total: "MIN" });
  sheet.time("servedCfads", "CFADS of months with debt service", "USD", "=IF({debtService}>0,{cfads},0)", { total: "SUM" });
  sheet.time(
    "principalTime",
    "Principal × months since full delivery",
    "USD-months",
    "={inTenor}*({k}-{fullMonth}+1)*({termPrincipal}+{bulletPaid})",
    { total: "SUM" },
  );
}
