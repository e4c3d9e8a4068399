/**
 * Excel serial dates of the 1900 system as plain integers. Serial 60 is 29 February 1900, a day that never was and that Excel keeps;
 * it is read as 28 February. No Date objects: a time zone must never move a cash flow.
 */

/** Whole days from 1 March 0000 (proleptic Gregorian) to a civil date. Source: H. Hinnant, days_from_civil. */
function civilDays(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

const EXCEL_EPOCH = civilDays(1899, 12, 30);

/** Serial of a civil date, 1900 system (or 1904). Year 1900-9999; month and day must exist. */
export function serialOf(year: number, month: number, day: number, system: 1900 | 1904 = 1900): number {
  const days = civilDays(year, month, day) - EXCEL_EPOCH;
  if (system === 1904) return days - 1462;
  return days < 61 ? days - 1 : days;
}

/** Civil date of a serial (1900 system). */
export function civilOf(serial: number): { year: number; month: number; day: number } {
  const whole = Math.floor(serial);
  const z = (whole < 61 ? Math.min(whole, 59) + 1 : whole) + EXCEL_EPOCH;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days in a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Serial of an ISO day ("2026-04-30"), or NaN when the text is no such day. */
export function parseIsoDay(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return NaN;
  return serialOf(year, month, day);
}

/** Moves a date by whole months, keeping the day where it exists, else the month's last: Excel's EDATE. Always from the start, never chained. */
export function edate(serial: number, months: number): number {
  const { year, month, day } = civilOf(serial);
  const index = year * 12 + month - 1 + Math.trunc(months);
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return serialOf(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Last day of the month `months` away: Excel's EOMONTH. */
export function eomonth(serial: number, months: number): number {
  const { year, month } = civilOf(serial);
  const index = year * 12 + month - 1 + Math.trunc(months);
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return serialOf(y, m, daysInMonth(y, m));
}

/** First day of the date's month. */
export function firstOfMonth(serial: number): number {
  return serial - civilOf(serial).day + 1;
}

/** Whole months from the month of `from` to the month of `to`. */
export function monthsBetween(from: number, to: number): number {
  const a = civilOf(from);
  const b = civilOf(to);
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** ISO day ("2026-04-30") of a serial. */
export function isoDay(serial: number): string {
  const { year, month, day } = civilOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
