/** How figures and days read in the pane: as on a deal sheet, never a 0 for what nobody disclosed. */
import type { IsoDay } from "../dataset";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2026-10-08" -> "8 Oct 2026". No Date object: a time zone must not move a day. */
export function dayText(day: IsoDay): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** A day as precisely as it was announced: "23 Dec 2024", "Dec 2024", "Q4 2024" or "undated". */
export function announcedText(day: IsoDay | null, precision: string | null | undefined): string {
  if (!day || precision === "unknown") return "undated";
  const [year, month] = day.split("-").map(Number);
  if (precision === "month") return `${MONTHS[(month ?? 1) - 1]} ${year}`;
  if (precision === "quarter") return `Q${Math.ceil((month ?? 1) / 3)} ${year}`;
  if (precision === "year") return `${year}`;
  return dayText(day);
}

function trimmed(value: number, digits: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** Megawatts: 245 -> "245 MW". */
export function powerText(mw: number): string {
  return `${trimmed(mw, 1)} MW`;
}

/** US dollars in the unit a headline would use: 9.7e9 -> "$9.7bn", 830e6 -> "$830m". */
export function moneyText(usd: number): string {
  const size = Math.abs(usd);
  const sign = usd < 0 ? "−" : "";
  if (size >= 999.5e6) return `${sign}$${trimmed(size / 1e9, size < 10e9 ? 2 : 1)}bn`;
  if (size >= 999.5e3) return `${sign}$${trimmed(size / 1e6, size < 100e6 ? 1 : 0)}m`;
  return `${sign}$${trimmed(size, 2)}`;
}

/** Years of a term: 15 -> "15 y". */
export function termText(years: number): string {
  return `${trimmed(years, 1)} y`;
}

/** A count with its noun: countText(1, "deal") -> "1 deal", countText(69, "deal") -> "69 deals". */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${trimmed(count, 0)} ${count === 1 ? noun : plural}`;
}

const LEGAL_FORM = /,?\s+(Inc|Corp|Corporation|Limited|Ltd|plc|PLC|AG|Group|Holdings?|\(private\))\.?$/;

/** A company's name as people say it: "Riot Platforms, Inc." -> "Riot Platforms". */
export function spokenName(name: string): string {
  let short = name;
  while (LEGAL_FORM.test(short)) short = short.replace(LEGAL_FORM, "");
  return short;
}

/** A value of any field as the detail shows it, by its type and unit in the dictionary; null reads "Not disclosed". */
export function fieldText(value: unknown, type: string, unit: string | null): string {
  if (value === null || value === undefined || value === "") return "Not disclosed";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (type === "date" && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value);
  if (typeof value !== "number") return Array.isArray(value) ? value.join(", ") : String(value);
  if (unit?.startsWith("USD")) return `${moneyText(value)}${unit.slice(3)}`;
  if (unit === "MW") return powerText(value);
  if (unit === "fraction" || unit === "share") return `${trimmed(value * 100, 2)}%`;
  if (unit === "years") return `${trimmed(value, 1)} years`;
  return unit ? `${trimmed(value, 2)} ${unit}` : trimmed(value, 4);
}
