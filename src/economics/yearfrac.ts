import { civilOf, daysInMonth, serialOf } from "./dates";

/** Day-count basis: 0 US 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360. */
export type DayCountBasis = 0 | 1 | 2 | 3 | 4;

/**
 * Fraction of a year between two serials, in years, as Excel's YEARFRAC; the order of the dates does not matter.
 * Source: Microsoft, YEARFRAC; D. Wheeler, "YEARFRAC incompatibilities" (ODF), for what Excel does at the ends of February.
 */
export function yearfrac(start: number, end: number, basis: DayCountBasis = 0): number {
  const from = Math.floor(Math.min(start, end));
  const to = Math.floor(Math.max(start, end));
  if (from === to) return 0;
  if (basis === 2) return (to - from) / 360;
  if (basis === 3) return (to - from) / 365;
  if (basis === 1) return (to - from) / actualYear(from, to);
  return days360(from, to, basis === 4) / 360;
}

function days360(from: number, to: number, european: boolean): number {
  const a = civilOf(from);
  const b = civilOf(to);
  let d1 = a.day;
  let d2 = b.day;
  if (european) {
    d1 = Math.min(d1, 30);
    d2 = Math.min(d2, 30);
  } else {
    const lastOfFebruary = (c: { year: number; month: number; day: number }) => c.month === 2 && c.day === daysInMonth(c.year, 2);
    if (lastOfFebruary(a) && lastOfFebruary(b)) d2 = 30;
    if (lastOfFebruary(a)) d1 = 30;
    if (d2 === 31 && d1 >= 30) d2 = 30;
    if (d1 === 31) d1 = 30;
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + d2 - d1;
}

/** Average length of the years touched; within a year, 366 only if 29 February is inside. */
function actualYear(from: number, to: number): number {
  const a = civilOf(from);
  const b = civilOf(to);
  const withinAYear = a.year === b.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  const leap = (year: number) => daysInMonth(year, 2) === 29;
  if (!withinAYear) return (serialOf(b.year + 1, 1, 1) - serialOf(a.year, 1, 1)) / (b.year - a.year + 1);
  if (a.year === b.year) return leap(a.year) ? 366 : 365;
  const leapDay = leap(a.year) ? serialOf(a.year, 2, 29) : leap(b.year) ? serialOf(b.year, 2, 29) : NaN;
  return leapDay >= from && leapDay <= to ? 366 : 365;
}
