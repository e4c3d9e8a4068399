import type { CashFlows } from "./cash-flows";
import type { LogValueRatio } from "./log-value-ratio";
import { logValueRatio, undiscountedRatio } from "./log-value-ratio";

/** Evaluations after which the search gives up: flows that need more cannot be told apart in double precision. */
export const MAX_EVALUATIONS = 6000;
/** Terms evaluated altogether after which it gives up as well: half a second's work, for rows of many thousand flows. */
const MAX_TERMS = 1e8;

/** x = ln(1 + r) of the rates a double can hold: below, r rounds to -1; above, r overflows. */
const LOWEST = -36.7;
const HIGHEST = 709.78;

/** Where the search for several roots starts to look, as x; no plausible root lies on one of these. */
const BREAKPOINTS = [LOWEST, -6.13, -1.513, -0.4117, -0.1079, 0.0713, 0.2137, 0.6911, 2.317, 9.71, 61.3, HIGHEST];

/** Roots in ascending x, or null when the iteration cap was reached. */
export type Roots = number[] | null;

/** The one root of flows whose sign changes once, or NaN when it lies outside the rates a double can hold. */
export function singleRoot(flows: CashFlows): number {
  return polish(flows, undiscountedRatio(flows), LOWEST, HIGHEST, !flows.inflowFirst);
}

/**
 * All roots of G. On an interval the durations of both sides are bounded by their values at its ends (they fall as x rises), so the slope of G is:
 * an interval without a possible root is dropped, one where G is monotone holds at most one root, any other is halved. What is left at the width where
 * rounding hides the answer counts as one (double) root if G is zero to rounding there.
 */
export function allRoots(flows: CashFlows): Roots {
  const cap = Math.min(MAX_EVALUATIONS, MAX_TERMS / flows.runStart[flows.runs]!);
  let evaluations = 0;
  const at = (x: number) => (evaluations++, logValueRatio(flows, x));
  const roots = new RootList();
  const stack: [LogValueRatio, LogValueRatio][] = [];
  const ends = BREAKPOINTS.map(at);
  for (let i = ends.length - 1; i > 0; i--) stack.push([ends[i - 1]!, ends[i]!]);
  const years = flows.span / flows.daysPerYear;
  for (let interval = stack.pop(); interval; interval = stack.pop()) {
    if (evaluations > cap) return null;
    const [a, b] = interval;
    const width = b.x - a.x;
    const crosses = a.value > 0 !== b.value > 0;
    const steepestFall = a.durationIn - b.durationOut;
    const leastFall = b.durationIn - a.durationOut;
    if (leastFall > 0 || steepestFall < 0) {
      if (a.value === 0) roots.add(a.x, a.x);
      else if (b.value === 0) roots.add(b.x, b.x);
      else if (crosses) {
        const x = polish(flows, at((a.x + b.x) / 2), a.x, b.x, leastFall > 0);
        if (!Number.isNaN(x)) roots.add(x, x);
      }
      continue;
    }
    if (!mayVanish(a.value, b.value, steepestFall, leastFall, width)) continue;
    const noise = 4e-15 * (1 + Math.max(Math.abs(a.x), Math.abs(b.x)) * years);
    const zeros = Math.abs(a.value) < noise && Math.abs(b.value) < noise;
    const narrow = width < 1e-8 * Math.max(1, Math.abs(a.x));
    if (narrow || (zeros && width < 0.02)) {
      if (crosses || zeros || Math.min(Math.abs(a.value), Math.abs(b.value)) < noise) roots.add(a.x, b.x);
      continue;
    }
    const middle = at((a.x + b.x) / 2);
    stack.push([middle, b], [a, middle]);
  }
  return roots.middles();
}

/** Intervals that hold a root, left to right; those that touch, or lie closer than rounding can tell apart, are one root. */
class RootList {
  private readonly spans: [number, number][] = [];

  add(from: number, to: number): void {
    const before = this.spans[this.spans.length - 1];
    if (before && from - before[1] <= 3e-8 * Math.max(1, Math.abs(from))) before[1] = to;
    else this.spans.push([from, to]);
  }

  middles(): number[] {
    return this.spans.map(([from, to]) => (from + to) / 2);
  }
}

/** Whether G, with slope between -steepestFall and -leastFall, can reach 0 between two ends. */
function mayVanish(a: number, b: number, steepestFall: number, leastFall: number, width: number): boolean {
  if (a > 0 !== b > 0 || a === 0 || b === 0) return true;
  const [down, up] = a > 0 ? [steepestFall, -leastFall] : [-leastFall, steepestFall];
  const [left, right] = [Math.abs(a), Math.abs(b)];
  const turn = (left - right + up * width) / (up + down);
  return left - down * turn <= 0;
}

/** Below this many years × x a step of the quartic model is exact to rounding: its error is of fifth order. */
const CLOSE = 4e-4;

/**
 * Steps to the root of the quartic that G is to fourth order, kept inside a bracket on which G falls (or rises) through at most one root. NaN where
 * the bracket is the whole range and the root lies outside it.
 */
function polish(flows: CashFlows, at: LogValueRatio, low: number, high: number, falls: boolean): number {
  const years = Math.max(flows.span / flows.daysPerYear, 1e-3);
  for (let i = 0; i < 200; i++) {
    if (at.value === 0) return at.x;
    if (at.value > 0 === falls) low = at.x;
    else high = at.x;
    const step = quarticStep(at, years);
    let next = at.x + step;
    const inside = next > low && next < high;
    if (inside && Math.abs(step) * years < CLOSE) return next;
    if (!inside) {
      next = (low + high) / 2;
      if (high - low <= 4e-16 * Math.max(Math.abs(low), Math.abs(high)) || next <= low || next >= high) break;
    }
    at = logValueRatio(flows, next, at);
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
  return Math.abs(d - newton) <= Math.abs(newton) ? d : newton;
}
