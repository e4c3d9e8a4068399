/** What an argument of a formula says without calculating: a constant, one cell, or something only Excel can work out. */
export type FormulaArgument =
  | { kind: "constant"; value: string | number | boolean | null }
  | { kind: "cell"; sheet: string | null; address: string }
  | { kind: "expression" };

const cellReference = /^(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?[0-9]{1,7})$/iu;
const dateCall = /^DATE\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/i;

/** Reads one argument as written; "" is one left out. A DATE of constants is read as an ISO day. */
export function formulaArgument(written: string): FormulaArgument {
  if (written === "") return { kind: "constant", value: null };
  if (/^"(?:[^"]|"")*"$/.test(written)) return { kind: "constant", value: written.slice(1, -1).replace(/""/g, '"') };
  if (/^-?\d+(\.\d+)?$/.test(written)) return { kind: "constant", value: Number(written) };
  if (/^(TRUE|FALSE)$/i.test(written)) return { kind: "constant", value: /^true$/i.test(written) };
  const date = dateCall.exec(written);
  if (date) return { kind: "constant", value: `${date[1]}-${date[2]!.padStart(2, "0")}-${date[3]!.padStart(2, "0")}` };
  const cell = cellReference.exec(written);
  if (!cell) return { kind: "expression" };
  const sheet = cell[1] === undefined ? null : cell[1].startsWith("'") ? cell[1].slice(1, -1).replace(/''/g, "'") : cell[1];
  return { kind: "cell", sheet, address: cell[2]!.replace(/\$/g, "") };
}
