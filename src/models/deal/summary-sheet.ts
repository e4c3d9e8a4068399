import { METRICS } from "../../economics/metric-labels";
import { scenarioNames } from "../blueprint";
import { formats } from "../sheet/looks";
import { quoted } from "../sheet/reference";
import type { Sheet } from "../sheet/sheet";
import { metricRows, solvedRates } from "./metric-rows";

/** Who and what the model is about, for its cover. */
export interface Cover {
  dealId: string;
  title: string;
  factsVersion: string;
  asOf: number;
  modelVersion: string;
  /** Calendar years the months can reach. */
  years: number;
  /** Whether the model has the sheets of sensitivities. */
  sensitivities: boolean;
}

/** The cover: what the model is, its results, sources and uses, and the check block with the maths' own answer beside each result. */
export function summarySheet(sheet: Sheet, cover: Cover): void {
  [285, 94, 115, 165, 95].forEach((points, column) => sheet.widths.set(column, points));
  sheet.texts([cover.title], "title");
  sheet.texts(
    ["Native formulas; only the Fact column and the check block ask the add-in. USD m: dollars in the cell, shown in millions."],
    "subtitle",
  );
  sheet.value("dealId", "Deal", "id", cover.dealId);
  sheet.heading("This model", 3);
  const keyFiguresRow = sheet.next - 1;
  sheet.value("factsVersion", "Facts version when built", "version", cover.factsVersion);
  sheet.value("asOf", "Facts as of", "date", cover.asOf, formats.date, "cover");
  sheet.value("modelVersion", "Model version", "version", `v${cover.modelVersion}`);
  sheet.value("scenarioName", "Scenario in force", "text", `=CHOOSE({scenario},${scenarioNames.map(quoted).join(",")})`, null, "result");
  sheet.value("overridesInForce", "Overrides in force", "count", "=COUNT({inputOverrides:})", formats.whole, "coverResult");
  sheet.value("checkState", "Checks", "text", "={firstFailing}", null, "result");
  keyFigures(sheet, keyFiguresRow);
  sheet.heading("Charts", width);
  const chartRow = sheet.next;
  sheet.gap(chartHeight);

  sheet.heading("Results", width);
  for (const { name, label, unit } of METRICS) {
    const metric = metricRows[name];
    if (!metric) continue;
    const { needs, formula, format } = metric;
    sheet.value(
      `result.${name}`,
      label,
      unit,
      needs === '""' ? `=${formula}` : `=IF(${needs}="",${formula},${needs}&"not disclosed")`,
      format,
      "result",
    );
  }
  sourcesAndUses(sheet);
  yearTable(sheet, cover.years, chartRow);
  checkBlock(sheet, cover.sensitivities);
  sheet.freeze = { rows: 1, columns: 0 };
}

/** Columns of this sheet, for its headings; rows of its charts. */
const [width, chartHeight] = [5, 13];

/** The figures that are asked for first, beside what the model is. */
function keyFigures(sheet: Sheet, headingRow: number): void {
  ["Key figures", null].forEach((text, place) => sheet.put(headingRow, 3 + place, text, "heading"));
  const figures = [
    ["Levered IRR", "irrLevered"],
    ["Unlevered IRR", "irrUnlevered"],
    ["Yield on cost", "yieldOnCost"],
    ["Term debt, USD m", "debt"],
    ["Lowest monthly DSCR", "dscrMin"],
  ] as const;
  figures.forEach(([label, name], place) => {
    sheet.put(headingRow + 1 + place, 3, label, "label");
    sheet.put(headingRow + 1 + place, 4, `={result.${name}}`, "result", metricRows[name]!.format);
  });
}

function sourcesAndUses(sheet: Sheet): void {
  sheet.heading("Sources and uses until full delivery", width);
  const row = (key: string, label: string, formula: string) => sheet.value(key, label, "USD", formula, formats.millions);
  row("usesCapex", "Uses: capex", "=SUM({capex:})");
  row("usesFee", "Uses: facility fee", "=SUM({facilityFee:})");
  row("usesInterest", "Uses: interest of the construction loan", "=SUM({constructionInterest:})");
  row("usesTotal", "Uses", "={usesCapex}+{usesFee}+{usesInterest}");
  row("sourcesCash", "Sources: operating cash", "=SUM({noiApplied:})");
  row("sourcesDebt", "Sources: term debt, as far as it takes out the loan", "=MIN({debt},{loanBalance})");
  row("sourcesEquity", "Sources: equity", "=SUM({equityForUses:})");
  row("sourcesTotal", "Sources", "={sourcesCash}+{sourcesDebt}+{sourcesEquity}");
  sheet.value(
    "checkSources",
    "Sources equal uses",
    "0 = OK",
    "=IF(ABS({usesTotal}-{sourcesTotal})>{tolerance}*{scale},1,0)",
    formats.flag,
    "check",
  );
}

