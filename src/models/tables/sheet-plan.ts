import { emptyPlan, type SheetPlan } from "../plan";
import type { FactTable } from "./fact-table";

/** The plan of a table alone on its sheet or at a selection: headings, rows, formats by column, widths, one Excel table. */
export function tablePlan(table: FactTable): SheetPlan {
  const columns = table.columns.length;
  // Excel has no table without a body row: a table of no rows gets one empty row.
  const rows = Math.max(table.rows.length, 1);
  return {
    ...emptyPlan(table.name),
    blocks: [{ row: 0, column: 0, cells: [table.columns.map(({ label }) => label), ...table.rows.map(({ cells }) => cells)] }],
    numberFormats: table.columns.flatMap(({ numberFormat }, column) =>
      numberFormat === null ? [] : [{ rect: { row: 1, column, rows, columns: 1 }, format: numberFormat }],
    ),
    tables: [{ name: table.name, rect: { row: 0, column: 0, rows: rows + 1, columns }, style: "TableStyleMedium2" }],
    columnWidths: table.columns.map(({ points }, column) => ({ column, points })),
    freeze: { rows: 1, columns: 1 },
  };
}
