import { formats } from "../sheet/looks";
import { columns, type Sheet } from "../sheet/sheet";
import { baseCase, cases, stepInputs, type Case } from "./cases";

/**
 * Sensitivities in native formulas: every case is the model once more in five rows of months. They are of the contract: delivery slip and overrun of the
 * scenario in force enter, a tenant default does not.
 */
export function caseSheets(list: Sheet, months: Sheet): void {
  caseMonths(months);
  caseList(list);
}

/** Values that one case needs once; the formula of each may use the others in its row and the months of the case, "m<i>". */
const caseColumns: readonly (readonly [
  key: string,
  head: string,
  unit: string,
  format: string,
  cell: (i: number, steps: Case) => string | number,
])[] = [
  ["rentSteps", "Steps of rent", "steps", "0", (_, { rent }) => rent],
  ["capexSteps", "Steps of capex", "steps", "0", (_, { capex }) => capex],
  ["delaySteps", "Steps of delay", "steps", "0", (_, { delay }) => delay],
  ["rateSteps", "Steps of rate", "steps", "0", (_, { rate }) => rate],
  ["rentFactor", "Rent factor", "ratio", formats.factor, () => "=1+{x.rentSteps}*{rentStep}"],
  [
    "opexFactor",
    "Operating cost factor",
    "ratio",
    formats.factor,
    () => "=IF(OR({byMargin}=1,NOT(ISNUMBER({opexUsdPerKwMonth.own}))),{x.rentFactor},1)",
  ],
  ["capexFactor", "Capex factor", "ratio", formats.factor, () => "=1+{x.capexSteps}*{capexStep}"],
  ["slip", "Months later", "months", "0", () => "={x.delaySteps}*{delayStep}"],
  ["rate", "Term debt rate a month", "fraction", "0.0000%", () => "=({termRate}+{x.rateSteps}*{rateStep})/{monthsPerYear}"],
  ["full", "Month of full delivery", "month no.", "0", () => "={fullMonth}+{x.slip}"],
  ["capexSlip", "Months capex is later", "months", "0", () => "=IF({capexSlips}=1,{x.slip},0)"],
  ["prepaid", "Prepayment", "USD", formats.usd, () => "={prepaid}*{x.rentFactor}"],
  ["loan", "Construction loan at full delivery", "USD", formats.usd, (i) => `=INDEX({m${i}.loan:},1,{x.full})`],
  [
    "pv",
    "PV of CFADS",
    "USD",
    formats.usd,
    (i) => `=SUMPRODUCT(({cm.k:}>={x.full})*({cm.k:}<{x.full}+{tenorMonths})*{m${i}.cfads:}/(1+{x.rate})^({cm.k:}-{x.full}+1))`,
  ],
  ["payment", "Level payment of 1 USD", "USD", formats.factor, () => "=IF({tenorMonths}>0,PMT({x.rate},{tenorMonths},-1),0)"],
  ["most", "Highest CFADS of a month", "USD", formats.usd, (i) => `=MAX({m${i}.cfads:})`],
  [
    "weakest",
    "Lowest CFADS within the tenor",
    "USD",
    formats.usd,
    (i) => `={x.most}-SUMPRODUCT(MAX(({cm.k:}>={x.full})*({cm.k:}<{x.full}+{tenorMonths})*({x.most}-{m${i}.cfads:})))`,
  ],
  [
    "sized",
    "Debt the cash flow carries",
    "USD",
    formats.usd,
    () => "=CHOOSE({debtKind}+1,{x.pv}/{targetDscr},IF({x.payment}>0,{x.weakest}/{targetDscr}/{x.payment},0),{x.loan})",
  ],
  [
    "debt",
    "Term debt",
    "USD",
    formats.usd,
    () => "=IF({debtKind}={two},{x.loan},MAX(0,IF({refinanceUpsize}=1,{x.sized},MIN({x.loan},{x.sized}))))",
  ],
  [
    "bullet",
    "Bullet",
    "USD",
    formats.usd,
    () => "=IF({debtKind}={two},{x.debt}*MAX(0,1-{bondAmortisationShare}*{tenorMonths}/{monthsPerYear}),0)",
  ],
  ["refinanced", "Bullet refinanced", "USD", formats.usd, () => "=IF(AND({refinanceAtMaturity}=1,{refinanceMonths}>0),{x.bullet},0)"],
  [
    "refinancing",
    "Payment of the refinancing",
    "USD",
    formats.usd,
    () =>
      "=IF({refinanceMonths}>0,{x.refinanced}*PMT(IF(ISNUMBER({refinanceRate.own}),{refinanceRate.own}/{monthsPerYear},{x.rate}),{refinanceMonths},-1),0)",
  ],
  [
    "terminal",
    "Terminal value",
    "USD",
    formats.usd,
    () =>
      "=IF({terminalEnd}>{terminalFrom},{extensionProbability}*({x.rentFactor}*{terminalRent}-{x.opexFactor}*{terminalOpex}-{terminalPower})*{monthsPerYear}/({terminalEnd}-{terminalFrom})*(1+{escalatorRate})/{terminalCapRate},0)",
  ],
  ["noi", "Stabilised NOI", "USD", formats.usd, () => "={x.rentFactor}*{stableRent}-{x.opexFactor}*{stableOpex}-{stablePower}"],
  [
    "cost",
    "Cost with interest",
    "USD",
    formats.usd,
    (i) =>
      `={x.capexFactor}*(SUM({capex:})+SUM({facilityFee:}))+SUMPRODUCT(({cm.k:}<{x.full}-1)*{m${i}.loan:})*{constructionRate}/{monthsPerYear}`,
  ],
  [
    "yield",
    "Yield on cost",
    "fraction",
    formats.percent,
    () => '=IF({needsAll}="",IF({x.cost}=0,"there is no cost",{x.noi}/{x.cost}),{needsAll}&"not disclosed")',
  ],
  ["irr", "Levered IRR by month", "fraction", formats.percent, (i) => `=IF({needsAll}="",{solved.case${i}},{needsAll}&"not disclosed")`],
];

