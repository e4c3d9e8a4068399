import type { CellChange } from "../grid/grid";

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * What a text becomes when it is entered into a cell (en-US), by Excel's rules for typing: "=1+1" a formula, "'007" the text 007,
 * "12%" 0.12 in a percent format, "$1,200" 1200 in a currency format, "1/31/2026" and "2026-01-31" a date serial, TRUE a boolean.
 * In a cell formatted as text everything but a leading apostrophe is taken literally.
 */
export function readEntry(text: string, numberFormat = "General", date1904 = false): CellChange {
  if (text === "") return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  if (/^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i.test(trimmed)) return { value: { error: trimmed.toUpperCase() } };
  const general = numberFormat === "General" || numberFormat === "";
  const number = readNumber(trimmed);
  if (number) return general && number.format ? { value: number.value, numberFormat: number.format } : { value: number.value };
  const date = readDate(trimmed, date1904);
  if (date) return general ? { value: date.value, numberFormat: date.format } : { value: date.value };
  return { value: text };
}

function readNumber(text: string): { value: number; format?: string } | null {
  const match = /^(\()?([-+])?(\$)?([-+])?(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?(%)?(\))?$/i.exec(text);
  if (!match) return null;
  const [, open, sign1, currency, sign2, digits = "", exponent, percent, close] = match;
  if (Boolean(open) !== Boolean(close) || (sign1 && sign2) || (currency && (percent || exponent))) return null;
  const negative = sign1 === "-" || sign2 === "-" || Boolean(open);
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  const grouped = digits.includes(",");
  let value = Number(digits.replaceAll(",", "") + (exponent ?? ""));
  if (!Number.isFinite(value)) return null;
  if (percent) value = Number((value / 100).toPrecision(15));
  if (negative) value = -value;
  if (percent) return { value, format: decimals > 0 ? "0.00%" : "0%" };
  if (currency) return { value, format: decimals > 0 ? "$#,##0.00_);[Red]($#,##0.00)" : "$#,##0_);[Red]($#,##0)" };
  if (exponent) return { value, format: "0.00E+00" };
  return grouped ? { value, format: decimals > 0 ? "#,##0.00" : "#,##0" } : { value };
}

function readDate(text: string, date1904: boolean): { value: number; format: string } | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), "m/d/yyyy", date1904);
  const us = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (us) return dated(fullYear(us[3] ?? ""), Number(us[1]), Number(us[2]), "m/d/yyyy", date1904);
  const named = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{2}|\d{4})$/i.exec(text);
  const month = named ? monthNames.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1 : 0;
  if (named && month > 0) return dated(fullYear(named[3] ?? ""), month, Number(named[1]), "d-mmm-yy", date1904);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time && Number(time[1]) < 24 && Number(time[2]) < 60 && Number(time[3] ?? 0) < 60) {
    const seconds = Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    return { value: seconds / 86400, format: time[3] ? "h:mm:ss" : "h:mm" };
  }
  return null;
}

/** Two-digit years: 00-29 are 2000-2029, 30-99 are 1930-1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length === 2 ? year + (year < 30 ? 2000 : 1900) : year;
}

function dated(year: number, month: number, day: number, format: string, date1904: boolean): { value: number; format: string } | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year < 1900) return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86400000);
  const serial = date1904 ? days - 1462 : days < 61 ? days - 1 : days;
  return serial < 0 ? null : { value: serial, format };
}
