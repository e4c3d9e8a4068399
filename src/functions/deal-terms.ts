/** The `deal` and `assumptions` arguments: a deal of the facts or of the user's own, and the values that override its terms. */
import { store, type Deal, type IsoDay, type View } from "../dataset";
import { completeInputs, type CompleteInputs, type DealTerms, type Override } from "../economics";
import { dayOrToday } from "./answer";
import type { Scalar } from "./arguments";
import { toDay } from "./day";
import { dealOf } from "./deal";
import { valueOf } from "./economics-faults";
import { Fault } from "./errors";

export interface Terms {
  view: View;
  terms: DealTerms;
  overrides: Readonly<Record<string, Override>>;
  /** The deal of the facts; null for terms given in a range, or none. */
  deal: Deal | null;
}

/** Published terms that are no inputs themselves: inputs are derived from them. */
const TERMS_ONLY = new Map(
  ["headlineMw", "annualNoiUsd", "noiMarginLow", "noiMarginHigh", "extensionOptions", "capexPerMwUsdLow", "capexPerMwUsdHigh"].map(
    (name) => [name.toLowerCase(), name] as const,
  ),
);

/**
 * Terms and overrides of a call. `deal`: one cell with a deal id, or a two-column range of terms (name, value); null for no deal at all.
 * `assumptions`: a two-column range (name, value); asOf among them sets the day.
 * @throws Fault bad-terms, not-text and the faults of names and days
 */
export function readTerms(deal: Scalar[][] | null, assumptions: Scalar[][] | null): Terms {
  const overrides = pairs("assumptions", assumptions);
  const view = store.view(dayOrToday(takeDay(overrides)));
  if (deal === null) return { view, terms: {}, overrides: Object.fromEntries(overrides), deal: null };
  const only = deal.length === 1 && deal[0]!.length === 1 ? deal[0]![0] : undefined;
  if (only === undefined) return ownTerms(view, pairs("deal", deal), overrides);
  if (typeof only !== "string") throw new Fault({ code: "not-text", parameter: "deal", given: only });
  const found = dealOf(view, only);
  return { view, terms: found, overrides: Object.fromEntries(overrides), deal: found };
}

/** Inputs complete with their origins. @throws Fault */
export function readInputs(deal: Scalar[][] | null, assumptions: Scalar[][] | null): Terms & { complete: CompleteInputs } {
  const read = readTerms(deal, assumptions);
  return { ...read, complete: valueOf(completeInputs(read.terms, read.overrides)) };
}

function ownTerms(view: View, given: Map<string, Override>, overrides: Map<string, Override>): Terms {
  const terms: Record<string, Override> = {};
  const own = new Map<string, Override>();
  for (const [name, value] of given) {
    const term = TERMS_ONLY.get(name.toLowerCase());
    const isText = term === "extensionOptions";
    if (!term) own.set(name, value);
    else if (value !== "" && typeof value !== (isText ? "string" : "number"))
      throw new Fault({ code: "bad-terms", reason: `${term} must be ${isText ? "text" : "a number"}.` });
    else terms[term] = value === "" ? null : value;
  }
  return { view, terms: terms as DealTerms, overrides: Object.fromEntries([...own, ...overrides]), deal: null };
}

/** Names and values of a two-column range; rows without a name or a value say nothing, a heading "value" is skipped. */
function pairs(parameter: string, given: Scalar[][] | null): Map<string, Override> {
  const found = new Map<string, Override>();
  const seen = new Set<string>();
  (given ?? []).forEach((row, at) => {
    if (row.length !== 2)
      throw new Fault({
        code: "bad-terms",
        reason: `${parameter} must be a range of two columns, name and value${parameter === "deal" ? ", or a deal id" : ""}.`,
      });
    const [name, value] = row as [Scalar, Scalar];
    if (name === null || name === "" || value === null || value === "") return;
    if (at === 0 && typeof value === "string" && value.trim().toLowerCase() === "value") return;
    if (typeof name !== "string") throw new Fault({ code: "not-text", parameter: `a name in ${parameter}`, given: name });
    const key = name.trim().toLowerCase();
    if (seen.has(key)) throw new Fault({ code: "bad-terms", reason: `${parameter} gives ${name.trim().slice(0, 40)} twice.` });
    seen.add(key);
    found.set(name.trim(), value);
  });
  return found;
}

/** Takes asOf out of the assumptions. */
function takeDay(overrides: Map<string, Override>): IsoDay | null {
  const name = [...overrides.keys()].find((one) => one.toLowerCase() === "asof");
  if (name === undefined) return null;
  const day = toDay("asOf", overrides.get(name));
  overrides.delete(name);
  return day;
}
