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
  [285, 94, 82, 70, 70].forEach((points, column) => sheet.widths.set(column, points));
  sheet.texts([cover.title], "title");
  sheet.texts(
    ["Native formulas; only the Fact column and the check block ask the add-in. USD m: dollars in the cell, shown in millions."],
    "subtitle",
  );
  sheet.heading("This model");
  sheet.value("dealId", "Deal", "id", cover.dealId);
  sheet.value("factsVersion", "Facts version when built", "version", cover.factsVersion);
  sheet.value("asOf", "Facts as of", "date", cover.asOf, formats.date);
  sheet.value("modelVersion", "Model version", "version", cover.modelVersion);
  sheet.value("scenarioName", "Scenario in force", "text", `=CHOOSE({scenario},${scenarioNames.map(quoted).join(",")})`, null, "result");
  sheet.value("overridesInForce", "Overrides in force", "count", "=COUNT({inputOverrides:})", formats.whole, "result");
  sheet.value("checkState", "Checks", "text", "={firstFailing}", null, "result");

  sheet.heading("Results");
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
  yearTable(sheet, cover.years);
  checkBlock(sheet, cover.sensitivities);
  sheet.freeze = { rows: 1, columns: 0 };
}

function sourcesAndUses(sheet: Sheet): void {
  sheet.heading("Sources and uses until full delivery");
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
function yearTable(sheet: Sheet, years: number): void {
  const block = (title: string, heads: readonly string[], keys: readonly string[], cells: readonly string[]): number => {
    sheet.heading(title);
    const top = sheet.next;
    [null, ...heads].forEach((head, column) => sheet.put(top, column, head, "columnHead"));
    keys.forEach((key, place) => sheet.call(key, { row: top + 1, column: 1 + place, shape: "down", count: years }));
    sheet.call(`${keys[0]!}.year`, { row: top + 1, column: 3, shape: "down", count: years });
    for (let year = 0; year < years; year++) {
      const row = top + 1 + year;
      sheet.put(row, 0, `=""&{${keys[0]!}.year}`);
      cells.forEach((cell, place) => sheet.put(row, 1 + place, cell, null, formats.millions));
      sheet.put(row, 3, year === 0 ? "=YEAR({startDate})" : `={${keys[0]!}.year<}+1`, "note", "0");
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
  const chart = (type: "ColumnClustered" | "Line", title: string, row: number, columns: number, at: number) =>
    sheet.charts.push({
      type,
      title,
      data: { row, column: 0, rows: years + 1, columns },
      seriesBy: "Columns",
      valueFormat: "#,##0,,",
      place: { row: at, column: 5, rows: 17, columns: 7 },
    });
  chart("ColumnClustered", "NOI and debt service by year, USD m", flows, 3, 3);
  chart("Line", "Cumulative equity cash, USD m", equity, 2, 21);
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
  sheet.texts(["The maths' own answer", "Unit", "This sheet", "MINER.METRIC", "Difference"], "columnHead");
  for (const name of ["irrLevered", "irrUnlevered", "yieldOnCost", "debt", "noiStabilised", "npvLevered"] as const) {
    const { label, unit } = METRICS.find((metric) => metric.name === name)!;
    const format = metricRows[name]!.format;
    const row = sheet.next;
    sheet.put(row, 0, `Cross-check: ${label}`, "label");
    sheet.put(row, 1, unit, "unit");
    sheet.put(row, 2, `={result.${name}}`, null, format);
    sheet.call(`cross.${name}`, { row, column: 3, shape: "cell", count: 1 });
    sheet.put(
      row,
      3,
      `=IF({scenario}=1,IFERROR(MINER.METRIC({dealId},${quoted(name)},{engineInputs:}),"not to be had here"),"base scenario only")`,
      "check",
      format,
    );
    sheet.put(row, 4, `=IFERROR($C$${row + 1}-{cross.${name}},"not compared")`, "check", "0.0E+00");
  }
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
