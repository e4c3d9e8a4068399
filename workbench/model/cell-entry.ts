import type { CellChange } from "../grid/grid";
import { typedChange } from "../grid/typing";

/** Days between the two date systems. */
const days1904 = 1462;

/**
 * What a text becomes when an add-in sets it as a value: as if typed. In a cell formatted as text everything but a leading apostrophe is
 * taken literally; a format that typing would set is dropped where the cell has one already; dates count from 1904 where the workbook does.
 */
export function readEntry(text: string, numberFormat = "General", date1904 = false): CellChange {
  if (numberFormat === "@" && text !== "" && !text.startsWith("'")) return { value: text };
  const change = typedChange(text);
  const isDate = change.numberFormat !== undefined && /[dmy]/.test(change.numberFormat) && typeof change.value === "number";
  if (isDate && date1904 && Number(change.value) >= days1904) change.value = Number(change.value) - days1904;
  if (numberFormat !== "General" && numberFormat !== "") delete change.numberFormat;
  return change;
}
