import { civilOf, wholeMonths } from "../../economics";
import type { View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../blueprint";
import { factFormula } from "../facts/fact-formula";
import { Book } from "../sheet/book";
import { chartHeight, chartRows, checkBlock, coverRows } from "../sheet/cover";
import { freeSheetNames } from "../sheet/free-names";
import { writeList } from "../sheet/list";
import { formats } from "../sheet/looks";
import { columns, type Sheet } from "../sheet/sheet";
import { contractsOf, defaultEscalator, firstDelivery, type Contract } from "./contracts";

/** Contracted revenue by calendar year and company, to the last year of the longest base term. */
export const backlogModel: Blueprint = {
  id: "backlog",
  title: "Backlog",
  sentence: "Contracted revenue by calendar year and company, to the last year of the longest base term.",
  choices: [],
  build: buildBacklog,
};

function buildBacklog(view: View, choices: Choices): Built {
  const contracts = contractsOf(view);
  const placed = contracts.filter(({ lacking }) => lacking.length === 0);
  const unplaced = contracts.filter(({ lacking }) => lacking.length > 0);
  const miners = view.miners.filter(({ id }) => contracts.some(({ deal }) => deal.minerId === id));
  const yearsOf = placed.map(({ deal }) => {
    const first = firstDelivery(deal);
    const last =
      deal.fullDeliveryDate === null ? first : Math.max(first, firstDelivery({ ...deal, firstDeliveryDate: deal.fullDeliveryDate }));
    const from = civilOf(first);
    const to = civilOf(last);
    return { from: from.year, to: to.year + Math.ceil((to.month - 1 + wholeMonths(deal.baseTermYears!)) / 12) };
  });
  const firstYear = Math.min(...yearsOf.map(({ from }) => from));
  const years = Math.max(...yearsOf.map(({ to }) => to)) - firstYear + 1;
  const names = freeSheetNames("Backlog", ["Summary", "Contracts", "Phases", "Years"], choices.taken ?? []);
  const book = new Book();
  const summary = book.sheet(names.Summary, years);
  contractSheet(book.sheet(names.Contracts), placed, unplaced);
  phaseSheet(book.sheet(names.Phases), placed.length * 2);
  yearSheet(book.sheet(names.Years, years), placed.length * 2);
  summarySheet(summary, view, miners, firstYear, years);
  const missing = unplaced.map(({ deal, lacking }) => ({
    input: deal.id,
    label: `${deal.id}: ${lacking.join(", ")} not disclosed`,
    unit: "USD",
    proposal: null,
  }));
  const defaults = placed
    .filter(({ deal }) => deal.escalatorRate === null)
    .map(({ deal }) => ({
      input: deal.id,
      label: "Rent escalator a year",
      unit: "fraction",
      value: defaultEscalator(deal),
      reason: "not published; the usual step of its kind",
    }));
  return {
    plan: book.plan("Backlog", backlogModel.id, view, choices),
    missing,
    defaults,
  };
}

/** One row a contract with its facts, then two rows a contract: the phase at first and the phase at full delivery. */
function contractSheet(sheet: Sheet, placed: readonly Contract[], unplaced: readonly Contract[]): void {
  sheet.texts(["Contracts"], "title");
  sheet.texts(["Signed tenant contracts. Facts from the add-in; an empty fact is not disclosed. Joint ventures at 100 %."], "subtitle");
  sheet.heading("Constants");
  sheet.value("monthsPerYear", "Months a year", "months", 12, formats.whole, "constant");
  sheet.value("tolerance", "Difference a check lets pass, relative", "fraction", 1e-9, "0.0E+00", "constant");
  sheet.heading("Placed in years", 13);
  const get =
    (field: string) =>
    ({ deal }: Contract) =>
      (deal as unknown as Record<string, unknown>)[field] === null ? null : factFormula(deal, field);
  writeList(sheet, placed, [
    { key: "dealId", head: "Deal ID", cell: ({ deal }) => deal.id, points: 230 },
    { key: "minerId", head: "Miner", cell: ({ deal }) => deal.minerId, points: 90 },
    { key: "tenant", head: "Tenant", cell: ({ deal }) => deal.tenant, points: 110 },
    { key: "value", head: "Contract value, USD m", cell: get("contractValueUsd"), format: formats.millions, points: 105 },
    { key: "annual", head: "Annual revenue, USD m", cell: get("annualRevenueUsd"), format: formats.millions, points: 105 },
    { key: "term", head: "Base term, years", cell: get("baseTermYears"), format: formats.years, points: 75 },
    { key: "first", head: "First delivery", cell: get("firstDeliveryDate"), format: formats.date, points: 80 },
    { key: "full", head: "Full delivery", cell: get("fullDeliveryDate"), format: formats.date, points: 80 },
    { key: "escalator", head: "Escalator, fact", cell: get("escalatorRate"), format: formats.percent, points: 75 },
    {
      key: "escalatorDefault",
      head: "Escalator, default",
      cell: ({ deal }) => defaultEscalator(deal),
      format: formats.percent,
      look: "constant",
      points: 75,
    },
    {
      key: "escalatorOwn",
      head: "Escalator, override",
      inputKey: ({ deal }) => `escalator of ${deal.id}`,
      cell: () => null,
      format: formats.percent,
      look: "input",
      points: 75,
    },
    {
      key: "growth",
      head: "Escalator used",
      cell: () => "=IF(ISNUMBER({escalatorOwn}),{escalatorOwn},IF(ISNUMBER({escalator}),{escalator},{escalatorDefault}))",
      format: formats.percent,
      points: 75,
    },
    {
      key: "months",
      head: "Months of base term",
      cell: () => "=MAX(1,ROUND({term}*{monthsPerYear},0))",
      format: formats.whole,
      points: 75,
    },
    {
      key: "total",
      head: "Revenue, base term, USD m",
      cell: () => "=IF(ISNUMBER({annual}),{annual}*{months}/{monthsPerYear},{value})",
      format: formats.millions,
      points: 115,
    },
    {
      key: "begins",
      head: "First phase begins",
      cell: () => "=EOMONTH(IF(ISNUMBER({first}),{first},{full}),-1)+1",
      format: formats.date,
      points: 80,
    },
    {
      key: "ends",
      head: "Last phase begins",
      cell: () => "=IF(ISNUMBER({full}),EOMONTH({full},-1)+1,{begins})",
      format: formats.date,
      points: 80,
    },
    { key: "phases", head: "Phases", cell: () => "=IF({ends}>{begins},1+1,1)", format: formats.whole, points: 50 },
    {
      key: "stepped",
      head: "First-year monthly rents of the term",
      cell: () =>
        "=IF({growth}=0,{months},{monthsPerYear}*((1+{growth})^INT({months}/{monthsPerYear})-1)/{growth}+({months}-{monthsPerYear}*INT({months}/{monthsPerYear}))*(1+{growth})^INT({months}/{monthsPerYear}))",
      format: formats.factor,
      points: 90,
    },
    {
      key: "monthlyRent",
      head: "First-year rent a month and phase, USD m",
      cell: () => "={total}/{phases}/{stepped}",
      format: formats.millions,
      points: 105,
    },
  ]);
  sheet.heading("Not placed in years: what is lacking", 13);
  writeList(sheet, unplaced, [
    { key: "u.dealId", head: "Deal ID ", cell: ({ deal }) => deal.id },
    { key: "u.minerId", head: "Miner ", cell: ({ deal }) => deal.minerId },
    { key: "u.tenant", head: "Tenant ", cell: ({ deal }) => deal.tenant },
    { key: "u.value", head: "Contract value, USD m ", cell: get("contractValueUsd"), format: formats.millions },
    { key: "u.annual", head: "Annual revenue, USD m ", cell: get("annualRevenueUsd"), format: formats.millions },
    { key: "u.term", head: "Base term, years ", cell: get("baseTermYears"), format: formats.years },
    { key: "u.lacking", head: "Lacking", cell: ({ lacking }) => lacking.join(", ") },
    {
      key: "u.total",
      head: "Revenue, base term, USD m ",
      cell: () => "=IF(AND(ISNUMBER({u.annual}),ISNUMBER({u.term})),{u.annual}*{u.term},IF(ISNUMBER({u.value}),{u.value},0))",
      format: formats.millions,
    },
  ]);
  sheet.heading("Check");
  sheet.value(
    "checkContracts",
    "Check of this sheet: every fact can be read",
    "0 = OK",
    "=IFERROR(IF(SUM({total:})+SUM({u.total:})>=0,0,1),1)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}

/** For each phase months paid by the end of each year, the rent of so many months, the year's revenue as their difference. */
function yearSheet(sheet: Sheet, rows: number): void {
  sheet.widths.set(0, 370);
  for (let column = 1; column < columns.firstMonth + sheet.months; column++) sheet.widths.set(column, 75);
  sheet.texts(["Revenue by year"], "title");
  sheet.texts(["Rent of the months paid by the end of a year, less that of the year before."], "subtitle");
  sheet.heading("Years");
  sheet.value("firstYear", "First year", "year", "=YEAR(MIN({begins:}))", "0");
  sheet.time("year", "Year", "year", "={year<}+1", { format: "0" });
  const opening = sheet.next - 1;
  sheet.put(opening, columns.opening, "={firstYear}-1", null, "0");
  const list = (key: "paid" | "earned" | "income", label: string, template: (row: number) => string, format: string) => {
    sheet.heading(label);
    for (let row = 0; row < rows; row++) {
      const at = sheet.next;
      sheet.put(at, 0, `={ph.name.${row}}&": ${{ paid: "months", earned: "rent", income: "revenue" }[key]}"`);
      sheet.put(at, 1, key === "paid" ? "months" : "USD m", "unit");
      if (key === "income") sheet.put(at, 2, `={ph.miner.${row}}`);
      sheet.call(`${key}.${row}`, { row: at, column: columns.firstMonth, shape: "across", count: sheet.months });
      for (let year = 0; year < sheet.months; year++) sheet.put(at, columns.firstMonth + year, template(row), null, format);
    }
  };
  list(
    "paid",
    "Months paid by the end of the year",
    (row) => `=MAX(0,MIN({ph.months.${row}},{year}*{monthsPerYear}-{ph.before.${row}}))`,
    formats.whole,
  );
  list(
    "earned",
    "Rent of the months paid",
    (row) => {
      const [g, paid] = [`{ph.growth.${row}}`, `{paid.${row}}`];
      const whole = `INT(${paid}/{monthsPerYear})`;
      return `={ph.rent.${row}}*IF(${g}=0,${paid},{monthsPerYear}*((1+${g})^${whole}-1)/${g}+MOD(${paid},{monthsPerYear})*(1+${g})^${whole})`;
    },
    formats.millions,
  );
  list("income", "Revenue of the year", (row) => `={earned.${row}}-{earned.${row}<}`, formats.millions);
  const firstIncome = sheet.next - rows;
  sheet.call("incomeMiner", { row: firstIncome, column: 2, shape: "down", count: rows });
  for (let year = 0; year < sheet.months; year++) {
    sheet.call(`incomeOf.${year}`, { row: firstIncome, column: columns.firstMonth + year, shape: "down", count: rows });
  }
  sheet.call("incomeAll", { row: firstIncome, column: columns.firstMonth, shape: "down", count: rows, width: sheet.months });
  sheet.heading("Check");
  sheet.value(
    "checkYears",
    "Check of this sheet: the years hold the whole contract",
    "0 = OK",
    "=IF(ABS(SUM({incomeAll:})-SUM({total:}))>{tolerance}*SUM({total:}),1,0)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 5, columns: 1 };
}

/** What the years need of each phase, once: a phase that a contract has not pays no months. */
function phaseSheet(sheet: Sheet, rows: number): void {
  [320, 80, 80, 80, 80, 80, 80, 95, 80].forEach((points, column) => sheet.widths.set(column, points));
  sheet.texts(["Phases"], "title");
  sheet.texts(["Two rows a contract: what is delivered first, and the rest where full delivery comes later."], "subtitle");
  sheet.heading("Terms of the phases", 9);
  sheet.texts(
    [
      "Phase of a contract",
      "Miner",
      "Contract no.",
      "Second phase (1 yes)",
      "Begins",
      "Months it pays",
      "Escalator",
      "First rent a month, USD m",
      "Months before it begins",
    ],
    "columnHead",
  );
  for (let row = 0; row < rows; row++) {
    const at = sheet.next;
    const of = (column: string) => `INDEX({${column}:},{ph.no.${row}})`;
    const put = (key: string, column: number, content: string | number, format: string | null, constant = false) => {
      sheet.put(at, column, content, constant ? "constant" : null, format);
      sheet.call(`ph.${key}.${row}`, { row: at, column, shape: "cell", count: 1 });
    };
    put("name", 0, `=${of("dealId")}&" phase "&({ph.second.${row}}+1)`, null);
    put("miner", 1, `=${of("minerId")}`, null);
    put("no", 2, Math.floor(row / 2) + 1, "0", true);
    put("second", 3, row % 2, "0", true);
    put("begins", 4, `=IF({ph.second.${row}}=0,${of("begins")},${of("ends")})`, formats.date);
    put("months", 5, `=IF({ph.second.${row}}<${of("phases")},${of("months")},0)`, formats.whole);
    put("growth", 6, `=${of("growth")}`, formats.percent);
    put("rent", 7, `=${of("monthlyRent")}`, formats.millions);
    put("before", 8, `=YEAR({ph.begins.${row}})*{monthsPerYear}+MONTH({ph.begins.${row}})-{monthsPerYear}-1`, formats.whole);
  }
  sheet.call("phaseMonths", { row: sheet.next - rows, column: 5, shape: "down", count: rows });
  sheet.heading("Check");
  sheet.value(
    "checkPhases",
    "Check of this sheet: the phases pay every month of the contracts",
    "0 = OK",
    "=IF(SUM({phaseMonths:})=SUMPRODUCT({months:}*{phases:}),0,1)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}

/** Companies across the years, what cannot be placed, the total against the add-in's own sum. */
function summarySheet(sheet: Sheet, view: View, miners: View["miners"], firstYear: number, years: number): void {
  sheet.widths.set(0, 250);
  for (let column = 2; column < years + 4; column++) sheet.widths.set(column, 100);
  coverRows(sheet, "Backlog: contracted revenue by year", backlogModel.sentence, view);
  const chartRow = chartRows(sheet);
  sheet.heading("Revenue by calendar year and company, USD m", miners.length + 2);
  const heads = sheet.next;
  sheet.put(heads, 0, null, "columnHead");
  const first = heads + 1;
  // Years down and companies across, so that the chart reads the block as it stands.
  miners.forEach((miner, place) => {
    sheet.put(heads, 1 + place, miner.ticker ?? miner.name, "columnHead");
    sheet.widths.set(1 + place, 95);
  });
  sheet.put(heads, 1 + miners.length, "All", "columnHead");
  for (let year = 0; year < years; year++) {
    sheet.put(first + year, 0, String(firstYear + year), "label");
    miners.forEach((miner, place) => {
      sheet.put(first + year, 1 + place, `=SUMIFS({incomeOf.${year}:},{incomeMiner:},"${miner.id}")`, null, formats.millions);
    });
    sheet.put(first + year, 1 + miners.length, `=SUM({incomeOf.${year}:})`, "result", formats.millions);
  }
  sheet.call("yearTotals", { row: first, column: 1 + miners.length, shape: "down", count: years });
  sheet.charts.push({
    type: "ColumnStacked",
    title: "Contracted revenue by calendar year, USD m",
    data: { row: heads, column: 0, rows: years + 1, columns: miners.length + 1 },
    seriesBy: "Columns",
    valueFormat: "#,##0,,",
    place: { row: chartRow, column: 1, rows: chartHeight, columns: 8 },
  });
  sheet.heading("From the table to the headline");
  sheet.value("placedTotal", "Placed in years", "USD", "=SUM({yearTotals:})", formats.millions, "result");
  sheet.value("unplacedTotal", "Disclosed, but not placed in years", "USD", "=SUM({u.total:})", formats.millions);
  sheet.value("allTotal", "Contracted revenue in all", "USD", "={placedTotal}+{unplacedTotal}", formats.millions, "result");
  checkBlock(sheet, [
    ["checkContracts", "Contracts"],
    ["checkPhases", "Phases"],
    ["checkYears", "Years"],
  ]);
  sheet.freeze = { rows: 1, columns: 1 };
}
