import type { CellValue } from "../grid/grid";

/** Excel's sort order: numbers, texts, FALSE before TRUE, errors. Blanks always come last and are not compared here. */
export function compareValues(a: CellValue, b: CellValue, matchCase = false): number {
  const rankA = rank(a);
  const rankB = rank(b);
  if (rankA !== rankB) return rankA - rankB;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (typeof a === "string" && typeof b === "string") return texts(a, b, matchCase);
  return 0;
}

export const isBlank = (value: CellValue): boolean => value === null || value === "";

function rank(value: CellValue): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 3;
}

function texts(a: string, b: string, matchCase: boolean): number {
  return a.localeCompare(b, "en-US", { sensitivity: matchCase ? "variant" : "accent", caseFirst: "lower" });
}
