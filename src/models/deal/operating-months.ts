import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** Months since a phase began to pay, and whether it does. */
const age = "({k}-{phaseFrom:})";
const pays = "({k}>={phaseFrom:})*({k}<{phaseFrom:}+{leaseMonths})";
const paysBase = "({k}>={phaseFrom:})*({k}<{phaseFrom:}+{termMonths})";
const grown = (rate: string) => `(1+{${rate}})^INT(${age}/{monthsPerYear})`;
const leased = (when: string, rate: string) => `{kwPerMw}*SUMPRODUCT({phaseMw:}*${when}*${grown(rate)})`;

/** The row of months that every other row shares. */
export function timingMonths(sheet: Sheet): void {
  sheet.heading("Timing", 4);
  sheet.time("k", "Month number", "month no.", "={k<}+1", { format: formats.whole, opening: -1 });
  sheet.time("monthEnd", "Month ends", "date", "=EOMONTH({startDate},{k})", { format: formats.month });
  sheet.time("calendarYear", "Calendar year", "year", "=YEAR({monthEnd})", { format: "0_)" });
  sheet.time("periodEnd", "Period ends", "date", "=EOMONTH({monthEnd},MOD(-MONTH({monthEnd}),{periodMonths}))", { format: formats.month });
  sheet.time("building", "Before full delivery (1 yes)", "flag", "=IF({k}<{fullMonth},1,0)", { format: formats.flag, total: "SUM" });
  sheet.time("inTenor", "Term debt outstanding (1 yes)", "flag", "=IF(AND({k}>={fullMonth},{k}<{fullMonth}+{tenorMonths}),1,0)", {
    format: formats.flag,
    total: "SUM",
  });
  sheet.time(
    "refinanced",
    "Refinancing outstanding (1 yes)",
    "flag",
    "=IF(AND({k}>={fullMonth}+{tenorMonths},{k}<{fullMonth}+{tenorMonths}+{refinanceMonths}),1,0)",
    { format: formats.flag, total: "SUM" },
  );
}

/** Contract rent, costs and NOI as the lease promises them, then as the scenario pays them. */
export function operatingMonths(sheet: Sheet): void {
  sheet.heading("Operations as contracted", 4);
  sheet.time("mwDelivered", "Power delivered", "MW", `=SUMPRODUCT({phaseMw:}*${pays})`, { format: formats.megawatts, total: "MAX" });
  sheet.time("contractRent", "Contract rent", "USD", `={rentYear1}*${leased(pays, "escalatorRate")}`, { total: "SUM" });
  sheet.time(
    "contractOpex",
    "Operating cost as contracted",
    "USD",
    `=IF({byMargin}=1,{contractRent}*(1-{margin}),{opexRate}*${leased(pays, "opexEscalatorRate")})`,
    { total: "SUM" },
  );
  sheet.time("power", "Power not passed through", "USD", "=IF({byMargin}=1,0,{mwDelivered}*{powerPerMw})", { total: "SUM" });
  sheet.time("contractNoi", "NOI as contracted", "USD", "={contractRent}-{contractOpex}-{power}", { total: "SUM" });

  sheet.heading("Operations of the scenario", 4);
  sheet.time(
    "rentShare",
    "Share of contract rent paid",
    "fraction",
    "=IF({tenantDefaults}=0,1,IF({k}<{deliveryMonth}+{defaultAfterMonths},1,IF({k}<{deliveryMonth}+{defaultAfterMonths}+{reletMonths},0,{reletRentShare})))",
    { format: formats.percent },
  );
  sheet.time("revenue", "Revenue", "USD", "={contractRent}*{rentShare}", { total: "SUM" });
  sheet.time("opex", "Operating cost", "USD", "=IF({byMargin}=1,{revenue}*(1-{margin}),{contractOpex})", { total: "SUM" });
  sheet.time("noi", "NOI", "USD", "={revenue}-{opex}-{power}", { total: "SUM" });
  sheet.time("tax", "Tax", "USD", "={taxRate}*MAX(0,{noi})", { total: "SUM" });
  sheet.time("maintenanceCapex", "Maintenance capex", "USD", "={maintenanceCapexShare}*{revenue}", { total: "SUM" });
  sheet.time("baseRent", "Contract rent of the base term", "USD", `={rentYear1}*${leased(paysBase, "escalatorRate")}`, { total: "SUM" });
  sheet.time(
    "baseCost",
    "Costs of the base term",
    "USD",
    `=IF({byMargin}=1,{baseRent}*{rentShare}*(1-{margin}),{opexRate}*${leased(paysBase, "opexEscalatorRate")}+SUMPRODUCT({phaseMw:}*${paysBase})*{powerPerMw})`,
    { total: "SUM" },
  );
}

