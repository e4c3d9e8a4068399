import { groupInWords, isCounted, measure, tenantGroup, type Deal, type View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../blueprint";
import { factIfDisclosed, powerFormula } from "../facts/fact-formula";
import { Book } from "../sheet/book";
import { chartHeight, chartRows, checkBlock, coverRows } from "../sheet/cover";
import { freeSheetNames } from "../sheet/free-names";
import { writeList } from "../sheet/list";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";
import { contextSheet } from "./context-sheet";

/** Who has contracted how much with whom, and how concentrated that is. */
export const marketModel: Blueprint = {
  id: "market",
  title: "Market and consolidation",
  sentence:
    "Contracted against planned power, tenants' shares, HHI, exposure of miners to tenants, developers, time to power, debt maturities, headlines.",
  choices: [],
  build: buildMarket,
};

interface Groups {
  deals: Deal[];
  miners: View["miners"];
  tenants: string[];
  tenantOf: (deal: Deal) => string;
}

function buildMarket(view: View, choices: Choices): Built {
  const deals = view.deals.filter(isCounted);
  const power = (id: string, name: "contracted" | "pipeline") => measure(view, { kind: "miner", id, label: id }, name).value ?? 0;
  const miners = view.miners
    .filter(
      ({ id, context }) =>
        !context && (power(id, "contracted") > 0 || power(id, "pipeline") > 0 || deals.some(({ minerId }) => minerId === id)),
    )
    .sort((a, b) => power(b.id, "contracted") - power(a.id, "contracted") || power(b.id, "pipeline") - power(a.id, "pipeline"));
  const tenantOf = (deal: Deal) => groupInWords(view, tenantGroup(view, deal, "tenant"));
  const mwOf = (tenant: string) =>
    deals.reduce((sum, deal) => sum + (tenantOf(deal) === tenant && deal.mwIncremental ? (deal.headlineMw ?? 0) : 0), 0);
  const tenants = [...new Set(deals.map(tenantOf))].sort((a, b) => mwOf(b) - mwOf(a) || (a < b ? -1 : 1));
  const names = freeSheetNames("Market", ["Summary", "Contracts", "Exposure", "Context"], choices.taken ?? []);
  const book = new Book();
  const summary = book.sheet(names.Summary);
  const groups: Groups = { deals, miners, tenants, tenantOf };
  contracts(book.sheet(names.Contracts), groups);
  exposure(book.sheet(names.Exposure), groups);
  contextSheet(book.sheet(names.Context), view);
  market(summary, view, groups);
  return {
    plan: book.plan(marketModel.title, marketModel.id, view, choices),
    missing: [],
    defaults: [],
  };
}

function contracts(sheet: Sheet, { deals, tenantOf }: Groups): void {
  sheet.texts(["Contracts"], "title");
  sheet.texts(
    ["Signed tenant contracts; each undisclosed tenant is a group of its own. Facts from the add-in; an empty fact is not disclosed."],
    "subtitle",
  );
  sheet.heading("Contracts", 8);
  writeList(sheet, deals, [
    { key: "dealId", head: "Deal ID", cell: ({ id }) => id, points: 240 },
    { key: "minerId", head: "Miner", cell: ({ minerId }) => minerId, points: 90 },
    { key: "tenant", head: "Tenant group", cell: tenantOf, points: 220 },
    { key: "adds", head: "MW add (1 yes)", cell: ({ mwIncremental }) => Number(mwIncremental), look: "constant", points: 60 },
    { key: "mw", head: "Headline MW", cell: (deal) => factIfDisclosed(deal, "headlineMw"), format: formats.megawatts, points: 85 },
    {
      key: "value",
      head: "Contract value, USD m",
      cell: (deal) => factIfDisclosed(deal, "contractValueUsd"),
      format: formats.millions,
      points: 110,
    },
    { key: "addedMw", head: "MW counted", cell: () => "=IF(ISNUMBER({mw}),{mw}*{adds},0)", format: formats.megawatts, points: 85 },
    {
      key: "addedValue",
      head: "Value counted, USD m",
      cell: () => "=IF(ISNUMBER({value}),{value},0)",
      format: formats.millions,
      points: 110,
    },
  ]);
  sheet.heading("Check");
  sheet.value(
    "checkContracts",
    "Check of this sheet: every fact can be read",
    "0 = OK",
    "=IFERROR(IF(SUM({addedMw:})+SUM({addedValue:})>=0,0,1),1)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 0, columns: 1 };
}

/** Miner × tenant, in MW and in USD, with totals both ways. */
function exposure(sheet: Sheet, { miners, tenants, deals }: Groups): void {
  const signed = miners.filter(({ id }) => deals.some(({ minerId }) => minerId === id));
  sheet.widths.set(0, 230);
  sheet.texts(["Exposure of miners to tenants"], "title");
  for (const [key, label, column, format] of [
    ["m", "MW", "addedMw", formats.megawatts],
    ["v", "Contract value, USD m", "addedValue", formats.millions],
  ] as const) {
    sheet.heading(label, signed.length + 2);
    const heads = sheet.next;
    sheet.put(heads, 0, `Tenant group, ${label}`, "columnHead");
    signed.forEach(({ ticker, name }, place) => sheet.put(heads, 1 + place, ticker ?? name, "numberHead"));
    sheet.put(heads, 1 + signed.length, "All", "numberHead");
    signed.forEach((_, place) => sheet.widths.set(1 + place, 100));
    sheet.widths.set(1 + signed.length, 110);
    sheet.put(heads + 1, 0, `Key of the miner, ${label}`, "note");
    signed.forEach(({ id }, place) => sheet.put(heads + 1, 1 + place, id, "words"));
    sheet.call(`${key}.miner`, { row: heads + 1, column: 1, shape: "across", count: signed.length });
    tenants.forEach((tenant) => {
      const row = sheet.next;
      sheet.put(row, 0, tenant, "label");
      signed.forEach((_, place) => {
        sheet.put(row, 1 + place, `=SUMIFS({${column}:},{tenant:},$A${row + 1},{minerId:},{${key}.miner})`, null, format);
      });
      sheet.put(row, 1 + signed.length, `=SUMIFS({${column}:},{tenant:},$A${row + 1})`, "result", format);
    });
    const first = sheet.next - tenants.length;
    sheet.call(`${key}.cells`, { row: first, column: 1, shape: "down", count: tenants.length, width: signed.length });
    sheet.call(`${key}.tenantTotal`, { row: first, column: 1 + signed.length, shape: "down", count: tenants.length });
  }
  sheet.heading("Check");
  sheet.value(
    "checkExposure",
    "Check of this sheet: the matrices hold every contract",
    "0 = OK",
    "=IF(ABS(SUM({m.cells:})-SUM({addedMw:}))+ABS(SUM({v.cells:})-SUM({addedValue:}))>1,1,0)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 1, columns: 1 };
}

function market(sheet: Sheet, view: View, { miners, tenants }: Groups): void {
  [290, 105, 130, 105, 105, 105].forEach((points, column) => sheet.widths.set(column, points));
  coverRows(sheet, marketModel.title, marketModel.sentence, view);
  // Two bars a miner: with fewer rows names would be left out of the axis.
  const chartRowCount = Math.max(chartHeight, miners.length + 5);
  const chartRow = chartRows(sheet, chartRowCount);
  sheet.heading("Contracted against planned power", 7);
  const heads = sheet.next;
  const gw = (miner: View["miners"][number], name: "contracted" | "pipeline") =>
    measure(view, { kind: "miner", id: miner.id, label: miner.name }, name).value === null ? null : powerFormula(miner, name);
  writeList(sheet, miners, [
    { key: "g.name", head: "", cell: ({ name, ticker }) => ticker ?? name },
    { key: "g.contracted", head: "Contracted, GW (fact)", cell: (miner) => gw(miner, "contracted"), format: formats.gigawatts },
    { key: "g.pipeline", head: "Pipeline, GW (fact)", cell: (miner) => gw(miner, "pipeline"), format: formats.gigawatts },
    {
      key: "g.ratio",
      head: "Contracted over pipeline",
      cell: () =>
        '=IF(AND(ISNUMBER({g.contracted}),ISNUMBER({g.pipeline})),IF({g.pipeline}>0,{g.contracted}/{g.pipeline},"none stated"),"not disclosed")',
      format: formats.percent,
    },
    { key: "g.mw", head: "Contracted MW, from the rows", cell: () => "=SUMIFS({addedMw:},{minerId:},{g.id})", format: formats.megawatts },
    {
      key: "g.share",
      head: "Share of contracted MW",
      cell: () => "=IF(SUM({addedMw:})=0,0,{g.mw}/SUM({addedMw:}))",
      format: formats.percent,
    },
    { key: "g.id", head: "Key", cell: ({ id }) => id, look: "note" },
  ]);
  sheet.charts.push({
    type: "BarClustered",
    title: "Contracted and planned power, GW",
    data: { row: heads, column: 0, rows: miners.length + 1, columns: 3 },
    seriesBy: "Columns",
    valueFormat: "0.0",
    place: { row: chartRow, column: 1, rows: chartRowCount, columns: 4 },
  });
  sheet.heading("Shares of the tenants", 4);
  writeList(sheet, tenants, [
    { key: "s.name", head: "Tenant group", cell: (tenant) => tenant },
    { key: "s.mw", head: "MW", cell: () => "=INDEX({m.tenantTotal:},{s.no})", format: formats.megawatts },
    { key: "s.value", head: "Contract value, USD m", cell: () => "=INDEX({v.tenantTotal:},{s.no})", format: formats.millions },
    { key: "s.share", head: "Share of MW", cell: () => "=IF(SUM({s.mw:})=0,0,{s.mw}/SUM({s.mw:}))", format: formats.percent },
    {
      key: "s.valueShare",
      head: "Share of value",
      cell: () => "=IF(SUM({s.value:})=0,0,{s.value}/SUM({s.value:}))",
      format: formats.percent,
    },
    { key: "s.no", head: "No.", cell: (_, index) => index + 1, look: "note", format: "0_)" },
  ]);
  sheet.heading("Constants");
  sheet.value("mwPerGw", "MW a GW", "MW", 1000, formats.whole, "constant");
  sheet.value("percent", "Percent points a share of 1", "points", 100, formats.whole, "constant");
  sheet.value("moderate", "Moderately concentrated above (2023 guidelines)", "points", 1000, formats.whole, "constant");
  sheet.value("high", "Highly concentrated above (2023 guidelines)", "points", 1800, formats.whole, "constant");
  sheet.heading("Concentration");
  const hhi = (share: string) => `=SUMPRODUCT({${share}:}*{${share}:})*{percent}*{percent}`;
  sheet.value("hhiMiner", "HHI by miner, contracted MW", "points", hhi("g.share"), formats.whole, "result");
  sheet.value("hhiTenant", "HHI by tenant, contracted MW", "points", hhi("s.share"), formats.whole, "result");
  sheet.value("hhiTenantValue", "HHI by tenant, contract value", "points", hhi("s.valueShare"), formats.whole, "result");
  for (const [key, label, of] of [
    ["bandMiner", "Band by miner", "hhiMiner"],
    ["bandTenant", "Band by tenant", "hhiTenant"],
  ] as const)
    sheet.value(
      key,
      label,
      "text",
      `=IF({${of}}>{high},"highly concentrated",IF({${of}}>{moderate},"moderately concentrated","not concentrated"))`,
      null,
      "result",
    );
  sheet.heading("Checks");
  sheet.value(
    "checkMarket",
    "Check of the rows: their MW equal the add-in's own sum",
    "0 = OK",
    "=IFERROR(IF(ABS(SUM({g.mw:})-SUM({g.contracted:})*{mwPerGw})>1,1,0),1)",
    formats.flag,
    "check",
  );
  checkBlock(sheet, [
    ["checkContracts", "Contracts"],
    ["checkExposure", "Exposure"],
    ["checkContext", "Context"],
    ["checkMarket", "Market"],
  ]);
  sheet.freeze = { rows: 1, columns: 1 };
}
