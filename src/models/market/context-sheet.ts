import { reconcilable, reconcile, type Financing, type MarketRow, type Peer, type View } from "../../dataset";
import { factFormula, factIfDisclosed } from "../facts/fact-formula";
import type { PlanRect } from "../plan";
import { writeList } from "../sheet/list";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** Developers, time to power, maturities of the miners' debt, published headlines against our rows. */
export function contextSheet(sheet: Sheet, view: View): void {
  [260, 110, 130, 130, 130, 430].forEach((points, column) => sheet.widths.set(column, points));
  sheet.texts(["Context"], "title");
  sheet.heading("Traditional data-centre developers", 7);
  const peer = (field: keyof Peer & string) => (row: Peer) => factIfDisclosed(row, field);
  writeList(sheet, view.peers, [
    { key: "peer.name", head: "Developer", cell: ({ name, asOf }) => `${name} (${asOf.slice(0, 4)})` },
    { key: "peer.type", head: "Type", cell: ({ type }) => type },
    { key: "peer.operating", head: "Operating MW", cell: peer("operatingMw"), format: formats.megawatts },
    { key: "peer.building", head: "Under construction MW", cell: peer("underConstructionMw"), format: formats.megawatts },
    { key: "peer.planned", head: "Planned or in all MW", cell: peer("plannedMw"), format: formats.megawatts },
  ]);
  sheet.heading("Time to power", 7);
  const times = view.market.filter(({ kind }) => kind === "time-to-power");
  // Months first, so that the chart of waiting times reads one block; queues in MW stand below it.
  const waits = [...times.filter(({ unit }) => unit === "months"), ...times.filter(({ unit }) => unit !== "months")];
  const waitHeads = sheet.next;
  writeList<MarketRow>(sheet, waits, [
    { key: "wait.metric", head: "Measure", cell: ({ metric, region, asOf }) => `${metric}, ${region} (${asOf.slice(0, 4)})` },
    { key: "wait.value", head: "Value", cell: (row) => factFormula(row, "value"), format: formats.megawatts },
    { key: "wait.unit", head: "Unit ", cell: ({ unit }) => unit },
    { key: "wait.low", head: "Low", cell: (row) => factIfDisclosed(row, "low"), format: formats.number },
    { key: "wait.high", head: "High", cell: (row) => factIfDisclosed(row, "high"), format: formats.number },
  ]);
  sheet.charts.push({
    type: "BarClustered",
    title: "Time to power, months",
    data: { row: waitHeads, column: 0, rows: 1 + times.filter(({ unit }) => unit === "months").length, columns: 2 },
    seriesBy: "Columns",
    valueFormat: "0",
    place: placeBelow(sheet),
  });
  maturities(sheet, view);
  headlines(sheet, view);
  sheet.heading("Check");
  sheet.value(
    "checkContext",
    "Check of this sheet: every dated debt stands in the wall",
    "0 = OK",
    "=IFERROR(IF(ABS(SUM({wall.amount:})-SUM({debt.amount:}))>1,1,0),1)",
    formats.flag,
    "check",
  );
}

/** Bonds, loans and convertibles with a published maturity, by calendar year. */
function maturities(sheet: Sheet, view: View): void {
  const debts = view.financings.filter(
    ({ kind, amountUsd, maturityDate }) => kind !== "equity" && amountUsd !== null && maturityDate !== null,
  );
  const years = debts.map(({ maturityDate }) => Number(maturityDate!.slice(0, 4)));
  sheet.heading("Debt of the miners with a published maturity", 7);
  writeList<Financing>(sheet, debts, [
    { key: "debt.id", head: "Financing", cell: ({ id }) => id },
    { key: "debt.kind", head: "Kind", cell: ({ kind }) => kind },
    { key: "debt.amount", head: "Amount, USD m", cell: (row) => factFormula(row, "amountUsd"), format: formats.millions },
    { key: "debt.date", head: "Maturity", cell: (row) => factFormula(row, "maturityDate"), format: formats.date },
    { key: "debt.year", head: "Year of maturity", cell: () => "=YEAR({debt.date})", format: "0_)" },
  ]);
  sheet.heading("Maturity wall", 7);
  const count = debts.length === 0 ? 1 : Math.max(...years) - Math.min(...years) + 1;
  const heads = sheet.next;
  writeList(
    sheet,
    Array.from({ length: count }, (_, index) => Math.min(...years) + index),
    [
      { key: "wall.year", head: "", cell: (year) => `Due in ${year}` },
      {
        key: "wall.amount",
        head: "Debt due, USD m",
        cell: () => "=SUMIFS({debt.amount:},{debt.year:},{wall.number})",
        format: formats.millions,
      },
      { key: "wall.number", head: "Calendar year", cell: (year) => year, format: "0_)", look: "note" },
    ],
  );
  sheet.charts.push({
    type: "ColumnClustered",
    title: "Debt of the miners by year of maturity, USD m",
    data: { row: heads, column: 0, rows: count + 1, columns: 2 },
    seriesBy: "Columns",
    valueFormat: "#,##0,,",
    place: placeBelow(sheet),
  });
}

function headlines(sheet: Sheet, view: View): void {
  const rows = reconcilable(view).flatMap((key) => reconcile(view, key)?.figures.map((figure) => ({ figure })) ?? []);
  const once = rows.filter(({ figure }, place) => rows.findIndex((each) => each.figure.benchmarkId === figure.benchmarkId) === place);
  sheet.heading("Published headlines against our rows", 7);
  writeList(sheet, once, [
    { key: "head.id", head: "Headline", cell: ({ figure }) => figure.benchmarkId },
    { key: "head.unit", head: "Unit  ", cell: ({ figure }) => figure.unit },
    {
      key: "head.published",
      head: "Published",
      cell: ({ figure }) => factFormula({ id: figure.benchmarkId }, "value"),
      format: formats.number,
    },
    {
      key: "head.ours",
      head: "Ours, by the headline's own rule",
      cell: ({ figure }) => figure.ours,
      format: formats.number,
      look: "constant",
    },
    {
      key: "head.difference",
      head: "Difference",
      cell: () => '=IF(ISNUMBER({head.ours}),{head.ours}-{head.published},"no rule known")',
      format: formats.number,
    },
    { key: "head.why", head: "Why", cell: ({ figure }) => figure.reason, look: "note" },
  ]);
}

/** Rows and columns for a chart under the list just written. */
function placeBelow(sheet: Sheet): PlanRect {
  const rows = 15;
  sheet.gap();
  const place = { row: sheet.next, column: 0, rows, columns: 4 };
  sheet.gap(rows);
  return place;
}
