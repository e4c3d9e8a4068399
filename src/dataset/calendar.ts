import type { IsoDay } from "./types";

/** Days from 1970-01-01 to Excel's serial 0 of the 1900 system (serials from 1 March 1900 on). */
const EXCEL_EPOCH_OFFSET = 25569;

/** Days by which serials of the 1904 system are smaller. */
const SHIFT_1904 = 1462;

export type DateSystem = 1900 | 1904;
let system: DateSystem = 1900;

/** The date system of the workbook, in which all serials are given and read. */
export function dateSystem(): DateSystem {
  return system;
}

/** Tells which date system the workbook has; true where that is news. */
export function setDateSystem(wanted: DateSystem): boolean {
  const isNew = wanted !== system;
  system = wanted;
  return isNew;
}

/** Days from 1970-01-01 to serial 0 of the workbook's date system. */
const epochOffset = () => EXCEL_EPOCH_OFFSET - (system === 1904 ? SHIFT_1904 : 0);

/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant, days_from_civil). */
function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

const pad = (n: number, width: number) => String(n).padStart(width, "0");

/** An ISO day (YYYY-MM-DD) as a serial of the workbook's date system; right from 1900-03-01 (1904-01-01) on. */
export function toSerial(day: IsoDay): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))) + epochOffset();
}

/** The ISO day of an Excel serial in the workbook's date system; a time of day is dropped. */
export function fromSerial(serial: number): IsoDay {
  const z = Math.floor(serial) - epochOffset() + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return `${pad(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * mp + 2) / 5) + 1, 2)}`;
}

/** The day so many days before another. */
export function dayBefore(day: IsoDay, days: number): IsoDay {
  return fromSerial(toSerial(day) - days);
}

/** True for a real day of the calendar written YYYY-MM-DD (2026-02-30 is none). */
export function isIsoDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromSerial(toSerial(text)) === text;
}