/** Capex of every phase over its build months, evenly or along the S-curve 3u² − 2u³; fee at the first month of spending. */
export function capexMonths(sheet: Sheet): void {
  const before = "(({k}-{phaseSpend:})/{buildMonths})";
  const after = "(({k}+1-{phaseSpend:})/{buildMonths})";
  const curve = (u: string) => `${u}*${u}*({three}-{two}*${u})`;
  const share = `((1-{capexProfile})/{buildMonths}+{capexProfile}*(${curve(after)}-${curve(before)}))`;
  sheet.heading("Capex", 4);
  sheet.time(
    "capex",
    "Capex",
    "USD",
    `={scenarioCapex}*SUMPRODUCT({phaseShare:}*({k}>={phaseSpend:})*({k}<{phaseSpend:}+{buildMonths})*${share})`,
    { total: "SUM" },
  );
  sheet.time("facilityFee", "Facility fee", "USD", "=IF({k}={capexSlip},{facilityFeeShare}*{scenarioCapex},0)", { total: "SUM" });
}

/** Prepayment received against capex and credited with the rent; the backstop drawn on in a default; CFADS. */
export function cfadsMonths(sheet: Sheet): void {
  sheet.heading("Prepayment", 4);
  sheet.value("prepaid", "Prepayment agreed", "USD", "={prepaymentShare}*SUM({contractRent:})", formats.millions);
  sheet.time("prepayOpening", "Prepayment still to come, opening", "USD", "=IF({k}=0,{prepaid},{prepayClosing<})");
  sheet.time(
    "prepayReceived",
    "Prepayment received",
    "USD",
    "=IF({building}=0,0,IF({k}={fullMonth}-1,{prepayOpening},MIN({prepayOpening},{capex})))",
    { total: "SUM" },
  );
  sheet.time("prepayClosing", "Prepayment still to come, closing", "USD", "={prepayOpening}-{prepayReceived}");
  sheet.time("prepayCredited", "Prepayment credited with the rent", "USD", "={prepaymentShare}*{contractRent}", { total: "SUM" });

  sheet.heading("Backstop", 4);
  sheet.time("backstopOpening", "Backstop left, opening", "USD", "=IF({k}=0,{backstop},{backstopClosing<})");
  sheet.time(
    "backstopPaid",
    "Backstop paid",
    "USD",
    "=IF({rentShare}<1,MIN({backstopOpening},{backstopRecovery}*{contractRent}*(1-{rentShare})),0)",
    { total: "SUM" },
  );
  sheet.time("backstopClosing", "Backstop left, closing", "USD", "={backstopOpening}-{backstopPaid}");

  sheet.heading("Cash flow available for debt service", 4);
  sheet.time(
    "contractCfads",
    "CFADS as contracted",
    "USD",
    "={contractNoi}-{taxRate}*MAX(0,{contractNoi})-{maintenanceCapexShare}*{contractRent}+{prepayReceived}-{prepayCredited}",
    { total: "SUM" },
  );
  sheet.time("cfads", "CFADS", "USD", "={noi}-{tax}-{maintenanceCapex}+{prepayReceived}-{prepayCredited}+{backstopPaid}", { total: "SUM" });
}
