import { formats } from "../sheet/looks";
import { columns, type Sheet } from "../sheet/sheet";
import type { Case, CaseGroups } from "./cases";

/** Links to the terms that the months of every case need: short references keep the sheet small. */
const shared = [
  ["taxRate", "Tax as a share of NOI", "fraction", formats.percent],
  ["maintenanceCapexShare", "Maintenance capex, share of rent", "fraction", formats.percent],
  ["prepaymentShare", "Prepaid share of the contract value", "fraction", formats.percent],
  ["loanToCost", "Loan to cost", "fraction", formats.percent],
  ["constructionRate", "Construction loan rate", "fraction", formats.percent],
  ["monthsPerYear", "Months a year", "months", formats.whole],
  ["refinanceMonths", "Months of a refinancing", "months", formats.whole],
  ["bondAmortisationShare", "Yearly amortisation of a bond", "fraction", formats.percent],
  ["modelMonths", "Months of the model", "months", formats.whole],
] as const;

/**
 * The model once more for every case, in as few rows of months as it takes: operations once for each rent and delay, the building months once for
 * each capex of those, equity cash once a case. Building rows end `building` months on: no case builds longer, which the check of the sheet sees.
 */
export function caseMonths(sheet: Sheet, cases: readonly Case[], groups: CaseGroups, building: number): void {
  sheet.widths.set(columns.label, 270);
  sheet.widths.set(columns.unit, 70);
  sheet.widths.set(columns.value, 85);
  sheet.widths.set(columns.opening, 65);
  for (let month = 0; month < sheet.months; month++) sheet.widths.set(columns.firstMonth + month, 55);
  sheet.texts(["Months of the cases"], "title");
  sheet.timeHead(["Item", "Unit", "Total or value", "Opening"], "{monthEnd}", formats.month);
  sheet.heading("Terms the cases share");
  for (const [key, label, unit, format] of shared) sheet.value(`cl.${key}`, label, unit, `={${key}}`, format);
  sheet.heading("Months");
  sheet.time("cm.k", "Month number of the cases", "month no.", "={k}", { format: formats.whole });
  const first = { row: sheet.next - 1, column: columns.firstMonth, shape: "across" as const, count: building };
  sheet.call("cb.k", first);
  groups.operations.forEach(({ label, rent, delay }, o) => operations(sheet, label, o, rent, delay));
  groups.buildings.forEach(({ label, capex, operations: o }, b) => buildingMonths(sheet, label, b, o, capex, building));
  cases.forEach((each, i) => caseFlow(sheet, each, i, groups.buildingOf[i]!, groups.buildings[groups.buildingOf[i]!]!.operations));
  sheet.heading("Check");
  const slowest = groups.operations.reduce((most, { delay }, o) => (delay > groups.operations[most]!.delay ? o : most), 0);
  const longest = groups.buildings.findIndex(({ operations: o }) => o === slowest);
  sheet.value(
    "checkCaseMonths",
    "Check: the slowest case ends within the months",
    "0 = OK",
    `=IF(OR({cl.modelMonths}+{o${slowest}.slip}>COUNT({cm.k:}),{b${longest}.full}>=COUNT({cb.k:})),1,0)`,
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 2, columns: columns.firstMonth };
}

/** NOI and operating cash of one rent and delay. */
function operations(sheet: Sheet, label: string, o: number, rent: number, delay: number): void {
  const own = (key: string) => `{o${o}.${key}}`;
  const later = (row: string) => `INDEX({${row}:},1,{cm.k}-${own("slip")}+1)`;
  sheet.heading(`Operations: ${label}`);
  sheet.value(`o${o}.rentSteps`, `${label}: steps of rent`, "steps", rent, formats.flag, "constant");
  sheet.value(`o${o}.delaySteps`, `${label}: steps of delay`, "steps", delay, formats.flag, "constant");
  sheet.value(`o${o}.slip`, `${label}: months later`, "months", `=${own("delaySteps")}*{delayStep}`, formats.flag);
  sheet.value(`o${o}.rentFactor`, `${label}: rent factor`, "ratio", `=1+${own("rentSteps")}*{rentStep}`, formats.factor);
  sheet.value(
    `o${o}.opexFactor`,
    `${label}: operating cost factor`,
    "ratio",
    `=IF(OR({byMargin}=1,NOT(ISNUMBER({opexUsdPerKwMonth.own}))),${own("rentFactor")},1)`,
    formats.factor,
  );
  const noi = `${own("rentFactor")}*${later("contractRent")}-${own("opexFactor")}*${later("contractOpex")}-${later("power")}`;
  sheet.time(`o${o}.noi`, `${label}: NOI`, "USD", `=IF({cm.k}<${own("slip")},0,${noi})`, { total: "SUM" });
  const held = `({cl.maintenanceCapexShare}+{cl.prepaymentShare})*IF({cm.k}<${own("slip")},0,${own("rentFactor")}*${later("contractRent")})`;
  sheet.time(`o${o}.cash`, `${label}: CFADS before prepayments`, "USD", `={o${o}.noi}-{cl.taxRate}*MAX(0,{o${o}.noi})-${held}`, {
    total: "SUM",
  });
}

