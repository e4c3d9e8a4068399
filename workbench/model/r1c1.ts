import { columnName, columnNumber } from "../grid/address";

/** Pieces of a formula in which no reference may be looked for: texts, quoted sheet names, structured references. */
const opaque = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/g;

/** Converts the references of an A1 formula to R1C1 for a cell (row and column from 0). */
export function toR1C1(formula: string, row: number, column: number): string {
  const reference =
    /(?<![A-Za-z0-9_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(])|(?<![A-Za-z0-9_.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9_.(])/g;
  return outside(formula, opaque, (text) =>
    text.replace(reference, (found: string, ...groups: (string | undefined)[]) => {
      const [columnFixed, letters, rowFixed, digits, fixed1, letters1, fixed2, letters2] = groups;
      if (letters && digits) {
        if (columnNumber(letters) >= 16384) return found;
        return axis("R", Number(digits) - 1, row, rowFixed === "$") + axis("C", columnNumber(letters), column, columnFixed === "$");
      }
      if (!letters1 || !letters2) return found;
      return `${axis("C", columnNumber(letters1), column, fixed1 === "$")}:${axis("C", columnNumber(letters2), column, fixed2 === "$")}`;
    }),
  );
}

/** Converts the references of an R1C1 formula to A1 for a cell (row and column from 0). */
export function fromR1C1(formula: string, row: number, column: number): string {
  const texts = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
  const reference = /(?<![A-Za-z0-9_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![A-Za-z0-9_.([])/g;
  return outside(formula, texts, (text) =>
    text.replace(reference, (_found: string, rowPart?: string, columnPart?: string) => {
      const place = (part: string | undefined, base: number): [number, string] => {
        if (part === undefined) return [base, ""];
        return part.startsWith("[") ? [base + Number(part.slice(1, -1)), ""] : [Number(part) - 1, "$"];
      };
      const [toRow, rowFixed] = place(rowPart, row);
      const [toColumn, columnFixed] = place(columnPart, column);
      if (toRow < 0 || toColumn < 0) return "#REF!";
      return `${columnFixed}${columnName(toColumn)}${rowFixed}${toRow + 1}`;
    }),
  );
}

function axis(letter: "R" | "C", target: number, base: number, fixed: boolean): string {
  if (fixed) return `${letter}${target + 1}`;
  return target === base ? letter : `${letter}[${target - base}]`;
}

function outside(formula: string, skip: RegExp, convert: (text: string) => string): string {
  let result = "";
  let end = 0;
  for (const match of formula.matchAll(skip)) {
    result += convert(formula.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + convert(formula.slice(end));
}
