import { closest, distance } from "fastest-levenshtein";
import type { EconomicsError, Outcome } from "./errors";
import { bad, good } from "./errors";
import type { InputDef, InputName, Inputs } from "./inputs";
import { allowedValues, findInput, INPUTS } from "./inputs";
import { rentForTotal, totalRent, wholeMonths } from "./rent";
import type { DealTerms, Override } from "./terms";
import { dateSerial, extensionYears, isCloud, monthStart, TERM_WORDS } from "./terms";

type Word = keyof typeof TERM_WORDS;

/** Where an input's value comes from; null where there is none. */
export type Origin = "reported" | "derived" | "default" | "yours" | null;

/**
 * One input as ASSUMPTIONS shows it. `value` is NaN where not disclosed; `used` is false where the calculation has no need of it; `min` and `max` are the
 * allowed range beside the other inputs, which may be narrower than the table's.
 */
export interface InputLine {
  def: InputDef;
  min: number;
  max: number;
  value: number;
  origin: Origin;
  reason: string;
  used: boolean;
}

/** Everything the schedule needs. `baseTermRentUsd` is the rent over the base term as calculated (NaN when not known). */
export interface CompleteInputs {
  cloud: boolean;
  values: Inputs;
  lines: InputLine[];
  baseTermRentUsd: number;
  /** The term the rent is calculated from; null when none is disclosed. */
  rentBasis: RentBasis | null;
  /** Published contract value less the calculated rent, where another term took precedence; else 0. */
  residueUsd: number;
}

export type RentBasis = "rentUsdPerKwMonth" | "annualRevenueUsd" | "contractValueUsd";

type Given = Map<InputName, { value: number; origin: "reported" | "derived" | "yours"; reason: string }>;

/** Shares of first-year rent that operating cost takes by default. */
const OPEX_SHARE = { tripleNet: 0.005, cloud: 0.1, other: 0.15 };

/**
 * From a deal's terms and the user's overrides to complete inputs, each with its origin. Precedence where terms over-determine the rent: the user's
 * terms before published ones, then rent, then average annual revenue, then contract value. Errors: unknownInput, wrongType, outOfRange, outOfOrder.
 * Missing required inputs are no error here: each metric says what it needs.
 */
export function completeInputs(terms: DealTerms, overrides: Readonly<Record<string, Override>> = {}): Outcome<CompleteInputs> {
  const own: Given = new Map();
  const { kind, leaseStructure, mwBasis } = terms;
  const said: { [T in Word]?: string | null } = { kind, leaseStructure, mwBasis };
  for (const [name, value] of Object.entries(overrides)) {
    if (value === null || value === "") continue;
    const key = name.trim().toLowerCase();
    const word = (Object.keys(TERM_WORDS) as Word[]).find((term) => term.toLowerCase() === key);
    if (word) {
      // Words may be written as people write them: "GPU cloud".
      const term = String(value).trim().toLowerCase().replace(/\s+/g, "-");
      const words: readonly string[] = TERM_WORDS[word];
      if (!words.includes(term)) return bad({ kind: "wrongType", input: word, value, expected: `one of ${words.join(", ")}` });
      said[word] = term;
    } else {
      const def = findInput(key.replace(/deliverydate$/, "delivery"));
      if (!def)
        return bad({
          kind: "unknownInput",
          name,
          suggestion: suggest(name, [...INPUTS.map((input) => input.name), ...Object.keys(TERM_WORDS)]),
        });
      const read = readOverride(def, value);
      if (!read.ok) return read;
      own.set(def.name, { value: read.value.serial, origin: "yours", reason: read.value.note ?? "your value" });
    }
  }
  const cloud = isCloud(said.kind, said.leaseStructure);
  const given = publishedTerms({ ...terms, ...said }, cloud);
  for (const [name, entry] of own) given.set(name, entry);
  if (own.has("capexUsd") !== own.has("capexUsdPerItMw")) given.delete(own.has("capexUsd") ? "capexUsdPerItMw" : "capexUsd");
  if ((own.has("opexUsdPerKwMonth") || own.has("powerPassThroughShare")) && !own.has("noiMargin")) given.delete("noiMargin");
  return complete(given, own, terms, cloud, said.leaseStructure ?? "unknown");
}

/** The name nearest in spelling, or null when none is near. */
export function suggest(name: string, known: readonly string[]): string | null {
  const wanted = name.trim().toLowerCase();
  const longer = known.find((each) => wanted.length > 2 && each.toLowerCase().startsWith(wanted));
  if (longer) return longer;
  const near = closest(
    wanted,
    known.map((each) => each.toLowerCase()),
  );
  return distance(wanted, near) <= Math.max(2, wanted.length / 2) ? (known.find((each) => each.toLowerCase() === near) ?? null) : null;
}

