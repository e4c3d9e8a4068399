import { formats, shownUnit, type Look } from "./looks";
import type { Content, Sheet } from "./sheet";

/** An input that is not a deal's: fact or default, the user's override, what is used and where it comes from. */
export interface Assumption {
  key: string;
  label: string;
  unit: string;
  fact?: string | null;
  /** A number, or the words that stand where the user must give one. */
  fallback: Content;
  own?: number | null;
  format: string;
  reason: string;
}

const heads = ["Input", "Unit", "Fact", "Default", "Override", "Used", "Origin", "Why"] as const;
/** Columns of numbers or of words in their place: fact, default, override, used. */
const [firstNumeric, lastNumeric] = [2, 5];

/** Sets the widths of a sheet of assumptions. */
export function assumptionWidths(sheet: Sheet): void {
  [260, 60, 85, 105, 100, 105, 75, 340].forEach((points, column) => sheet.widths.set(column, points));
}

/** Rows of assumptions; "{key}" is what is used, "{key.own}" the Override cell. Returns the first row. */
export function assumptionRows(sheet: Sheet, rows: readonly Assumption[]): number {
  const headRow = sheet.next;
  heads.forEach((head, column) =>
    sheet.put(
      headRow,
      column,
      head,
      column >= firstNumeric && column <= lastNumeric ? "numberHead" : head === "Origin" ? "originHead" : "columnHead",
    ),
  );
  for (const { key, label, unit, fact = null, fallback, own = null, format, reason } of rows) {
    const row = sheet.next;
    const put = (column: number, content: Content, look: Look | null) => sheet.put(row, column, content, look, format);
    const call = (name: string, column: number) => sheet.call(name, { row, column, shape: "cell", count: 1 });
    sheet.put(row, 0, label, "label");
    sheet.put(row, 1, shownUnit(unit, format), "unit");
    put(2, fact, null);
    put(3, fallback, typeof fallback === "number" ? "constant" : fallback?.toString().startsWith("=") === true ? null : "words");
    put(4, own, "input");
    sheet.inputs.push({ key, row, column: 4 });
    call(`${key}.fact`, 2);
    call(`${key}.default`, 3);
    call(`${key}.own`, 4);
    call(key, 5);
    put(5, `=IF(ISNUMBER({${key}.own}),{${key}.own},IF(ISNUMBER({${key}.fact}),{${key}.fact},{${key}.default}))`, "value");
    const origin = `IF(ISNUMBER({${key}.fact}),"reported",IF(ISNUMBER({${key}.default}),"default","to be given"))`;
    sheet.put(row, 6, `=IF(ISNUMBER({${key}.own}),"yours",${origin})`, "origin");
    sheet.put(row, 7, reason, "note");
  }
  return headRow + 1;
}

/** A constant with a cell of its own, so that no formula holds it. */
export function constantRow(sheet: Sheet, key: string, label: string, unit: string, value: number, format: string = formats.whole): void {
  const row = sheet.next;
  sheet.put(row, 0, label, "label");
  sheet.put(row, 1, unit, "unit");
  sheet.put(row, 5, value, "constant", format);
  sheet.call(key, { row, column: 5, shape: "cell", count: 1 });
}