/** Prepayment, CFADS, uses and construction loan until full delivery. */
function buildingMonths(sheet: Sheet, label: string, b: number, o: number, capex: number, months: number): void {
  const own = (key: string) => `{b${b}.${key}}`;
  const spent = (row: string) =>
    `${own("capexFactor")}*IF({cm.k}<${own("capexSlip")},0,${row.replace(/\{(\w+)\}/g, `INDEX({$1:},1,{cm.k}-${own("capexSlip")}+1)`)})`;
  sheet.heading(`Building: ${label}`);
  sheet.value(`b${b}.capexSteps`, `${label}: steps of capex`, "steps", capex, formats.flag, "constant");
  sheet.value(`b${b}.full`, `${label}: month of full delivery`, "month no.", `={fullMonth}+{o${o}.slip}`, formats.flag);
  sheet.value(`b${b}.capexSlip`, `${label}: months capex is later`, "months", `=IF({capexSlips}=1,{o${o}.slip},0)`, formats.flag);
  sheet.value(`b${b}.capexFactor`, `${label}: capex factor`, "ratio", `=1+${own("capexSteps")}*{capexStep}`, formats.factor);
  sheet.value(`b${b}.agreed`, `${label}: prepayment`, "USD", `={prepaid}*{o${o}.rentFactor}`, formats.millions);
  const opening = `IF({cm.k}=0,${own("agreed")},{b${b}.toCome<})`;
  const row = (key: string, words: string, formula: string, total?: "SUM" | "MAX") =>
    sheet.time(`b${b}.${key}`, `${label}: ${words}`, "USD", formula, { months, ...(total ? { total } : {}) });
  row("toCome", "prepayment to come", `=IF({cm.k}>=${own("full")}-1,0,MAX(0,${opening}-${spent("{capex}")}))`);
  row("cfads", "CFADS until full delivery", `={o${o}.cash}+${opening}-{b${b}.toCome}`);
  row("uses", "capex, fee and interest", `=${spent("({capex}+{facilityFee})")}+{b${b}.loan<}*{cl.constructionRate}/{cl.monthsPerYear}`);
  row(
    "loan",
    "construction loan",
    `=IF({cm.k}>=${own("full")},0,{b${b}.loan<}+{cl.loanToCost}*MAX(0,{b${b}.uses}-MAX(0,{b${b}.cfads})))`,
    "MAX",
  );
}

