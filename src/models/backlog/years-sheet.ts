import type { Miner } from "../../dataset";
import { formats } from "../sheet/looks";
import { columns, type Sheet } from "../sheet/sheet";

/** Companies of the chart: those with most revenue, the rest as one, so that every colour can be told apart. */
export const charted = 7;

/** For each phase months paid by the end of each year, the rent of so many months, the year's revenue as their difference. */
export function yearsSheet(sheet: Sheet, rows: number, miners: readonly Miner[]): void {
  sheet.widths.set(0, 400);
  for (let column = 1; column < columns.firstMonth + sheet.months; column++) sheet.widths.set(column, 75);
  sheet.texts(["Revenue by year"], "title");
  sheet.timeHead(["Item", "Unit", "Value or miner", "Opening"], "{year}", "0_)");
  sheet.heading("Years: revenue is the rent of the months paid by the end of a year, less that of the year before");
  sheet.value("firstYear", "First year", "year", "=YEAR(MIN({begins:}))", "0_)");
  sheet.time("year", "Year", "year", "={year<}+1", { format: "0_)" });
  const opening = sheet.next - 1;
  sheet.put(opening, columns.opening, "={firstYear}-1", null, "0_)");
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
  sheet.call("incomeAll", { row: firstIncome, column: columns.firstMonth, shape: "block", count: rows, width: sheet.months });
  companyRows(sheet, miners);
  sheet.heading("Check");
  sheet.value(
    "checkYears",
    "Check of this sheet: the years hold the whole contract",
    "0 = OK",
    "=IF(ABS(SUM({incomeAll:})-SUM({total:}))>{tolerance}*SUM({total:}),1,0)",
    formats.flag,
    "check",
  );
  sheet.freeze = { rows: 2, columns: 1 };
}

/** Revenue of each company by year, of those that the chart takes together, and of all. */
function companyRows(sheet: Sheet, miners: readonly Miner[]): void {
  sheet.heading("Revenue by company");
  const first = sheet.next;
  for (const { id, ticker, name } of miners) {
    const row = sheet.next;
    sheet.time(`co.${id}.income`, ticker ?? name, "USD", `=SUMIFS({incomeAll},{incomeMiner:},{co.${id}})`);
    sheet.put(row, 2, id, "note");
    sheet.call(`co.${id}`, { row, column: 2, shape: "cell", count: 1 });
  }
  const block = { column: columns.firstMonth, shape: "block" as const, width: sheet.months };
  if (miners.length > charted) {
    sheet.call("co.others", { ...block, row: first + charted, count: miners.length - charted });
    sheet.time("co.othersIncome", "Others", "USD", "=SUM({co.others})");
  }
  sheet.time("co.all", "All", "USD", "=SUM({incomeAll})");
  const count = sheet.next - first;
  sheet.call("co.names", { row: first, column: 0, shape: "down", count });
  sheet.call("co.income", { ...block, row: first, count });
}
