import { dealsOf, isCounted, measure, type Deal, type Miner, type View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../blueprint";
import { factFormula, powerFormula } from "../facts/fact-formula";
import { Book } from "../sheet/book";
import { chartHeight, chartRows, checkBlock, coverRows } from "../sheet/cover";
import { freeSheetNames } from "../sheet/free-names";
import { writeList, type ListColumn } from "../sheet/list";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** League table of the miners by what their contracts say. */
export const compsModel: Blueprint = {
  id: "comps",
  title: "Comps",
  sentence:
    "League table of the miners: power, $/MW, $/kW-month, term, counterparties, backstops, yield on cost, share of planned power contracted.",
  choices: [],
  build: buildComps,
};

function buildComps(view: View, choices: Choices): Built {
  const deals = view.deals.filter(isCounted);
  const powerOf = (miner: Miner) => measure(view, subjectOf(miner), "contracted").value ?? 0;
  const miners = view.miners.filter(({ id }) => deals.some(({ minerId }) => minerId === id)).sort((a, b) => powerOf(b) - powerOf(a));
  const names = freeSheetNames("Comps", ["Table", "Contracts"], choices.taken ?? []);
  const book = new Book();
  const table = book.sheet(names.Table);
  contracts(book.sheet(names.Contracts), deals);
  league(table, view, miners);
  const missing = deals
    .filter((deal) => deal.contractValueUsd === null && deal.annualRevenueUsd === null)
    .map(({ id }) => ({ input: id, label: `${id}: neither contract value nor annual revenue is disclosed`, unit: "USD", proposal: null }));
  return {
    plan: book.plan("Comps", compsModel.id, view, choices),
    missing,
    defaults: [],
  };
}

function subjectOf({ id, name }: Miner) {
  return { kind: "miner", id, label: name } as const;
}

/** One row a counted contract: facts, and what the league table adds up. A contract counts in a ratio only where it discloses both sides of it. */
function contracts(sheet: Sheet, deals: readonly Deal[]): void {
  sheet.texts(["Contracts"], "title");
  sheet.texts(
    ["Signed tenant contracts. Facts from the add-in; an empty fact is not disclosed and takes no part in a ratio that needs it."],
    "subtitle",
  );
  sheet.heading("Constants");
  sheet.value("monthsPerYear", "Months a year", "months", 12, formats.whole, "constant");
  sheet.value("kwPerMw", "kW a MW", "kW", 1000, formats.whole, "constant");
  sheet.value("mwPerGw", "MW a GW", "MW", 1000, formats.whole, "constant");
  sheet.heading("Contracts", 20);
  const fact = (key: string, head: string, field: keyof Deal, format: string): ListColumn<Deal> => ({
    key,
    head,
    cell: (deal) => (deal[field] === null ? null : factFormula(deal, field)),
    format,
    points: 95,
  });
  const all = (...names: string[]) => `AND(${names.map((name) => `ISNUMBER({${name}})`).join(",")})`;
  writeList(sheet, deals, [
    { key: "dealId", head: "Deal ID", cell: ({ id }) => id, points: 230 },
    { key: "minerId", head: "Miner", cell: ({ minerId }) => minerId, points: 80 },
    { key: "adds", head: "MW add (1 yes)", cell: ({ mwIncremental }) => Number(mwIncremental), look: "constant", points: 60 },
    fact("mw", "Headline MW", "headlineMw", formats.megawatts),
    fact("itMw", "Critical IT MW", "criticalItMw", formats.megawatts),
    fact("value", "Contract value, USD m", "contractValueUsd", formats.millions),
    fact("annual", "Annual revenue, USD m", "annualRevenueUsd", formats.millions),
    fact("term", "Base term, years", "baseTermYears", formats.years),
    fact("noiMargin", "NOI margin", "noiMargin", formats.percent),
    fact("noi", "Annual NOI, USD m", "annualNoiUsd", formats.millions),
    fact("capex", "Capex, USD m", "capexUsd", formats.millions),
    fact("capexLow", "Capex per MW, low, USD m", "capexPerMwUsdLow", formats.millionsFine),
    fact("capexHigh", "Capex per MW, high, USD m", "capexPerMwUsdHigh", formats.millionsFine),
    fact("backstop", "Backstop, USD m", "backstopUsd", formats.millions),
    { key: "addedMw", head: "MW counted", cell: () => "=IF(ISNUMBER({mw}),{mw}*{adds},0)", format: formats.megawatts, points: 80 },
    {
      key: "revenue",
      head: "Average revenue a year, USD m",
      cell: () => `=IF(ISNUMBER({annual}),{annual},IF(${all("value", "term")},{value}/{term},""))`,
      format: formats.millions,
      points: 100,
    },
    {
      key: "ratedMw",
      head: "MW with revenue",
      cell: () => `=IF(${all("revenue", "mw")},{addedMw},0)`,
      format: formats.megawatts,
      points: 80,
    },
    {
      key: "ratedRevenue",
      head: "Revenue with MW, USD m",
      cell: () => `=IF(${all("revenue", "mw")},{revenue}*{adds},0)`,
      format: formats.millions,
      points: 100,
    },
    { key: "valuedMw", head: "MW with value", cell: () => `=IF(${all("value", "mw")},{addedMw},0)`, format: formats.megawatts, points: 80 },
    {
      key: "ratedValue",
      head: "Value with MW, USD m",
      cell: () => `=IF(${all("value", "mw")},{value}*{adds},0)`,
      format: formats.millions,
      points: 100,
    },
    { key: "termMw", head: "MW with term", cell: () => `=IF(${all("term", "mw")},{addedMw},0)`, format: formats.megawatts, points: 80 },
    {
      key: "termYears",
      head: "MW × years",
      cell: () => `=IF(${all("term", "mw")},{addedMw}*{term},0)`,
      format: formats.number,
      points: 80,
    },
    {
      key: "cost",
      head: "Capex, stated or per MW, USD m",
      cell: () =>
        `=IF(ISNUMBER({capex}),{capex},IF(AND(OR(ISNUMBER({capexLow}),ISNUMBER({capexHigh})),ISNUMBER({itMw})),SUM({capexLow},{capexHigh})/COUNT({capexLow},{capexHigh})*{itMw},""))`,
      format: formats.millions,
      points: 105,
    },
    {
      key: "yearNoi",
      head: "NOI a year, stated or by margin, USD m",
      cell: () => `=IF(ISNUMBER({noi}),{noi},IF(${all("noiMargin", "revenue")},{noiMargin}*{revenue},""))`,
      format: formats.millions,
      points: 105,
    },
    {
      key: "yieldNoi",
      head: "NOI with cost, USD m",
      cell: () => `=IF(${all("yearNoi", "cost")},{yearNoi},0)`,
      format: formats.millions,
      points: 100,
    },
    {
      key: "yieldCost",
      head: "Cost with NOI, USD m",
      cell: () => `=IF(${all("yearNoi", "cost")},{cost},0)`,
      format: formats.millions,
      points: 100,
    },
    {
      key: "kwMonth",
      head: "Rent, $/kW-month",
      cell: () => '=IF({ratedMw}>0,{ratedRevenue}/({ratedMw}*{kwPerMw}*{monthsPerYear}),"")',
      format: formats.number,
      points: 80,
    },
  ]);
  sheet.heading("Check");
  sheet.value(
    "checkContracts",
    "Check of this sheet: every fact can be read",
    "0 = OK",
    "=IFERROR(IF(SUM({addedMw:})+SUM({revenue:})+SUM({cost:})>=0,0,1),1)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}

/** The league table: sums and ratios of sums by miner, in words what cannot be added. */
function league(sheet: Sheet, view: View, miners: readonly Miner[]): void {
  coverRows(sheet, "Comps: league table of the miners", compsModel.sentence, view);
  const chartRow = chartRows(sheet);
  sheet.heading("League table", 13);
  const sum = (column: string) => `SUMIFS({${column}:},{minerId:},{t.id})`;
  const ratio = (top: string, bottom: string) => `=IF(${sum(bottom)}>0,${sum(top)}/${sum(bottom)},"not disclosed")`;
  const texts = (of: (deal: Deal) => string | null) => (miner: Miner) =>
    [
      ...new Set(
        dealsOf(view, subjectOf(miner))
          .filter(isCounted)
          .map(of)
          .filter((text) => text !== null),
      ),
    ]
      .sort()
      .join(", ") || "none stated";
  const heads = sheet.next;
  writeList(sheet, miners, [
    { key: "t.name", head: "Miner", cell: ({ name, ticker }) => ticker ?? name, points: 250 },
    { key: "t.mw", head: "Contracted MW", cell: () => `=${sum("addedMw")}`, format: formats.megawatts, points: 95 },
    { key: "t.value", head: "Contract value, USD m", cell: () => `=${sum("value")}`, format: formats.millions, points: 115 },
    { key: "t.perMw", head: "Value per MW, USD m", cell: () => ratio("ratedValue", "valuedMw"), format: formats.millionsFine, points: 95 },
    {
      key: "t.kwMonth",
      head: "Average rent, $/kW-month",
      cell: () => `=IF(${sum("ratedMw")}>0,${sum("ratedRevenue")}/(${sum("ratedMw")}*{kwPerMw}*{monthsPerYear}),"not disclosed")`,
      format: formats.number,
      points: 95,
    },
    { key: "t.term", head: "Base term by MW, years", cell: () => ratio("termYears", "termMw"), format: formats.years, points: 90 },
    { key: "t.yield", head: "NOI over cost", cell: () => ratio("yieldNoi", "yieldCost"), format: formats.percent, points: 85 },
    { key: "t.backstop", head: "Backstops stated, USD m", cell: () => `=${sum("backstop")}`, format: formats.millions, points: 110 },
    { key: "t.types", head: "Counterparty types", cell: texts(({ counterpartyType }) => counterpartyType), points: 150 },
    { key: "t.guarantors", head: "Backstop by", cell: texts(({ backstopProvider }) => backstopProvider), points: 150 },
    {
      key: "t.pipeline",
      head: "Fact: pipeline, GW",
      cell: (miner) => (measure(view, subjectOf(miner), "pipeline").value === null ? null : powerFormula(miner, "pipeline")),
      format: formats.gigawatts,
      points: 85,
    },
    {
      key: "t.share",
      head: "Contracted share of planned power",
      cell: () => '=IF(ISNUMBER({t.pipeline}),IF({t.pipeline}>0,{t.mw}/({t.pipeline}*{mwPerGw}),"no pipeline stated"),"not disclosed")',
      format: formats.percent,
      points: 115,
    },
    { key: "t.id", head: "Key", cell: ({ id }) => id, look: "note", points: 85 },
  ]);
  const total = sheet.next;
  sheet.put(total, 0, "All", "result");
  sheet.put(total, 1, "=SUM({t.sums})", "result", formats.megawatts);
  sheet.call("allMw", { row: total, column: 1, shape: "cell", count: 1 });
  sheet.put(total, 2, "=SUM({t.sums})", "result", formats.millions);
  sheet.call("t.sums", { row: heads + 1, column: 1, shape: "block", count: miners.length, width: 2 });
  sheet.charts.push({
    type: "BarClustered",
    title: "Contracted MW by miner",
    data: { row: heads, column: 0, rows: miners.length + 1, columns: 2 },
    valueFormat: "#,##0",
    seriesBy: "Columns",
    place: { row: chartRow, column: 1, rows: chartHeight, columns: 5 },
  });
  sheet.heading("Checks");
  sheet.value(
    "checkTable",
    "The table holds every contract's MW",
    "0 = OK",
    "=IF(ABS({allMw}-SUM({addedMw:}))>1/{kwPerMw},1,0)",
    formats.flag,
    "check",
  );
  checkBlock(sheet, [
    ["checkContracts", "Contracts"],
    ["checkTable", "Table"],
  ]);
  sheet.freeze = { rows: 1, columns: 1 };
}