/** What one case needs once; "{x.…}" are the case's own, "{b.…}" and "{o.…}" its building's and operations'. */
const caseValues: readonly (readonly [key: string, head: string, unit: string, format: string, formula: string])[] = [
  ["rateMoved", "term debt rate moved by", "fraction", "0.00%_)", "={x.rateSteps}*{rateStep}"],
  ["rate", "term debt rate a month", "fraction", "0.0000%_)", "=({termRate}+{x.rateMoved})/{monthsPerYear}"],
  ["end", "month after debt service", "month no.", "0_)", "={b.full}+{tenorMonths}"],
  ["payment", "level payment of 1 USD", "USD", formats.factor, "=IF({tenorMonths}>0,PMT({x.rate},{tenorMonths},-1),0)"],
  ["loan", "loan at full delivery", "USD", formats.millions, "=IF({b.full}<COUNT({cb.k:}),INDEX({b.loan:},1,{b.full}),0)"],
  [
    "pv",
    "PV of CFADS",
    "USD",
    formats.millions,
    "=SUMPRODUCT(({cm.k:}>={b.full})*({cm.k:}<{x.end})*{o.cash:}/(1+{x.rate})^({cm.k:}-{b.full}+1))",
  ],
  ["most", "highest CFADS of a month", "USD", formats.millions, "=MAX({o.cash:})"],
  [
    "weakest",
    "lowest CFADS in the tenor",
    "USD",
    formats.millions,
    "={x.most}-SUMPRODUCT(MAX(({cm.k:}>={b.full})*({cm.k:}<{x.end})*({x.most}-{o.cash:})))",
  ],
  [
    "sized",
    "debt as sized",
    "USD",
    formats.millions,
    "=CHOOSE({debtKind}+1,{x.pv}/{targetDscr},IF({x.payment}>0,{x.weakest}/{targetDscr}/{x.payment},0),{x.loan})",
  ],
  [
    "debt",
    "term debt",
    "USD",
    formats.millions,
    "=IF({debtKind}={two},{x.loan},MAX(0,IF({refinanceUpsize}=1,{x.sized},MIN({x.loan},{x.sized}))))",
  ],
  ["level", "level debt service", "USD", formats.millions, "=IF({debtKind}=1,{x.debt}*{x.payment},0)"],
  ["bond", "bond", "USD", formats.millions, "=IF({debtKind}={two},{x.debt},0)"],
  ["bullet", "bullet", "USD", formats.millions, "={x.bond}*MAX(0,1-{bondAmortisationShare}*{tenorMonths}/{monthsPerYear})"],
  ["refinanced", "bullet refinanced", "USD", formats.millions, "=IF(AND({refinanceAtMaturity}=1,{refinanceMonths}>0),{x.bullet},0)"],
  [
    "refinancing",
    "refinancing payment",
    "USD",
    formats.millions,
    "=IF({refinanceMonths}>0,{x.refinanced}*PMT(IF(ISNUMBER({refinanceRate.own}),{refinanceRate.own}/{monthsPerYear},{x.rate}),{refinanceMonths},-1),0)",
  ],
  [
    "terminal",
    "terminal value",
    "USD",
    formats.millions,
    "=IF({terminalEnd}>{terminalFrom},{extensionProbability}*({o.rentFactor}*{terminalRent}-{o.opexFactor}*{terminalOpex}-{terminalPower})*{monthsPerYear}/({terminalEnd}-{terminalFrom})*(1+{escalatorRate})/{terminalCapRate},0)",
  ],
  ["noi", "stabilised NOI", "USD", formats.millions, "={o.rentFactor}*{stableRent}-{o.opexFactor}*{stableOpex}-{stablePower}"],
  [
    "cost",
    "cost with interest",
    "USD",
    formats.millions,
    "={b.capexFactor}*(SUM({capex:})+SUM({facilityFee:}))+SUMPRODUCT(({cb.k:}<{b.full}-1)*{b.loan:})*{constructionRate}/{monthsPerYear}",
  ],
  ["share", "sculpted share of CFADS", "fraction", formats.percent, "=IF(AND({debtKind}=0,{x.pv}>0),{x.debt}/{x.pv},0)"],
  [
    "yield",
    "yield on cost",
    "fraction",
    formats.percent,
    '=IF({needsAll}="",IF({x.cost}=0,"there is no cost",{x.noi}/{x.cost}),{needsAll}&"not disclosed")',
  ],
  ["irr", "levered IRR by month", "fraction", formats.percent, '=IF({needsAll}="",{x.solved},{needsAll}&"not disclosed")'],
];

/** Values and equity cash of one case: CFADS less debt service in closed form (of CFADS, level, or a bond's coupon and amortisation), bullet, refinancing. */
function caseFlow(sheet: Sheet, { label, rate }: Case, i: number, b: number, o: number): void {
  const named = (formula: string) =>
    formula
      .replace(/\{x\.solved\}/g, `{solved.case${i}}`)
      .replace(/\{x\./g, `{x${i}.`)
      .replace(/\{b\./g, `{b${b}.`)
      .replace(/\{o\./g, `{o${o}.`);
  sheet.heading(label);
  sheet.value(`x${i}.rateSteps`, `${label}: steps of rate`, "steps", rate, formats.flag, "constant");
  for (const [key, head, unit, format, formula] of caseValues)
    sheet.value(`x${i}.${key}`, `${label}: ${head}`, unit, named(formula), format);
  const left = "MAX(0,1-{cl.bondAmortisationShare}*({cm.k}-{b.full})/{cl.monthsPerYear})";
  const coupon = `{x.bond}*(${left}*{x.rate}+MIN(${left},{cl.bondAmortisationShare}/{cl.monthsPerYear}))`;
  const service = `IF({cm.k}<{x.end},{o.cash}*{x.share}+{x.level}+${coupon},0)`;
  const bullet = "IF({cm.k}={x.end}-1,{x.bullet}-{x.refinanced},0)";
  const refinancing = "IF(AND({cm.k}>={x.end},{cm.k}<{x.end}+{cl.refinanceMonths}),{x.refinancing},0)";
  const before = "{b.cfads}-{b.uses}+{b.loan}-{b.loan<}+IF({cm.k}={b.full}-1,{x.debt}-{x.loan},0)";
  const terminal = "IF({cm.k}={cl.modelMonths}+{o.slip}-1,{x.terminal},0)";
  sheet.time(
    `x${i}.flow`,
    `${label}: equity cash`,
    "USD",
    named(`=IF({cm.k}<{b.full},${before},{o.cash}-${service}-${bullet}-${refinancing})+${terminal}`),
    { total: "SUM" },
  );
}
