import type { CellChange } from "./grid";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthPattern = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

/** Day number in Excel's 1900 system, its 29 February 1900 included; null for a day that does not exist. */
export function daySerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  const serial = Math.round(date.getTime() / 86_400_000) + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** Two-digit years: 00-29 are 2000s, 30-99 are 1900s, as Excel has it by default. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** Dates as typed with en-US settings: 2026-04-30, 4/30/2026, 30-Apr-26, April 30, 2026, Apr-26, 4/30, and times 14:05. */
export function typedDate(text: string, today: Date = new Date()): CellChange | null {
  const dated = (year: number, month: number, day: number, numberFormat: string): CellChange | null => {
    const value = daySerial(year, month, day);
    return value === null ? null : { value, numberFormat };
  };
  let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (match) return dated(Number(match[1]), Number(match[2]), Number(match[3]), "m/d/yyyy");
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (match) return dated(fullYear(match[3] ?? ""), Number(match[1]), Number(match[2]), "m/d/yyyy");
  match = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (match) return dated(today.getFullYear(), Number(match[1]), Number(match[2]), "d-mmm");
  match = new RegExp(`^(\\d{1,2})[- ]${monthPattern}(?:[- ](\\d{2}|\\d{4}))?$`, "i").exec(text);
  if (match) {
    const year = match[3] ? fullYear(match[3]) : today.getFullYear();
    return dated(year, monthOf(match[2]), Number(match[1]), match[3] ? "d-mmm-yy" : "d-mmm");
  }
  match = new RegExp(`^${monthPattern} (\\d{1,2}), ?(\\d{4})$`, "i").exec(text);
  if (match) return dated(Number(match[3]), monthOf(match[1]), Number(match[2]), "d-mmm-yy");
  match = new RegExp(`^${monthPattern}[- ](\\d{2}|\\d{4})$`, "i").exec(text);
  if (match) return dated(fullYear(match[2] ?? ""), monthOf(match[1]), 1, "mmm-yy");
  match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?(am|pm))?$/i.exec(text);
  if (match) return typedTime(Number(match[1]), Number(match[2]), match[3], match[4]?.toLowerCase());
  return null;
}

function typedTime(hour: number, minute: number, second: string | undefined, half: string | undefined): CellChange | null {
  if (minute > 59 || Number(second ?? 0) > 59 || hour > (half ? 12 : 23)) return null;
  const hours = half ? (hour % 12) + (half === "pm" ? 12 : 0) : hour;
  const numberFormat = half ? "h:mm AM/PM" : second === undefined ? "h:mm" : "h:mm:ss";
  return { value: (hours * 3600 + minute * 60 + Number(second ?? 0)) / 86_400, numberFormat };
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}
