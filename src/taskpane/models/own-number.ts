/** A number as people type it into a box of a model's form, in the unit of the term: 9m, $9bn, 9,000,000, 60%, 1.2 GW, 2027-03. */
import { fromSerial, isIsoDay, toSerial } from "../../dataset";
import { dayText } from "../format";

/** What was typed, and the unit of the term it is for. */
export interface Typed {
  text: string;
  unit: string;
}

export type OwnNumber = { value: number } | { wrong: string };

const POWERS: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, mm: 6, million: 6, b: 9, bn: 9, billion: 9 };
const USD = /^(?:us)?\$\s?|^usd\s?|\s?usd$|\s?dollars?$/gi;
/** Digits, plain or in groups of three, then what is left. */
const NUMBER = /^([-−+]?)((?:\d{1,3}(?:[, \u00a0\u202f]\d{3})+(?![\d,])|\d+)?(?:\.\d+)?)(?:e([-+]?\d{1,3}))?\s?([a-z%]*)$/i;

/** Per unit: what may stand behind the number, with its power of ten, and how to write one. */
function waysOf(unit: string): { endings: Readonly<Record<string, number>>; example: string } {
  if (unit.startsWith("USD")) return { endings: POWERS, example: "9000000, 9,000,000, 9m or 9bn" };
  if (unit === "fraction") return { endings: { "%": -2 }, example: "60% or 0.6" };
  if (unit === "MW") return { endings: { mw: 0, gw: 3 }, example: "250, 250 MW or 1.2 GW" };
  if (unit === "years") return { endings: { y: 0, year: 0, years: 0 }, example: "15 or 12.5" };
  if (unit === "months") return { endings: { month: 0, months: 0 }, example: "18" };
  return { endings: {}, example: "51 or 51.5" };
}

/** The number meant; null for an empty box. */
export function readOwnNumber({ text, unit }: Typed): OwnNumber | null {
  const typed = text.trim();
  if (typed === "") return null;
  if (unit === "date") {
    const day = /^\d{4}-\d{2}$/.test(typed) ? `${typed}-01` : typed;
    return isIsoDay(day)
      ? { value: toSerial(day) }
      : { wrong: `“${typed}” is no date. Type a month or a day, such as 2027-03 or 2027-03-31.` };
  }
  const { endings, example } = waysOf(unit);
  const [, sign, digits, exponent = "0", ending = ""] = NUMBER.exec(unit.startsWith("USD") ? typed.replace(USD, "") : typed) ?? [];
  const power = ending === "" ? 0 : endings[ending.toLowerCase()];
  if (!digits || power === undefined) {
    const comma = /^[\d.,]*,[\d.,]*$/.test(typed) ? " Commas group thousands, a point starts the decimals." : "";
    return { wrong: `“${typed}” is no ${unit === "fraction" ? "share" : `number of ${unit}`}.${comma} Type one such as ${example}.` };
  }
  const size = Number(`${digits.replace(/[^\d.]/g, "")}e${Number(exponent) + power}`);
  return { value: sign === "" || sign === "+" ? size : -size };
}

/** How many of the boxes hold something that is no number or day: a model built then would leave out what somebody meant to give. */
export function notUnderstood(own: Readonly<Record<string, Typed>>): number {
  return Object.values(own).filter((typed) => "wrong" in (readOwnNumber(typed) ?? {})).length;
}

/** What was understood, in full. */
export function takenText(value: number, unit: string): string {
  if (unit === "date") return dayText(fromSerial(value));
  const [size, word] = unit === "fraction" ? [value * 100, "%"] : [value, ` ${unit}`];
  return `${size.toLocaleString("en-US", { maximumSignificantDigits: 15 })}${word}`;
}
