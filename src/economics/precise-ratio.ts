import type { CashFlows } from "./cash-flows";

/** Halves a double's digits (Veltkamp). */
const HALVES = 2 ** 27 + 1;

/**
 * G at x in pairs of doubles, 32 digits, by Horner's rule; meant for where it is nearly 0: it is taken as (in - out) over their mean. Times are
 * discounted by exp(-x) as a double, which moves x by a rounding error but not the sign of G beside it.
 */
export function preciseRatio({ amounts, times, runStart, runs, inflowFirst, daysPerYear }: CashFlows, x: number): number {
  const powers = powersOf(Math.exp(-Math.abs(x) / daysPerYear));
  const last = runStart[runs]! - 1;
  const step = x < 0 ? 1 : -1;
  let run = x < 0 ? 0 : runs - 1;
  let [sum, rest, gross] = [0, 0, 0];
  let time = times[x < 0 ? 0 : last]!;
  for (let i = x < 0 ? 0 : last; i >= 0 && i <= last; i += step) {
    while (i < runStart[run]! || i >= runStart[run + 1]!) run += step;
    const [factor, factorRest] = powers(Math.abs(times[i]! - time));
    time = times[i]!;
    const amount = (run % 2 === 0) === inflowFirst ? amounts[i]! : -amounts[i]!;
    const product = sum * factor;
    const below = productError(sum, factor, product) + sum * factorRest + rest * factor;
    const total = product + amount;
    const shift = total - product;
    rest = product - (total - shift) + (amount - shift) + below;
    sum = total + rest;
    rest -= sum - total;
    gross = gross * factor + amounts[i]!;
  }
  return (2 * sum) / gross;
}

/** Whole powers of a double as unevaluated sums of two, each calculated once. */
function powersOf(base: number): (exponent: number) => [number, number] {
  const known = new Map<number, [number, number]>([
    [0, [1, 0]],
    [1, [base, 0]],
  ]);
  const power = (exponent: number): [number, number] => {
    const found = known.get(exponent);
    if (found) return found;
    const half = Math.floor(exponent / 2);
    const [a, aRest] = power(half);
    const [b, bRest] = power(exponent - half);
    const high = a * b;
    const pair: [number, number] = [high, productError(a, b, high) + a * bRest + aRest * b];
    known.set(exponent, pair);
    return pair;
  };
  return power;
}

/** What rounding took from the product of two doubles (Dekker). */
function productError(a: number, b: number, product: number): number {
  const aScaled = HALVES * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = HALVES * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}