function caseList(sheet: Sheet): void {
  sheet.widths.set(0, 250);
  for (let column = 1; column <= 4; column++) sheet.widths.set(column, 100);
  sheet.texts(["Sensitivities"], "title");
  sheet.texts(
    ["Each case is the model once more. They follow the contract and the slip or overrun of the scenario in force, not a tenant default."],
    "subtitle",
  );
  sheet.heading("Steps");
  for (const { key, label, unit, value, format } of stepInputs) sheet.value(key, label, unit, value, format, "input");
  sheet.heading("Windows of the base case");
  const window = (key: string, label: string, row: string, from: string, to: string) =>
    sheet.value(key, label, "USD", `=SUMPRODUCT(({k:}>=${from})*({k:}<${to})*{${row}:})`, formats.usd);
  for (const [suffix, label, row] of [
    ["Rent", "rent", "contractRent"],
    ["Opex", "operating cost", "contractOpex"],
    ["Power", "power", "power"],
  ] as const) {
    window(`stable${suffix}`, `Stabilised year: ${label}`, row, "{fullMonth}", "{fullMonth}+{monthsPerYear}");
    window(`terminal${suffix}`, `Last year fully let: ${label}`, row, "{terminalFrom}", "{terminalEnd}");
  }
  grids(sheet);
  sheet.heading("Check block: rates of the cases as solved");
  cases.forEach(({ label }, i) =>
    sheet.value(
      `solved.case${i}`,
      `Solved: ${label}`,
      "fraction",
      `=IFERROR((1+IRR({m${i}.flow:},(1+{solved.irrLevered})^(1/{monthsPerYear})-1))^{monthsPerYear}-1,"no rate")`,
      formats.percent,
      "check",
    ),
  );
  sheet.value(
    "checkCases",
    "Check of this sheet: the base case is the model",
    "0 = OK",
    `=IF({tenantDefaults}=1,0,IF(ABS({x${baseCase}.debt}-{debt})+ABS(SUM({m${baseCase}.flow:})-SUM({leveredFlow:}))>{tolerance}*{scale},1,0))`,
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 1, columns: 1 };
}

