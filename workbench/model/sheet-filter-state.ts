import type { TableExtra } from "./table-extras";

/** Criteria of a worksheet's own filter, by column of its range, and the rows they hide. */
export type SheetFilterState = Pick<TableExtra, "filters" | "hiddenRows">;

export const newSheetFilter = (): SheetFilterState => ({ filters: new Map(), hiddenRows: [] });
