/** Typing into the table of own deals of a hosted workbook. */
import { store } from "../../../src/dataset";
import { myDealColumns } from "../../../src/dataset/myDealsTable/columns";
import { myDealsTable, takeMyDeals } from "../../../src/workbook/my-deals/my-deals-state";
import type { Hosted } from "../hosted";

/** The table, found by its first heading. */
export function tableOf(hosted: Hosted) {
  return hosted.grid
    .tables()
    .find(({ sheetId, rect }) => hosted.grid.read(sheetId, { ...rect, rows: 1, columns: 1 })[0]![0]!.value === "My deal")!;
}

/** Types a row as a user does; `row` counts from 0 in the body. */
export async function typeDeal(hosted: Hosted, row: number, cells: Record<string, string>): Promise<void> {
  const { sheetId, rect } = tableOf(hosted);
  for (const [heading, text] of Object.entries(cells)) {
    const column = myDealColumns.findIndex((one) => one.heading === heading);
    if (column < 0) throw new Error(`no column ${heading}`);
    await hosted.grid.type(sheetId, rect.row + 1 + row, rect.column + column, text);
  }
}

export const falcon = {
  "My deal": "Falcon",
  Tenant: "A tenant",
  "Critical IT (MW)": "352",
  "Contract value (USD)": "9800000000",
  "Base term (years)": "15",
  "Escalator (% a year)": "0.03",
  "First delivery": "2028-01-01",
};

/** Forgets what an earlier test read. */
export function forget(): void {
  takeMyDeals({ cells: null, others: [] });
  if (store.myDeals.length > 0 || myDealsTable()) throw new Error("own deals are left");
}

/** The settings kept in the workbook, by key. */
export function settingsOf(hosted: Hosted): Promise<Record<string, string>> {
  return hosted.page.Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load("items/key,items/value");
    await context.sync();
    return Object.fromEntries(settings.items.map(({ key, value }) => [key, String(value)]));
  });
}
