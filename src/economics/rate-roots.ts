import type { CashFlows } from "./cash-flows";
import { prepareFlows } from "./cash-flows";
import type { LogValueRatio } from "./log-value-ratio";
import { logValueRatio, undiscountedRatio } from "./log-value-ratio";
import { preciseRatio } from "./precise-ratio";

/** Flows times changes of sign up to which all roots are looked for: about a second's work. */
const MAX_WORK = 1e6;

/** x = ln(1 + r) of the rates a double can hold: below, r rounds to -1; above, r overflows. */
const LOWEST = -36.7;
const HIGHEST = 709.78;

/** |G| up to here is 0: flows that differ in their last digits only, by some rounding errors each, move G as much. */
const ROUNDING = 1e-15;
/** Below this the rounding of G itself may hide its sign. */
const UNCERTAIN = 1e-12;

/** Below this many years × x a step of the quartic model is exact to rounding: its error is of fifth order. Beside other roots it must be shorter. */
const CLOSE = 4e-4;
const CLOSE_AMONG_OTHERS = 1e-6;

/** The one root of flows whose sign changes once, or NaN when it lies outside the rates a double can hold. */
export function singleRoot(flows: CashFlows): number {
  return polish(flows, undiscountedRatio(flows), LOWEST, HIGHEST, !flows.inflowFirst, CLOSE);
}

/**
 * All roots of G in ascending order, or null where the flows change sign too often; `flows` are overwritten. With s between two runs of flows, the slope
 * of e^(sx) × PV(x) is the present value of the flows each times (s - its time): these change sign once less, and between two roots of PV lies one of
 * theirs (Rolle). So runs are joined until the sign changes once, and from there down the roots of each row part those of the row before it. A parting
 * point where G is 0 to rounding is a double root; such points in a row are one root, at their middle.
 */
export function allRoots(flows: CashFlows): number[] | null {
  const { daysPerYear } = flows;
  const count = flows.runStart[flows.runs]!;
  if (flows.runs * count > MAX_WORK) return null;
  const times = flows.times.slice(0, count);
  let roots: number[] = [];
  for (const amounts of joinedRuns(flows, times)) {
    prepareFlows(amounts, times, daysPerYear);
    roots = (flows.runs === 2 ? [singleRoot(flows)] : partedRoots(flows, roots)).filter((x) => x <= HIGHEST);
  }
  return roots;
}

/** The flows with ever fewer changes of sign: those with one first, the given ones last. */
function joinedRuns({ amounts, runStart, runs }: CashFlows, times: Float64Array): Float64Array[] {
  const rows = [amounts.slice(0, times.length)];
  for (let run = 1; run < runs; run += 2) for (let i = runStart[run]!; i < runStart[run + 1]!; i++) rows[0]![i]! *= -1;
  for (let run = 1; run < runs - 1; run++) {
    const start = runStart[run]!;
    const parting = (times[start - 1]! + times[start]!) / 2;
    const row = rows[0]!.map((amount, i) => amount * (parting - times[i]!));
    const scale = 1 / row.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
    rows.unshift(row.map((amount) => amount * scale));
  }
  return rows;
}

/** Roots of G, of which at most one lies between two parting points. */
function partedRoots(flows: CashFlows, partings: number[]): number[] {
  const roots: number[] = [];
  let touching: number[] = [];
  let before = valueAt(flows, LOWEST);
  for (const x of [...partings, HIGHEST]) {
    const point = valueAt(flows, x);
    if (Math.abs(point.value) <= ROUNDING) {
      touching.push(x);
      continue;
    }
    if (touching.length > 0) roots.push((touching[0]! + touching[touching.length - 1]!) / 2);
    else if (point.value > 0 !== before.value > 0) {
      roots.push(polish(flows, valueAt(flows, (before.x + x) / 2), before.x, x, before.value > 0, CLOSE_AMONG_OTHERS));
    }
    touching = [];
    before = point;
  }
  return roots;
}

/** G at x, its sign certain wherever it is not 0 to rounding. */
function valueAt(flows: CashFlows, x: number, into?: LogValueRatio): LogValueRatio {
  const ratio = logValueRatio(flows, x, into);
  if (Math.abs(ratio.value) < UNCERTAIN) ratio.value = preciseRatio(flows, x);
  return ratio;
}

/**
 * Steps to the root of the quartic that G is to fourth order, kept inside a bracket on which G falls (or rises) through at most one root. NaN where
 * the bracket is the whole range and the root lies outside it.
 */
function polish(flows: CashFlows, at: LogValueRatio, low: number, high: number, falls: boolean, close: number): number {
  const years = Math.max(flows.span / flows.daysPerYear, 1e-3);
  const evaluate = close < CLOSE ? valueAt : logValueRatio;
  for (let i = 0; i < 200; i++) {
    if (at.value === 0) return at.x;
    if (at.value > 0 === falls) low = at.x;
    else high = at.x;
    const step = quarticStep(at, years);
    let next = at.x + step;
    if (next >= low && next <= high && Math.abs(step) * years < close) return next;
    // Where steps turn in circles, every second one is a halving.
    if (!(next > low && next < high) || (i > 12 && i % 2 === 0)) {
      next = (low + high) / 2;
      if (high - low <= 4e-16 * Math.max(Math.abs(low), Math.abs(high)) || next <= low || next >= high) break;
    }
    at = evaluate(flows, next, at);
  }
  return low <= LOWEST || high >= HIGHEST ? NaN : (low + high) / 2;
}

/** Newton's step where it is long (G is nearly straight far out), else that to the root of the quartic. */
function quarticStep({ value, durationIn, durationOut, bend2, bend3, bend4 }: LogValueRatio, years: number): number {
  const slope = durationOut - durationIn;
  const newton = -value / slope;
  if (!(Math.abs(newton) * years < 3)) return newton;
  let d = newton;
  for (let i = 0; i < 4; i++) {
    const g = value + d * (slope + d * (bend2 / 2 + d * (bend3 / 6 + (d * bend4) / 24)));
    const change = g / (slope + d * (bend2 + d * (bend3 / 2 + (d * bend4) / 6)));
    d -= change;
    if (Math.abs(change) < 1e-5 * Math.abs(d)) break;
  }
  return Math.abs(d - newton) < Math.abs(newton) / 2 ? d : newton;
}