/** The two-way grid of rent and capex for both results, and the one-way rows. */
function grids(sheet: Sheet): void {
  for (const [key, label, format] of [
    ["irr", "Levered IRR", formats.percent],
    ["yield", "Yield on cost", formats.percent],
  ] as const) {
    sheet.heading(`${label}: rent down, capex across`);
    const head = sheet.next;
    sheet.put(head, 0, `${label} by rent and capex`, "columnHead");
    [-1, 0, 1].forEach((_, across) => sheet.put(head, 2 + across, `={x${across}.capexFactor}-1`, "columnHead", "+0%;-0%;0%"));
    [0, 1, 2].forEach((down) => {
      const row = sheet.next;
      sheet.put(row, 0, `${label}, rent ${["down a step", "as contracted", "up a step"][down]}`, "label");
      sheet.put(row, 1, `={x${down * 3}.rentFactor}-1`, null, "+0%;-0%;0%");
      [0, 1, 2].forEach((across) => sheet.put(row, 2 + across, `={x${down * 3 + across}.${key}}`, "result", format));
    });
  }
  sheet.heading("One at a time", 6);
  sheet.texts(["Case alone", "", "Levered IRR", "Yield on cost", "Term debt, USD"], "columnHead");
  cases.forEach(({ rent, capex, label }, i) => {
    if (rent !== 0 && capex !== 0) return;
    const row = sheet.next;
    sheet.put(row, 0, `Alone: ${label.replace(/^Rent \+?-?0, |, capex 0 step/, "")}`, "label");
    sheet.put(row, 2, `={x${i}.irr}`, null, formats.percent);
    sheet.put(row, 3, `={x${i}.yield}`, null, formats.percent);
    sheet.put(row, 4, `={x${i}.debt}`, null, formats.usd);
  });
}

/** Five rows of months a case: NOI, prepayment still to come, CFADS, construction loan, equity cash. */
function caseMonths(sheet: Sheet): void {
  sheet.widths.set(columns.label, 280);
  sheet.texts(["Months of the cases"], "title");
  sheet.texts(["Item", "Unit", "Total", "Opening", "Months →"], "columnHead");
  sheet.heading("Terms the cases share");
  for (const key of shared) sheet.value(`cl.${key}`, `Shared: ${key}`, "as on its sheet", `={${key}}`, "General");
  sheet.heading("The contract's months");
  const link = (key: string, label: string, from: string, unit = "USD") =>
    sheet.time(`cm.${key}`, label, unit, `={${from}}`, unit === "USD" ? {} : { format: formats.whole });
  link("k", "Month number of the cases", "k", "month no.");
  link("rent", "Contract rent of the base case", "contractRent");
  link("opex", "Operating cost of the base case", "contractOpex");
  link("power", "Power of the base case", "power");
  sheet.time("cm.spend", "Capex and fee of the base case", "USD", "={capex}+{facilityFee}");
  link("capex", "Capex alone of the base case", "capex");
  cases.forEach(({ label }, i) => {
    const x = (key: string) => `{x${i}.${key}}`;
    const later = (row: string, by: string) => `INDEX({cm.${row}:},1,{cm.k}-${by}+1)`;
    const rent = `${x("rentFactor")}*${later("rent", x("slip"))}`;
    const capex = `${x("capexFactor")}*IF({cm.k}<${x("capexSlip")},0,${later("capex", x("capexSlip"))})`;
    const spend = `${x("capexFactor")}*IF({cm.k}<${x("capexSlip")},0,${later("spend", x("capexSlip"))})`;
    const opening = `IF({cm.k}=0,${x("prepaid")},{m${i}.prepaid<})`;
    sheet.heading(label);
    caseValues(sheet, cases[i]!, i);
    sheet.time(
      `m${i}.noi`,
      `${label}: NOI`,
      "USD",
      `=IF({cm.k}<${x("slip")},0,${rent}-${x("opexFactor")}*${later("opex", x("slip"))}-${later("power", x("slip"))})`,
      { total: "SUM" },
    );
    sheet.time(`m${i}.prepaid`, `${label}: prepayment to come`, "USD", `=IF({cm.k}>=${x("full")}-1,0,MAX(0,${opening}-${capex}))`);
    sheet.time(
      `m${i}.cfads`,
      `${label}: CFADS`,
      "USD",
      `={m${i}.noi}-{cl.taxRate}*MAX(0,{m${i}.noi})-({cl.maintenanceCapexShare}+{cl.prepaymentShare})*IF({cm.k}<${x("slip")},0,${rent})+${opening}-{m${i}.prepaid}`,
      { total: "SUM" },
    );
    sheet.time(
      `m${i}.loan`,
      `${label}: construction loan`,
      "USD",
      `=IF({cm.k}>=${x("full")},0,{m${i}.loan<}+{cl.loanToCost}*MAX(0,${spend}+{m${i}.loan<}*{cl.constructionRate}/{cl.monthsPerYear}-MAX(0,{m${i}.cfads})))`,
      { total: "MAX" },
    );
    sheet.time(
      `m${i}.flow`,
      `${label}: equity cash`,
      "USD",
      `=IF({cm.k}<${x("full")},${building(i, spend, x)},${operating(i, x)})+IF({cm.k}={cl.modelMonths}+${x("slip")}-1,${x("terminal")},0)`,
      {
        total: "SUM",
      },
    );
  });
  sheet.heading("Check");
  sheet.value(
    "checkCaseMonths",
    "Check of this sheet: the slowest case ends within the months",
    "0 = OK",
    `=IF({cl.modelMonths}+{x${cases.length - 4}.slip}>COUNT({cm.k:}),1,0)`,
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 2, columns: columns.firstMonth };
}