function readOverride(def: InputDef, value: number | string | boolean): Outcome<{ serial: number; note: string | null }> {
  let number = typeof value === "boolean" ? Number(value) : value;
  let note: string | null = null;
  if (def.unit === "date") {
    const serial = dateSerial(number);
    if (Number.isNaN(serial)) return bad({ kind: "wrongType", input: def.name, value, expected: allowedValues(def) });
    ({ serial: number, note } = monthStart(serial));
  } else if (typeof number === "string" && def.choices) {
    const text = number.trim().toLowerCase();
    number = def.choices.indexOf(text);
    if (number < 0) return bad({ kind: "wrongType", input: def.name, value, expected: allowedValues(def) });
  }
  if (typeof number !== "number" || Number.isNaN(number))
    return bad({ kind: "wrongType", input: def.name, value, expected: allowedValues(def) });
  const error = rangeError(def, number);
  return error ? bad(error) : good({ serial: number, note });
}

/** What is wrong with a value of an input, or null. */
export function rangeError(def: InputDef, value: number): EconomicsError | null {
  const below = def.exclusiveMin ? value <= def.min : value < def.min;
  if (below || !(value <= def.max)) {
    return { kind: "outOfRange", input: def.name, value, min: def.min, max: def.max, ...(def.exclusiveMin && { exclusiveMin: true }) };
  }
  if (def.integer && !Number.isInteger(value)) return { kind: "wrongType", input: def.name, value, expected: allowedValues(def) };
  return null;
}

/** Published terms, straight or derived; names as in the table of inputs. */
function publishedTerms(terms: DealTerms, cloud: boolean): Given {
  const given: Given = new Map();
  const put = (name: InputName, value: number | null | undefined, origin: "reported" | "derived", reason: string) => {
    if (value !== null && value !== undefined && !given.has(name)) given.set(name, { value, origin, reason });
  };
  const same = ["criticalItMw", "grossMw", "baseTermYears", "escalatorRate", "contractValueUsd", "annualRevenueUsd"] as const;
  for (const name of [...same, "rentUsdPerKwMonth", "prepaymentShare", "backstopUsd", "noiMargin"] as const)
    put(name, terms[name], "reported", "published");
  if (terms.mwBasis !== "gross") put("criticalItMw", terms.headlineMw, "derived", "headline MW; its basis is not stated");
  put(cloud ? "gpuCapexUsd" : "capexUsd", terms.capexUsd, "reported", "published");
  const { capexPerMwUsdLow: low, capexPerMwUsdHigh: high } = terms;
  const perMw = low != null && high != null ? (low + high) / 2 : (low ?? high);
  put("capexUsdPerItMw", perMw, low === high ? "reported" : "derived", low === high ? "published" : "midpoint of the published range");
  const { noiMarginLow, noiMarginHigh } = terms;
  if (noiMarginLow != null && noiMarginHigh != null)
    put("noiMargin", (noiMarginLow + noiMarginHigh) / 2, "derived", "midpoint of the published range");
  put("extensionYears", extensionYears(terms.extensionOptions, terms.baseTermYears ?? NaN), "derived", `"${terms.extensionOptions}"`);
  for (const [name, date] of [
    ["firstDelivery", terms.firstDeliveryDate],
    ["fullDelivery", terms.fullDeliveryDate],
  ] as const) {
    const serial = date == null ? NaN : dateSerial(date);
    if (!Number.isNaN(serial)) put(name, monthStart(serial).serial, "reported", monthStart(serial).note ?? "published");
  }
  const full = given.get("fullDelivery");
  if (full) put("firstDelivery", full.value, "derived", "not disclosed: taken at full delivery");
  return given;
}

