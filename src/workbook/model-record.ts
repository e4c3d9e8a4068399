import type { BookPlan, BuiltFrom } from "../models/blueprint";
import type { SheetPlan } from "../models/plan";
import { settingPrefix } from "./record";

/** An input cell as it was written, and the words by which it is found again after rows or columns were inserted. */
export interface RecordedInput {
  key: string;
  /** Place of its sheet in the record's list. */
  sheet: number;
  row: number;
  column: number;
  label: string;
  /** Heading above it, or null where it has none. */
  head: string | null;
}

/** What we know of a model we built. Kept in a document setting of its own, as JSON text. */
export interface ModelRecord {
  format: 1;
  title: string;
  builtFrom: BuiltFrom;
  /** Excel's ids of the sheets; they stay when a sheet is renamed or moved. */
  sheets: { id: string; name: string }[];
  inputs: RecordedInput[];
}

const modelPrefix = `${settingPrefix}model.`;

/** The setting a model's record is kept under. */
export function modelKey({ sheets }: Pick<ModelRecord, "sheets">): string {
  return modelPrefix + sheets[0]!.id;
}

/** The record in a setting, or null for another setting or one that cannot be read. */
export function parseModelRecord(key: string, value: unknown): ModelRecord | null {
  if (!key.startsWith(modelPrefix) || typeof value !== "string") return null;
  try {
    const record = JSON.parse(value) as ModelRecord;
    return record.format === 1 && Array.isArray(record.sheets) && Array.isArray(record.inputs) ? record : null;
  } catch {
    return null;
  }
}

/** The record of a model just written; `ids` in the order of the plan's sheets. */
export function newModelRecord(plan: BookPlan, ids: readonly string[]): ModelRecord {
  const { title, builtFrom, sheets, inputs } = plan;
  return {
    format: 1,
    title,
    builtFrom,
    sheets: sheets.map(({ sheet }, index) => ({ id: ids[index]!, name: sheet })),
    inputs: inputs.map(({ key, sheet: name, row, column }) => {
      const sheet = sheets.findIndex((each) => each.sheet === name);
      const text = (at: number, of: number) => textAt(sheets[sheet]!, at, of);
      const above = Array.from({ length: row }, (_, up) => row - 1 - up).find((at) => text(at, column) !== null);
      return { key, sheet, row, column, label: text(row, 0) ?? "", head: above === undefined ? null : text(above, column) };
    }),
  };
}

function textAt(sheet: SheetPlan, row: number, column: number): string | null {
  for (const block of sheet.blocks) {
    const cell = block.cells[row - block.row]?.[column - block.column];
    if (typeof cell === "string" && cell !== "") return cell;
  }
  return null;
}