/** Calendar years for the two charts: NOI and debt service, cumulative equity cash. */
function yearTable(sheet: Sheet, years: number, chartRow: number): void {
  const block = (title: string, heads: readonly string[], keys: readonly string[], cells: readonly string[]): number => {
    sheet.heading(title, width);
    const top = sheet.next;
    [null, ...heads].forEach((head, column) => sheet.put(top, column, head, column === 0 ? "columnHead" : "numberHead"));
    ["Calendar year", "No."].forEach((head, place) => sheet.put(top, 3 + place, head, "numberHead"));
    sheet.call(`${keys[0]!}.no`, { row: top + 1, column: 4, shape: "down", count: years });
    keys.forEach((key, place) => sheet.call(key, { row: top + 1, column: 1 + place, shape: "down", count: years }));
    sheet.call(`${keys[0]!}.year`, { row: top + 1, column: 3, shape: "down", count: years });
    for (let year = 0; year < years; year++) {
      const row = top + 1 + year;
      sheet.put(row, 0, `=""&{${keys[0]!}.year}`);
      cells.forEach((cell, place) => sheet.put(row, 1 + place, cell, null, formats.millions));
      sheet.put(row, 3, `=YEAR({startDate})+{${keys[0]!}.no}`, "note", formats.flag);
      sheet.put(row, 4, year, "constant", formats.flag);
    }
    return top;
  };
  const ofYear = (row: string, key: string) => `=SUMIFS({${row}:},{calendarYear:},{${key}.year})`;
  const flows = block(
    "NOI and debt service by year",
    ["NOI, USD m", "Debt service, USD m"],
    ["y.noi", "y.service"],
    [ofYear("noi", "y.noi"), ofYear("debtService", "y.noi")],
  );
  const equity = block(
    "Cumulative equity cash by year",
    ["Cumulative equity cash, USD m"],
    ["y.equity"],
    ['=SUMIFS({leveredFlow:},{calendarYear:},"<="&{y.equity.year})'],
  );
  const chart = (type: "ColumnClustered" | "Line", title: string, row: number, columns: number, at: { column: number; columns: number }) =>
    sheet.charts.push({
      type,
      title,
      data: { row, column: 0, rows: years + 1, columns },
      seriesBy: "Columns",
      valueFormat: "#,##0,,",
      place: { row: chartRow, rows: chartHeight, ...at },
    });
  chart("ColumnClustered", "NOI and debt service by year, USD m", flows, 3, { column: 0, columns: 2 });
  chart("Line", "Cumulative equity cash, USD m", equity, 2, { column: 2, columns: 3 });
}

/** Checks of all sheets, the first failing one by name; beside them MINER.METRIC, which computes the same model in TypeScript. */
function checkBlock(sheet: Sheet, sensitivities: boolean): void {
  sheet.heading("Check block", 5);
  const from = sheet.next;
  const checks: [key: string, label: string][] = [
    ["checkInputs", "Inputs"],
    ["checkDrivers", "Drivers"],
    ["checkMonthly", "Monthly workings"],
    ["checkPeriods", "Periods"],
    ...(sensitivities
      ? ([
          ["checkCases", "Sensitivities"],
          ["checkCaseMonths", "Months of the sensitivities"],
        ] as [string, string][])
      : []),
    ["checkSources", "Sources and uses"],
  ];
  for (const [key, label] of checks)
    sheet.value(`block.${key}`, `Checks: ${label}`, "0 = OK", `=IFERROR(IF({${key}}=0,0,1),1)`, formats.flag, "check");
  sheet.call("blockLabels", { row: from, column: 0, shape: "down", count: checks.length });
  sheet.call("blockChecks", { row: from, column: 2, shape: "down", count: checks.length });
  for (const { key, label, formula } of solvedRates) sheet.value(key, label, "fraction", formula, formats.percent, "check");
  const heads = sheet.next;
  ["The maths' own answer", "Unit", "This sheet", "MINER.METRIC", "Difference"].forEach((head, column) =>
    sheet.put(heads, column, head, column < 2 ? "columnHead" : "numberHead"),
  );
  for (const name of ["irrLevered", "irrUnlevered", "yieldOnCost", "debt", "noiStabilised", "npvLevered"] as const) {
    const { label, unit } = METRICS.find((metric) => metric.name === name)!;
    const format = metricRows[name]!.format;
    const row = sheet.next;
    sheet.put(row, 0, `Cross-check: ${label}`, "label");
    sheet.put(row, 1, unit, "unit");
    // Why there is no number stands in the results; here the words would be cut.
    sheet.put(row, 2, `=IF(ISNUMBER({result.${name}}),{result.${name}},"no number")`, "value", format);
    sheet.call(`cross.${name}`, { row, column: 3, shape: "cell", count: 1 });
    sheet.put(
      row,
      3,
      `=IF({scenario}=1,IFERROR(MINER.METRIC({dealId},${quoted(name)},{engineInputs:}),"not to be had here"),"base scenario only")`,
      "check",
      format,
    );
    sheet.put(row, 4, `=IFERROR($C${row + 1}-{cross.${name}},"not compared")`, "check", "0.0E+00_)");
  }
  sheet.heading("Result of the checks", width);
  sheet.value(
    "firstFailing",
    "State of the checks",
    "text",
    '=IF(SUM({blockChecks:})=0,"OK",INDEX({blockLabels:},MATCH(1,{blockChecks:},0)))',
    null,
    "check",
  );
  sheet.value("checkSummary", "Check of the model", "0 = OK", "=SUM({blockChecks:})", formats.flag, "check");
}