function complete(given: Given, own: Given, terms: DealTerms, cloud: boolean, leaseStructure: string): Outcome<CompleteInputs> {
  const values = {} as Inputs;
  const lines = new Map<InputName, InputLine>();
  for (const def of INPUTS) {
    const entry = given.get(def.name);
    if (entry) {
      const error = rangeError(def, entry.value);
      if (error) return bad(error);
    }
    const { fallback } = def;
    const preset = fallback === undefined ? NaN : typeof fallback === "number" ? fallback : fallback(values, cloud);
    const value = entry ? entry.value : preset;
    const origin: Origin = entry ? entry.origin : def.need === "default" ? "default" : null;
    values[def.name] = value;
    const { min, max } = def;
    lines.set(def.name, {
      def,
      min,
      max,
      value,
      origin: Number.isNaN(value) ? null : origin,
      reason: entry?.reason ?? def.reason,
      used: true,
    });
  }
  const derive = (name: InputName, value: number, reason: string, origin: Origin = "derived") => {
    const line = lines.get(name)!;
    if (Number.isNaN(value) || line.origin === "reported" || line.origin === "yours" || (line.origin === "derived" && origin === "derived"))
      return;
    values[name] = value;
    Object.assign(line, { value, origin, reason });
  };
  if (values.fullDelivery < values.firstDelivery) {
    return bad({
      kind: "outOfOrder",
      input: "fullDelivery",
      value: values.fullDelivery,
      other: "firstDelivery",
      otherValue: values.firstDelivery,
      max: lines.get("fullDelivery")!.max,
    });
  }
  if (values.firstDelivery > 0) lines.get("fullDelivery")!.min = values.firstDelivery;
  const longest = values.baseTermYears + (values.underwriteExtensions ? values.extensionYears || 0 : 0);
  if (longest > 0) lines.get("termTenorYears")!.max = Math.min(longest, lines.get("termTenorYears")!.def.max);
  if (wholeMonths(values.termTenorYears) > wholeMonths(longest)) {
    const reason = "not beyond the base term unless extensions are underwritten";
    return bad({ kind: "outOfRange", input: "termTenorYears", value: values.termTenorYears, min: 1 / 12, max: longest, reason });
  }

  const months = wholeMonths(values.baseTermYears);
  const { criticalItMw: mw, escalatorRate: g } = values;
  const published = values.contractValueUsd;
  const basis = rentBasis(given, own);
  const totals = {
    rentUsdPerKwMonth: totalRent(values.rentUsdPerKwMonth, mw, g, months),
    annualRevenueUsd: (values.annualRevenueUsd * months) / 12,
    contractValueUsd: published,
  };
  const baseTermRentUsd = basis ? totals[basis] : NaN;
  for (const name of ["rentUsdPerKwMonth", "annualRevenueUsd", "contractValueUsd"] as const) {
    const line = lines.get(name)!;
    line.used = name === basis;
    if (line.origin && name !== basis && basis) line.reason += `; ${basis} takes precedence`;
  }
  derive("contractValueUsd", baseTermRentUsd, `from ${basis}`);
  derive("annualRevenueUsd", (baseTermRentUsd * 12) / months, "base-term rent over the term");
  const rent = rentForTotal(baseTermRentUsd, mw, g, months);
  derive("rentUsdPerKwMonth", rent, "solved so that the rents of the base term add up");
  values.rentUsdPerKwMonth = basis === "rentUsdPerKwMonth" ? values.rentUsdPerKwMonth : rent;

  const noi = terms.annualNoiUsd;
  const costsAreYours = (own.has("opexUsdPerKwMonth") || own.has("powerPassThroughShare")) && !own.has("noiMargin");
  if (noi != null && baseTermRentUsd > 0 && !costsAreYours) {
    const margin = noi / ((baseTermRentUsd * 12) / months);
    derive(
      "noiMargin",
      Math.min(1, margin),
      margin > 1 ? "published NOI over average revenue, capped at 1" : "published NOI over average revenue",
    );
  }
  const share = cloud ? OPEX_SHARE.cloud : leaseStructure === "triple-net" ? OPEX_SHARE.tripleNet : OPEX_SHARE.other;
  derive(
    "opexUsdPerKwMonth",
    share * values.rentUsdPerKwMonth,
    `${share * 100} % of first-year rent, as is usual for ${cloud ? "GPU cloud" : leaseStructure === "triple-net" ? "triple-net leases (margins of 99-100 %)" : "modified-gross leases (margins of 80-90 %)"}`,
    "default",
  );
  derive("capexUsd", values.capexUsdPerItMw * mw, "capex per critical IT MW x MW");
  derive("capexUsdPerItMw", values.capexUsd / mw, "capex over critical IT MW");
  if (!cloud) derive("gpuCapexUsd", 0, "a lease: the tenant brings the GPUs", "default");
  markUnused(lines, values, cloud);
  const residueUsd = basis && basis !== "contractValueUsd" && given.has("contractValueUsd") ? published - baseTermRentUsd : 0;
  if (residueUsd !== 0) lines.get("contractValueUsd")!.reason += `; it exceeds the calculated rent by ${Math.round(residueUsd)} USD`;
  return good({ cloud, values, lines: [...lines.values()], baseTermRentUsd, rentBasis: basis, residueUsd });
}

/** The term the rent is calculated from: yours before published; rent, then average annual revenue, then contract value. */
function rentBasis(given: Given, own: Given): RentBasis | null {
  const order = ["rentUsdPerKwMonth", "annualRevenueUsd", "contractValueUsd"] as const;
  return order.find((name) => own.has(name)) ?? order.find((name) => given.has(name)) ?? null;
}

function markUnused(lines: Map<InputName, InputLine>, values: Inputs, cloud: boolean): void {
  const off = (...names: InputName[]) => names.forEach((name) => (lines.get(name)!.used = false));
  off("grossMw", "capexUsdPerItMw");
  if (!cloud) off("gpuCapexUsd");
  const byMargin = !Number.isNaN(values.noiMargin);
  if (byMargin) off("opexUsdPerKwMonth", "opexEscalatorRate", "powerPassThroughShare");
  if (byMargin || values.powerPassThroughShare === 1) off("powerPriceUsdPerMwh", "pue", "loadFactor");
  if (values.debtKind !== 2) off("bondAmortisationShare", "refinanceAtMaturity", "refinanceRate");
  if (values.debtKind === 2 && !values.refinanceAtMaturity) off("refinanceRate");
  if (values.debtKind === 2) off("targetDscr");
  if (values.extensionProbability === 0) off("terminalCapRate");
  if (values.delayMonths === 0) off("capexSlips");
  for (const line of lines.values()) if (line.def.group === "simulation") line.used = false;
}

/** How many inputs of the calculation rest on a default. */
export function defaultsUsed(complete: CompleteInputs): number {
  return complete.lines.filter((line) => line.used && line.origin === "default").length;
}
