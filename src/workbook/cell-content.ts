import type { PlanCell } from "../models/plan";
import { escapeText, fitted } from "./escape-text";
import type { Shown } from "./reports";

/** What a cell holds as Office.js tells it: a formula is only a formula if its value differs from its text (else it is text that looks like one). */
export function contentOf(value: unknown, formula: unknown): PlanCell {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

/** What to give to `range.formulas` so that the cell ends up with this content. */
export function writtenForm(cell: PlanCell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell === "string") return escapeText(fitted(cell));
  return typeof cell === "object" ? cell.formula : cell;
}

/** The content as a person reads it; a link by the name it shows. */
export function shownForm(cell: PlanCell): Shown {
  if (cell === null || typeof cell !== "object") return cell;
  const link = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/.exec(cell.formula);
  return link ? link[1]!.replace(/""/g, '"') : cell.formula;
}

/** Equal for contents that Excel would store alike: 15 digits of a number, one kind of line break, empty text and no text. */
export function canonical(cell: PlanCell): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `n${Number(cell.toPrecision(15))}`;
  if (typeof cell === "boolean") return `b${cell}`;
  if (typeof cell === "string") return `s${fitted(cell).replace(/\r\n?/g, "\n")}`;
  return `f${cell.formula}`;
}

/** Whether two contents are the same to Excel. */
export function sameContent(left: PlanCell, right: PlanCell): boolean {
  return canonical(left) === canonical(right);
}
