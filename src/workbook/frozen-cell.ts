import type { PlanCell } from "../models/plan";
import { canonical } from "./cell-content";
import { contentHash } from "./content-hash";
import { formulaReferences, qualified, sheetOfPrefix, shapeOf, sheetPrefix, withReferences } from "./formula-references";
import { minerCalls } from "./miner-calls";

/** The sheet that keeps what was frozen. */
export const frozenSheetName = "MINER frozen";
export const frozenHeadings = ["Cell", "Formula", "Its references", "Frozen as", "Rows", "Columns", "Check", "When (UTC)"];

/** A cell with MINER calls as it stands before a freeze. */
export interface MinerCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  value: PlanCell;
  /** The spill it is the anchor of; null for a single cell. */
  spill: PlanCell[][] | null;
}

/** Whether the formula is one MINER call and nothing else. */
export function isWholeCall(formula: string): boolean {
  const [first, ...others] = minerCalls(formula);
  return (
    first !== undefined && others.length === 0 && formula.slice(1, first.start).trim() === "" && formula.slice(first.end).trim() === ""
  );
}

/** A literal that stands for a value inside a formula, or null where there is none (errors, empty). English notation, as `formulas` wants it. */
export function literal(value: PlanCell): string | null {
  if (typeof value === "number") return value < 0 ? `(${value})` : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && !isErrorText(value)) return value.length <= 255 ? `"${value.replace(/"/g, '""')}"` : null;
  return null;
}

/** "#N/A", "#BUSY!" …: an error as Office.js tells it. */
export function isErrorText(value: PlanCell): boolean {
  return typeof value === "string" && /^#[A-Z0-9/_]+[!?A]?$/.test(value);
}

/** The formula with its MINER calls, in order, replaced by literals. */
export function withLiterals(formula: string, literals: string[]): string {
  let text = "";
  let from = 0;
  minerCalls(formula).forEach(({ start, end }, index) => {
    text += formula.slice(from, start) + literals[index]!;
    from = end;
  });
  return text + formula.slice(from);
}

/** Tells frozen content apart from content that somebody changed since; a formula that was only moved is the same. */
export function checkOf(content: PlanCell[][]): string {
  return contentHash(
    content
      .map((row) =>
        row.map((cell) => (cell !== null && typeof cell === "object" ? `=${shapeOf(cell.formula)}` : canonical(cell))).join("\u0001"),
      )
      .join("\u0002"),
  );
}

/** A formula that keeps the references of another alive: Excel moves them with inserts and renames. "" where there are none. */
export function livingReferences(formula: string, sheet: string): string {
  const references = formulaReferences(qualified(formula, sheet));
  return references.length === 0 ? "" : `=COUNTA(${references.map(({ prefix, cells }) => prefix + cells).join(",")})`;
}

/** The formula as it reads where its references are now, or null where one of them is gone. `sheet`: where the cell is now. */
export function revived(formula: string, living: string, sheet: string): string | null {
  const now = formulaReferences(living);
  if (now.length !== formulaReferences(formula).length || /#REF!/i.test(living)) return null;
  return withReferences(formula, ({ prefix }, index) => {
    const { prefix: place, cells } = now[index]!;
    return prefix === "" && sheetOfPrefix(place) === sheet ? cells : place + cells;
  });
}

/** A formula that follows one cell. */
export function livingCell(sheet: string, row: number, column: number): string {
  return `=${sheetPrefix(sheet)}${columnLetters(column)}${row + 1}`;
}

/** 0 -> A, 26 -> AA */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
