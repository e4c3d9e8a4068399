import { fromSerial, isIsoDay } from "../calendar";
import { normalise } from "../normalise";
import type { MyDealColumn } from "./columns";

/** A cell's value as Excel gives it: an error arrives as its text. */
export type MyDealCell = string | number | boolean | null;

/** null: nothing is given. `wrong` says what is wrong and what to type instead. */
export type ReadCell = { value: string | number | null } | { wrong: string };

const [FIRST_DAY, LAST_DAY] = ["2000-01-01", "2099-12-31"];
/** Serials beyond this are no dates in any system; smaller ones are told by their day. */
const MOST_SERIAL = 200_000;
const ERROR = /^#(N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|BLOCKED!|CONNECT!|FIELD!|GETTING_DATA|UNKNOWN!)$/;

/** The value of one cell of a column, in the unit of its field; dates as ISO days. */
export function readCell(column: MyDealColumn, cell: MyDealCell): ReadCell {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return { value: null };
  if (typeof cell === "string" && ERROR.test(cell)) return { wrong: `holds the error ${cell}. Correct the formula or clear the cell.` };
  switch (column.kind) {
    case "text":
      return { value: typeof cell === "string" ? cell.trim() : typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell) };
    case "word":
      return readWord(column, cell);
    case "date":
      return readDay(cell);
    default:
      return readNumber(column, cell);
  }
}

function readWord({ words = {} }: MyDealColumn, cell: Exclude<MyDealCell, null>): ReadCell {
  const key = normalise(String(cell));
  const found = Object.keys(words).find((word) => normalise(word) === key || normalise(words[word]!) === key);
  return found ? { value: words[found]! } : { wrong: `is ${shown(cell)}. Type one of: ${Object.keys(words).join(", ")}.` };
}

function readDay(cell: Exclude<MyDealCell, null>): ReadCell {
  const advice = "Type a date, such as 2027-06-30.";
  const text = typeof cell === "string" ? cell.trim() : "";
  const day = typeof cell === "number" && cell >= 1 && cell < MOST_SERIAL ? fromSerial(cell) : isIsoDay(text) ? text : null;
  if (day === null) return { wrong: `is ${shown(cell)}, which is no date. ${advice}` };
  return day >= FIRST_DAY && day <= LAST_DAY ? { value: day } : { wrong: `is ${day}, which lies outside 2000 to 2099. ${advice}` };
}

function readNumber({ kind, min = -Infinity, max = Infinity }: MyDealColumn, cell: Exclude<MyDealCell, null>): ReadCell {
  if (typeof cell !== "number" || !Number.isFinite(cell))
    return {
      wrong: `is ${shown(cell)}, which is no number. Type the number alone${kind === "rate" ? ", such as 3% or 0.03" : ""}, or clear the cell.`,
    };
  if (cell >= min && cell <= max) return { value: cell };
  const allowed = `allowed is ${amount(kind, min)} to ${amount(kind, max)}`;
  const advice =
    kind === "rate"
      ? "Type a percentage, such as 3%, or a fraction, such as 0.03."
      : kind === "usd" && cell >= 0
        ? "Type whole dollars, not millions."
        : "Correct it, or clear the cell where it is not known.";
  return { wrong: `is ${amount(kind, cell)}; ${allowed}. ${advice}` };
}

function amount(kind: MyDealColumn["kind"], value: number): string {
  if (kind === "rate") return `${Number((value * 100).toPrecision(12))} %`;
  return Number(value.toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 3 });
}

/** A value as a sentence can hold it. */
export function shown(value: string | number | boolean): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const flat = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  const letters = [...flat];
  return `"${letters.length > 40 ? `${letters.slice(0, 37).join("")}…` : flat}"`;
}
