import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** The part of the sheet that is in use, or null on a blank sheet. */
export function usedRange(sheet: Worksheet, valuesOnly: unknown): Range | null {
  const rect = sheet.state && sheet.book.grid.usedRect(sheet.id, valuesOnly === true);
  return rect && new Range(sheet, rect);
}
