import { measure, store, type IsoDay, type PowerMeasure, type ValueMeasure, type View } from "../dataset";
import { answer, dayOrToday } from "./answer";
import type { Scalar } from "./arguments";
import { hasField } from "./dictionary";
import { excelError, Fault } from "./errors";
import { measureNames } from "./measured";
import { pick } from "./nearest";
import { meaningOf, readField } from "./rows";
import { cellOf, type Cell } from "./spill";

/** More cells than this in one answer would hold up the sheet. */
const MOST_CELLS = 20_000;

/**
 * Names down, fields across, in one spill: the way to ask for many at once. An unknown name or field is an error in its own cells only.
 * @customfunction TABLE
 * @helpurl https://localhost:3000/docs/functions/TABLE.md
 * @param names Names in a range, such as A2:A20: miners, deals, sites or developers, one a row.
 * @param fields Field names in a range or a comma list; measures of GW and VALUE too, such as "contracted" in MW or "contract" in USD.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a name.
 * @example =MINER.TABLE({"IREN";"Hut 8"},"ticker,contracted,contract","2026-04-30") -> 3 rows x 4 columns
 * @example =MINER.TABLE({"IREN","Bit Digital","Digital Realty"},{"contract","operatingMw"},"2026-04-30") -> 4 rows x 3 columns
 */
export function TABLE(names: unknown[][], fields: unknown[][], asOf?: unknown): unknown[][] {
  return answer("TABLE", [names, fields, asOf], (rows: Scalar[][], columns: Scalar[][], day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const who = rows.flat();
    const what = columns.flat().flatMap(words);
    const cells = (who.length + 1) * (what.length + 1);
    if (cells > MOST_CELLS) throw new Fault({ code: "out-of-range", parameter: "number of cells", given: cells, low: 1, high: MOST_CELLS });
    return [["Name", ...what], ...who.map((name) => tableRow(view, name, what))];
  });
}

function words(cell: Scalar): string[] {
  if (cell === null || cell === 0) return [];
  if (typeof cell !== "string") throw new Fault({ code: "not-text", parameter: "fields", given: cell });
  return cell
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function tableRow(view: View, name: Scalar, fields: readonly string[]): Cell[] {
  if (name === null || name === "" || name === 0) return ["", ...fields.map(() => "")];
  const asked = String(name);
  return [attempt(() => meaningOf(view, asked).label), ...fields.map((field) => attempt(() => cellOfField(view, asked, field)))];
}

function cellOfField(view: View, name: string, field: string): Cell {
  const { subject, candidates } = meaningOf(view, name);
  const measured = pick(field, measureNames) as PowerMeasure | ValueMeasure | undefined;
  if (subject && measured && !candidates.some(({ kind }) => hasField(kind, field))) return measure(view, subject, measured).value ?? "";
  const read = readField(view, name, field);
  return cellOf(read.field, read.fact);
}

/** An error of one cell of the block stands in that cell, so that the others can be read. */
function attempt(compute: () => Cell): Cell {
  try {
    return compute();
  } catch (thrown) {
    return excelError(thrown) as unknown as Cell;
  }
}
