import type { CellChange } from "./grid";
import { typedDate } from "./typed-date";

/**
 * What Excel (en-US) makes of text typed into a cell: formula, number, percent, currency, date, boolean, error or text.
 * A number format comes along where Excel would set one; it is meant only for cells whose format is still General.
 */
export function typedChange(text: string): CellChange {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^[=]./.test(text)) return { formula: text };
  if (/^[+-][A-Za-z(]/.test(text)) return { formula: `=${text}` };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(trimmed)) return { value: { error: trimmed.toUpperCase() } };
  return typedNumber(trimmed) ?? typedDate(trimmed) ?? { value: text };
}

/**
 * The same for a cell that has a number format already: it keeps it, and where that is a percentage a bare number of 1 or more is one of percents,
 * as Excel's automatic percent entry has it (10 and 0.1 are both 10 %).
 */
export function typedInto(text: string, numberFormat: string): CellChange {
  const change = typedChange(text);
  if (numberFormat === "General") return change;
  delete change.numberFormat;
  const inPercents = /%/.test(numberFormat.replace(/"[^"]*"|\\./g, "")) && /^[\d.,()+-]+$/.test(text.trim());
  const { value } = change;
  return inPercents && typeof value === "number" && Math.abs(value) >= 1
    ? { ...change, value: Number((value / 100).toPrecision(15)) }
    : change;
}

const numberText =
  /^(?<open>\()?(?<sign>[+-])?(?<money>\$)?(?<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?<exponent>[eE][+-]?\d+)?(?<percent>%)?(?<close>\))?$/;

function typedNumber(text: string): CellChange | null {
  const parts = numberText.exec(text.replace(/^([+-])\$/, "$$$1").replace(/^\$([+-])/, "$1$$"))?.groups;
  if (!parts || Boolean(parts.open) !== Boolean(parts.close)) return null;
  const digits = parts.digits ?? "";
  const size = Number(digits.replaceAll(",", "") + (parts.exponent ?? ""));
  const signed = parts.sign === "-" || parts.open ? -size : size;
  const value = parts.percent ? Number((signed / 100).toPrecision(15)) : signed;
  const numberFormat = formatFor({
    money: parts.money !== undefined,
    percent: parts.percent !== undefined,
    exponent: parts.exponent !== undefined,
    grouped: digits.includes(","),
    decimals: digits.includes("."),
  });
  return numberFormat ? { value, numberFormat } : { value };
}

/** The formats Excel sets while typing. */
function formatFor(seen: { money: boolean; percent: boolean; exponent: boolean; grouped: boolean; decimals: boolean }): string | null {
  if (seen.percent) return seen.decimals ? "0.00%" : "0%";
  if (seen.money) return seen.decimals ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)";
  if (seen.exponent) return "0.00E+00";
  if (seen.grouped) return seen.decimals ? "#,##0.00" : "#,##0";
  return null;
}
