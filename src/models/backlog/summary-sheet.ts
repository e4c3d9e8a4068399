import type { Miner, View } from "../../dataset";
import { chartHeight, chartRows, checkBlock, coverRows } from "../sheet/cover";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";
import { charted } from "./years-sheet";

/** Companies across the years, what cannot be placed, the total against the add-in's own sum. */
export function summarySheet(sheet: Sheet, sentence: string, view: View, miners: readonly Miner[], firstYear: number, years: number): void {
  coverRows(sheet, "Backlog: contracted revenue by year", sentence, view);
  const chartRow = chartRows(sheet);
  // Years down and companies across, so that the chart reads the block as it stands: the largest, the others as one, all, then the others one by one.
  const names = miners.map(({ ticker, name }) => ticker ?? name);
  const [largest, others] = [names.slice(0, charted), names.slice(charted)];
  const inChart = [...largest, ...(others.length > 0 ? ["Others"] : [])];
  const across = [...inChart, "All", ...others];
  const year = 1 + across.length;
  sheet.heading("Revenue by calendar year and company, USD m", year + 1);
  const heads = sheet.next;
  const first = heads + 1;
  [null, ...across, "Calendar year"].forEach((name, column) => {
    sheet.put(heads, column, name, column === 0 ? "columnHead" : "numberHead");
    sheet.widths.set(column, column === 0 ? 250 : 88);
  });
  sheet.call("b.company", { row: heads, column: 1, shape: "across", count: across.length });
  sheet.call("b.total", { row: first, column: 1 + inChart.length, shape: "down", count: years });
  sheet.call("b.year", { row: first, column: year, shape: "down", count: years });
  for (let row = first; row < first + years; row++) {
    sheet.put(row, 0, String(firstYear + row - first), "label");
    across.forEach((name, place) =>
      sheet.put(
        row,
        1 + place,
        "=INDEX({co.income:},MATCH({b.company},{co.names:},0),MATCH({b.year},{year:},0))",
        name === "All" ? "result" : null,
        formats.millions,
      ),
    );
    sheet.put(row, year, firstYear + row - first, "note", "0_)");
  }
  sheet.charts.push({
    type: "ColumnStacked",
    title: "Contracted revenue by calendar year, USD m",
    data: { row: heads, column: 0, rows: years + 1, columns: 1 + inChart.length },
    seriesBy: "Columns",
    valueFormat: "#,##0,,",
    place: { row: chartRow, column: 1, rows: chartHeight, columns: 6 },
  });
  sheet.heading("From the table to the headline");
  sheet.value("placedTotal", "Placed in years", "USD", "=SUM({b.total:})", formats.millions, "result");
  sheet.value("unplacedTotal", "Disclosed, but not placed in years", "USD", "=SUM({u.total:})", formats.millions);
  sheet.value("allTotal", "Contracted revenue in all", "USD", "={placedTotal}+{unplacedTotal}", formats.millions, "result");
  checkBlock(sheet, [
    ["checkContracts", "Contracts"],
    ["checkPhases", "Phases"],
    ["checkYears", "Years"],
  ]);
  sheet.freeze = { rows: 1, columns: 1 };
}