/** The values of a case, one a row; "{x.…}" in their formulas are the case's own. */
function caseValues(sheet: Sheet, steps: Case, i: number): void {
  for (const [key, head, unit, format, cell] of caseColumns) {
    const content = cell(i, steps);
    const own = typeof content === "string" ? content.replace(/\{x\./g, `{x${i}.`) : content;
    sheet.value(`x${i}.${key}`, `${steps.label}: ${head}`, unit, own, format, typeof content === "number" ? "constant" : null);
  }
}

/** Links to the terms that the months of every case need: short references keep the sheet small. */
const shared = [
  "taxRate",
  "maintenanceCapexShare",
  "prepaymentShare",
  "loanToCost",
  "constructionRate",
  "monthsPerYear",
  "tenorMonths",
  "refinanceMonths",
  "debtKind",
  "bondAmortisationShare",
  "modelMonths",
] as const;

function building(i: number, spend: string, x: (key: string) => string): string {
  const uses = `${spend}-{m${i}.loan<}*{cl.constructionRate}/{cl.monthsPerYear}`;
  return `{m${i}.cfads}-${uses}+{m${i}.loan}-{m${i}.loan<}+IF({cm.k}=${x("full")}-1,${x("debt")}-${x("loan")},0)`;
}

/** CFADS less debt service in closed form: of CFADS, level, or a bond's coupon, amortisation, bullet and refinancing. */
function operating(i: number, x: (key: string) => string): string {
  const t = `({cm.k}-${x("full")})`;
  const owed = `${x("debt")}*MAX(0,1-{cl.bondAmortisationShare}*${t}/{cl.monthsPerYear})`;
  const bond = `${owed}*${x("rate")}+MIN(${owed},${x("debt")}*{cl.bondAmortisationShare}/{cl.monthsPerYear})`;
  const sculpted = `IF(${x("pv")}>0,{m${i}.cfads}*${x("debt")}/${x("pv")},0)`;
  const service = `IF(${t}<{cl.tenorMonths},CHOOSE({cl.debtKind}+1,${sculpted},${x("debt")}*${x("payment")},${bond}),0)`;
  const bullet = `IF(${t}={cl.tenorMonths}-1,${x("bullet")}-${x("refinanced")},0)`;
  const refinancing = `IF(AND(${t}>={cl.tenorMonths},${t}<{cl.tenorMonths}+{cl.refinanceMonths}),${x("refinancing")},0)`;
  return `{m${i}.cfads}-${service}-${bullet}-${refinancing}`;
}
