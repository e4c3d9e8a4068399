import { inQueue, runExcel } from "./excel-queue";
import { parseModelRecord, type ModelRecord, type RecordedInput } from "./model-record";
import type { Outcome } from "./outcome";
import { settingPrefix } from "./record";

/** A model found in the workbook, with what the user has typed into its input cells since. */
export interface ModelOnSheet {
  record: ModelRecord;
  /** By key: a number, or a formula that refers to no cell of its own sheet. */
  typed: Record<string, number | string>;
  /** Cells whose row could not be found again, or whose content cannot be taken over as it is, in words. */
  problems: string[];
}

/** The model a sheet belongs to, or null. Reads only. */
export function modelOnSheet(sheetName: string): Promise<Outcome<ModelOnSheet | null>> {
  return inQueue(() => runExcel((context) => find(context, sheetName)));
}

async function find(context: Excel.RequestContext, sheetName: string): Promise<ModelOnSheet | null> {
  const { settings, worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(sheetName);
  sheet.load("id");
  settings.load("items/key,items/value");
  await context.sync();
  if (sheet.isNullObject) return null;
  const record = settings.items
    .filter(({ key }) => key.startsWith(settingPrefix))
    .map(({ key, value }) => parseModelRecord(key, value))
    .find((each) => each?.sheets.some(({ id }) => id === sheet.id));
  if (!record) return null;
  const wanted = [...new Set(record.inputs.map((input) => input.sheet))];
  const ranges = new Map(
    wanted.map((index) => {
      const used = worksheets.getItemOrNullObject(record.sheets[index]!.id).getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,values,formulas");
      return [index, used] as const;
    }),
  );
  await context.sync();
  const found: ModelOnSheet = { record, typed: {}, problems: [] };
  for (const input of record.inputs) {
    const used = ranges.get(input.sheet)!;
    const name = record.sheets[input.sheet]!.name;
    if (used.isNullObject) {
      const gone = `the sheet "${name}" is gone`;
      if (!found.problems.includes(gone)) found.problems.push(gone);
      continue;
    }
    const place = locate(input, used.values as unknown[][], used.rowIndex, used.columnIndex);
    if (!place) {
      found.problems.push(`no row "${input.label}" on "${name}"`);
      continue;
    }
    const [value, formula] = [used.values, used.formulas].map((cells) => (cells as unknown[][])[place.row]![place.column]);
    if (typeof formula === "string" && formula.startsWith("=") && !ownReference(formula)) found.typed[input.key] = formula;
    else if (typeof value === "number") {
      found.typed[input.key] = value;
      if (typeof formula === "string" && formula.startsWith("="))
        found.problems.push(`"${input.label}": its formula becomes its value ${value}`);
    } else if (value !== "" && value !== undefined) found.problems.push(`"${input.label}" holds "${String(value)}", which is no number`);
  }
  return found;
}

/** Where an input stands now, counted from the used range's corner: by its row's label and its heading, as they were written. */
function locate(
  { row, column, label, head }: RecordedInput,
  values: readonly (readonly unknown[])[],
  top: number,
  left: number,
): { row: number; column: number } | null {
  const at = row - top;
  const labelled = (cells: readonly unknown[] | undefined) => cells?.indexOf(label) ?? -1;
  const here = labelled(values[at]) >= 0 ? at : values.findIndex((cells) => labelled(cells) >= 0);
  if (here < 0) return null;
  const shift = labelled(values[here]) + left;
  const headed =
    head === null ? -1 : values.slice(0, here).reduce((last, cells) => (cells.indexOf(head) >= 0 ? cells.indexOf(head) : last), -1);
  return { row: here, column: headed >= 0 ? headed : column + shift - left };
}

/** Whether a formula refers to a cell without naming its sheet: on another sheet it would mean another cell. */
function ownReference(formula: string): boolean {
  const bare = formula
    .replace(/"(?:[^"]|"")*"/g, "")
    .replace(/(?:'(?:[^']|'')+'|[\w.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gi, "");
  return /(?<![\w.])\$?[A-Z]{1,3}\$?\d+(?![\w(.])/i.test(bare);
}
