import { passOver } from "./miner-calls";

/** A reference to cells in a formula: "B3", "$A$1:B9", "Sheet1!B3", "'My sheet'!A:A". */
export interface FormulaReference {
  start: number;
  end: number;
  /** "Sheet1!" or "'My sheet'!" as written, or "". */
  prefix: string;
  cells: string;
}

const quotedPrefix = /'(?:[^']|'')+'!/y;
const reference =
  /((?:[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/iuy;

/** The references of a formula to cells, in order. Texts and structured references are passed over. */
export function formulaReferences(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  for (let at = 1; at < formula.length; at++) {
    quotedPrefix.lastIndex = at;
    const quoted = quotedPrefix.exec(formula)?.[0] ?? "";
    const past = quoted === "" ? passOver(formula, at) : at;
    if (past > at) {
      at = past - 1;
      continue;
    }
    if (quoted === "" && /[\p{L}\p{N}_.$!]/u.test(formula[at - 1]!)) continue;
    reference.lastIndex = at + quoted.length;
    const hit = reference.exec(formula);
    if (!hit) {
      if (quoted !== "") at += quoted.length - 1;
      continue;
    }
    const end = at + quoted.length + hit[0].length;
    found.push({ start: at, end, prefix: quoted + (hit[1] ?? ""), cells: hit[2]! });
    at = end - 1;
  }
  return found;
}

/** The formula with each of its references replaced, in order. */
export function withReferences(formula: string, replace: (reference: FormulaReference, index: number) => string): string {
  let text = "";
  let from = 0;
  formulaReferences(formula).forEach((found, index) => {
    text += formula.slice(from, found.start) + replace(found, index);
    from = found.end;
  });
  return text + formula.slice(from);
}

/** The formula with every reference to its own sheet naming it, as it must stand on another sheet. */
export function qualified(formula: string, sheet: string): string {
  return withReferences(formula, ({ prefix, cells }) => (prefix === "" ? sheetPrefix(sheet) : prefix) + cells);
}

/** "'Bob''s sheet'!" */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** The sheet a prefix names. */
export function sheetOfPrefix(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** The formula with its references masked: the same for a formula that Excel only moved. */
export function shapeOf(formula: string): string {
  return withReferences(formula, () => "§");
}
