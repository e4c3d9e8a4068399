import { looksLikeMyDeals } from "../../dataset/myDealsTable/findColumns";
import type { MyDealCell } from "../../dataset/myDealsTable/readCell";
import { loadMyDealsTableId } from "./my-deals-setting";

/** The table of own deals as it stands; `row` and `column` are those of its first body cell, counted from 0. */
export interface MyDealsCells {
  tableId: string;
  name: string;
  sheet: string;
  sheetId: string;
  row: number;
  column: number;
  headings: string[];
  body: MyDealCell[][];
}

/** What was found: the table that is read, and the names of others that look like one and are not. */
export interface FoundMyDeals {
  cells: MyDealsCells | null;
  others: string[];
}

/**
 * Finds and reads the table in three syncs (two where there is none): the one whose id is kept, also under other headings, else the first whose headings are
 * ours (a copied sheet or workbook). Nothing is written.
 */
export async function readMyDealsCells(context: Excel.RequestContext): Promise<FoundMyDeals> {
  const { tables } = context.workbook;
  const keptId = loadMyDealsTableId(context);
  tables.load("items/id,items/name");
  await context.sync();
  if (tables.items.length === 0) return { cells: null, others: [] };
  for (const table of tables.items) {
    table.columns.load("items/name");
    table.worksheet.load("id,name");
  }
  await context.sync();
  const headingsOf = (table: Excel.Table) => table.columns.items.map(({ name }) => name);
  const alike = tables.items.filter((table) => looksLikeMyDeals(headingsOf(table)));
  const table = tables.items.find(({ id }) => id === keptId()) ?? alike[0];
  if (!table) return { cells: null, others: [] };
  const body = table.getDataBodyRange();
  body.load("values,rowIndex,columnIndex");
  await context.sync();
  return {
    cells: {
      tableId: table.id,
      name: table.name,
      sheet: table.worksheet.name,
      sheetId: table.worksheet.id,
      row: body.rowIndex,
      column: body.columnIndex,
      headings: headingsOf(table),
      body: body.values as MyDealCell[][],
    },
    others: alike.filter(({ id }) => id !== table.id).map(({ name }) => name),
  };
}
