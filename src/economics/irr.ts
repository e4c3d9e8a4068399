import { prepareFlows } from "./cash-flows";
import type { Outcome } from "./errors";
import { bad, good } from "./errors";
import { allRoots, singleRoot } from "./rate-roots";

/** Excel's first guess. */
export const DEFAULT_GUESS = 0.1;

/**
 * Internal rate of return of one flow a period, as a fraction a period: of all rates above -1 at which the flows discount to 0 the nearest to `guess`
 * in ln(1 + r) (the lower of two as near). Leading zeros are fine. Errors: badFlows, outOfRange (guess), noRoot, tooManySignChanges.
 */
export function irr(values: ArrayLike<number>, guess: number = DEFAULT_GUESS): Outcome<number> {
  return rateOf(values, null, guess);
}

/**
 * Internal rate of return of dated flows, a year of 365 days (Excel's XIRR). `dates` are serials in any order, fractions of a day are cut off;
 * none may be before the first (Excel's rule). Errors and root as for irr.
 */
export function xirr(values: ArrayLike<number>, dates: ArrayLike<number>, guess: number = DEFAULT_GUESS): Outcome<number> {
  return rateOf(values, dates, guess);
}

/** All rates of return of periodic flows, ascending, a double one once; empty when there is none. Errors: badFlows, tooManySignChanges. */
export function irrRoots(values: ArrayLike<number>): Outcome<number[]> {
  return rootsOf(values, null);
}

/** All rates of return of dated flows, ascending, a double one once; empty when there is none. Errors as for irrRoots. */
export function xirrRoots(values: ArrayLike<number>, dates: ArrayLike<number>): Outcome<number[]> {
  return rootsOf(values, dates);
}

function rateOf(values: ArrayLike<number>, dates: ArrayLike<number> | null, guess: number): Outcome<number> {
  const flows = prepareFlows(values, dates);
  if (typeof flows === "string") return bad({ kind: "badFlows", reason: flows });
  if (!(guess > -1 && guess < Infinity)) {
    return bad({ kind: "outOfRange", input: "guess", value: guess, min: -1, max: Number.MAX_VALUE, exclusiveMin: true });
  }
  if (flows.runs === 2) {
    const x = singleRoot(flows);
    return Number.isNaN(x) ? none("the only rate is outside the numbers Excel can hold") : good(Math.expm1(x));
  }
  if (flows.runs < 2) return none("the flows never change sign");
  const roots = allRoots(flows);
  if (!roots) return bad({ kind: "tooManySignChanges" });
  const from = Math.log1p(guess);
  let nearest = NaN;
  for (const x of roots) if (!(Math.abs(x - from) >= Math.abs(nearest - from))) nearest = x;
  return Number.isNaN(nearest) ? none("no rate discounts the flows to 0") : good(Math.expm1(nearest));
}

function rootsOf(values: ArrayLike<number>, dates: ArrayLike<number> | null): Outcome<number[]> {
  const flows = prepareFlows(values, dates);
  if (typeof flows === "string") return bad({ kind: "badFlows", reason: flows });
  if (flows.runs < 2) return good([]);
  const roots = flows.runs === 2 ? [singleRoot(flows)].filter((x) => !Number.isNaN(x)) : allRoots(flows);
  return roots ? good(roots.map(Math.expm1)) : bad({ kind: "tooManySignChanges" });
}

function none(reason: string): Outcome<number> {
  return bad({ kind: "noRoot", reason });
}
