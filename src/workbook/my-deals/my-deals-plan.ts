import { myDealColumns, type CellKind } from "../../dataset/myDealsTable/columns";
import { emptyPlan, type SheetPlan } from "../../models/plan";

/** Name wished for the table, and the sheet it is put on. */
export const myDealsTableName = "MyDeals";
export const myDealsSheetName = "My deals";

/** Rows to type into; a table grows by itself when somebody types below it. */
const emptyRows = 10;

/** Names and notes are kept as text whatever is typed ("=1+1", "3-4"); everything else is shown by its unit. */
const formats: Record<CellKind, string | null> = {
  text: "@",
  word: null,
  mw: "#,##0.0",
  usd: "#,##0",
  rent: "#,##0.00",
  rate: "0.0%",
  years: "0.0",
  date: "yyyy-mm-dd",
};
/** Points a letter of a bold heading and the button of its filter take. */
const [letterPoints, buttonPoints] = [6, 22];
/** Points for what is typed; a longer heading takes its own width. */
const widths: Record<CellKind, number> = { text: 110, word: 95, mw: 70, usd: 100, rent: 70, rate: 70, years: 70, date: 80 };

/** The empty table: headings with their units and rows to type into. No example row: a number in it would be a deal. */
export function myDealsPlan(): SheetPlan {
  const rows = emptyRows;
  const columns = myDealColumns.length;
  return {
    ...emptyPlan(myDealsSheetName),
    blocks: [{ row: 0, column: 0, cells: [myDealColumns.map(({ heading }) => heading)] }],
    numberFormats: myDealColumns.flatMap(({ kind }, column) => {
      const format = formats[kind];
      return format === null ? [] : [{ rect: { row: 1, column, rows, columns: 1 }, format }];
    }),
    tables: [{ name: myDealsTableName, rect: { row: 0, column: 0, rows: rows + 1, columns }, style: "TableStyleMedium1" }],
    columnWidths: myDealColumns.map(({ kind, field, heading }, column) => ({
      column,
      points: field === "id" ? 150 : Math.max(widths[kind], heading.length * letterPoints + buttonPoints),
    })),
    freeze: { rows: 1, columns: 1 },
  };
}
