import { firstOfMonth, isoDay, parseIsoDay } from "./dates";

/**
 * A deal's terms as published, null where not disclosed: the fields of a deal row that bear on money, by the same names, so a row of the facts fits.
 * Money in USD, power in MW, rates as fractions, dates as ISO text or Excel serial.
 */
export interface DealTerms {
  kind?: string | null;
  leaseStructure?: string | null;
  criticalItMw?: number | null;
  headlineMw?: number | null;
  mwBasis?: string | null;
  grossMw?: number | null;
  contractValueUsd?: number | null;
  annualRevenueUsd?: number | null;
  rentUsdPerKwMonth?: number | null;
  annualNoiUsd?: number | null;
  noiMargin?: number | null;
  noiMarginLow?: number | null;
  noiMarginHigh?: number | null;
  baseTermYears?: number | null;
  extensionOptions?: string | null;
  escalatorRate?: number | null;
  prepaymentShare?: number | null;
  backstopUsd?: number | null;
  capexUsd?: number | null;
  capexPerMwUsdLow?: number | null;
  capexPerMwUsdHigh?: number | null;
  firstDeliveryDate?: string | number | null;
  fullDeliveryDate?: string | number | null;
}

/** What the terms that are words can say; the facts use the same words. */
export const TERM_WORDS = {
  kind: ["colocation", "gpu-cloud", "joint-venture", "powered-shell", "other"],
  leaseStructure: ["triple-net", "double-net", "modified-gross", "gross", "cloud-service", "disputed", "unknown"],
  mwBasis: ["critical-it", "gross", "unspecified"],
} as const;

/** A value of the user's for an input: a number, a date as ISO text, TRUE or FALSE, the name of a choice; null and "" are "not given". */
export type Override = number | string | boolean | null;

/** Years of all extension options ("2 x 5y" is 10, "to 30 years in all" is 30 less the base term), or null where the text says no number. */
export function extensionYears(options: string | null | undefined, baseTermYears: number): number | null {
  if (!options) return null;
  const times = /(\d+)\s*x\s*(\d+(?:\.\d+)?)\s*y/i.exec(options);
  if (times) return Number(times[1]) * Number(times[2]);
  const inAll = /to (\d+(?:\.\d+)?) years in all/i.exec(options);
  return inAll && Number(inAll[1]) >= baseTermYears ? Number(inAll[1]) - baseTermYears : null;
}

/** Serial of a date given as ISO text or serial; NaN when it is neither. */
export function dateSerial(value: string | number): number {
  return typeof value === "number" ? Math.floor(value) : parseIsoDay(value);
}

/** The first of the date's month, and a note when that moved it. */
export function monthStart(serial: number): { serial: number; note: string | null } {
  const first = firstOfMonth(serial);
  return { serial: first, note: first === serial ? null : `${isoDay(serial)} moved to the first of its month` };
}

/** GPU cloud, where the miner sells computing; anything else is a lease of space and power. */
export function isCloud(kind: string | null | undefined, leaseStructure: string | null | undefined): boolean {
  return kind === "gpu-cloud" || leaseStructure === "cloud-service";
}
