import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** What the years need of each phase, once: a phase that a contract has not pays no months. */
export function phasesSheet(sheet: Sheet, rows: number): void {
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
    put("no", 2, Math.floor(row / 2) + 1, "0_)", true);
    put("second", 3, row % 2, "0_)", true);
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
