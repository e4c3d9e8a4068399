/** Reading a date argument: an Excel serial or ISO text. */
import { fromSerial, toSerial, type IsoDay } from "../dataset";
import { Fault } from "./errors";

/** The serial of an earlier day is a year or a slip, never a day of these markets. */
const EARLIEST_DAY = "2000-01-01";
/** 31 December 9999, the last day Excel knows. */
const LATEST_SERIAL = 2958465;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day an argument means, or null when it was left out. Hosts pass a reference to an empty cell as null, "" or 0, so these three
 * count as left out.
 * @throws Fault not-a-date, date-too-early
 */
export function toDay(parameter: string, given: unknown): IsoDay | null {
  if (given === null || given === undefined || given === 0) return null;
  if (typeof given === "number") return dayOfSerial(parameter, given);
  if (typeof given !== "string") throw new Fault({ code: "not-a-date", parameter, given });
  const text = given.trim();
  if (text === "") return null;
  if (!isCalendarDay(text)) throw new Fault({ code: "not-a-date", parameter, given });
  return text;
}

function dayOfSerial(parameter: string, serial: number): IsoDay {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole > LATEST_SERIAL) throw new Fault({ code: "not-a-date", parameter, given: serial });
  if (whole < toSerial(EARLIEST_DAY)) throw new Fault({ code: "date-too-early", parameter, serial });
  return fromSerial(whole);
}

function isCalendarDay(text: string): boolean {
  const parts = ISO.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1900 && days !== undefined && day >= 1 && day <= days;
}
