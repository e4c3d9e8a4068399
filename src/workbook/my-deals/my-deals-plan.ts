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
const widths: Record<CellKind, number> = { text: 110, word: 90, mw: 85, usd: 120, rent: 130, rate: 110, years: 90, date: 85 };

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
    tables: [{ name: myDealsTableName, rect: { row: 0, column: 0, rows: rows + 1, columns }, style: "TableStyleMedium4" }],
    columnWidths: myDealColumns.map(({ kind, field }, column) => ({ column, points: field === "id" ? 150 : widths[kind] })),
    freeze: { rows: 1, columns: 1 },
  };
}
