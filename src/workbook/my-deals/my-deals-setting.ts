import { settingPrefix } from "../record";

/** The document setting that says which table holds the user's own deals. Its contents stay in the sheet: nothing of a deal is written here. */
const key = `${settingPrefix}myDeals`;

/** Queues the reading of the table's id; the result, after the next sync, is null where none is kept. */
export function loadMyDealsTableId(context: Excel.RequestContext): () => string | null {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return () => {
    if (setting.isNullObject || typeof setting.value !== "string") return null;
    try {
      const kept = JSON.parse(setting.value) as { tableId?: unknown } | null;
      return typeof kept?.tableId === "string" ? kept.tableId : null;
    } catch {
      return null;
    }
  };
}

/** Queues the keeping of the table's id. */
export function writeMyDealsTableId(context: Excel.RequestContext, tableId: string): void {
  context.workbook.settings.add(key, JSON.stringify({ format: 1, tableId }));
}

/** Queues the removal of what is kept. */
export function removeMyDealsTableId(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(key).delete();
}
