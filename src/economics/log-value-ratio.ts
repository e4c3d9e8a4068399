import type { CashFlows, Moments, Side } from "./cash-flows";

/**
 * G = ln(PV in / PV out) at one x = ln(1 + r). Durations are the weighted mean times of both sides in years; `bends` are the second to fourth
 * derivatives of G (differences of the sides' cumulants).
 */
export interface LogValueRatio {
  x: number;
  value: number;
  durationIn: number;
  durationOut: number;
  bend2: number;
  bend3: number;
  bend4: number;
}

let powers = new Float64Array(256);

/**
 * Evaluates G at x. Weights are products of one factor a gap, from the first flow of a side on for x >= 0 and from its last back below, so that every
 * factor is at most 1: nothing overflows and nothing cancels. G' = durationOut - durationIn; both durations fall as x rises.
 */
export function logValueRatio(flows: CashFlows, x: number, into?: LogValueRatio): LogValueRatio {
  const rate = x / flows.daysPerYear;
  const { gaps, gapCount } = flows;
  if (powers.length < gapCount) powers = new Float64Array(2 * gapCount);
  for (let g = 0; g < gapCount; g++) powers[g] = Math.exp(-Math.abs(rate) * gaps[g]!);
  const out = into ?? { x: 0, value: 0, durationIn: 0, durationOut: 0, bend2: 0, bend3: 0, bend4: 0 };
  return ratioOf(flows, x, discount(flows, flows.inflow, rate, sideIn), discount(flows, flows.outflow, rate, sideOut), out);
}

const undiscounted: LogValueRatio = { x: 0, value: 0, durationIn: 0, durationOut: 0, bend2: 0, bend3: 0, bend4: 0 };

/** G at x = 0, from the sums taken while the flows were prepared; overwritten by the next call. */
export function undiscountedRatio(flows: CashFlows): LogValueRatio {
  return ratioOf(flows, 0, cumulants(flows.inflow, 0, sideIn), cumulants(flows.outflow, 0, sideOut), undiscounted);
}

/** Logarithm of a side's value with its cumulants: mean time, variance, third and (undiscounted only: a step after it is short) fourth. */
interface Cumulants {
  log: number;
  k1: number;
  k2: number;
  k3: number;
  k4: number;
}

const sideIn: Cumulants = { log: 0, k1: 0, k2: 0, k3: 0, k4: 0 };
const sideOut: Cumulants = { log: 0, k1: 0, k2: 0, k3: 0, k4: 0 };
const moments: Moments = { sum: 0, m1: 0, m2: 0, m3: 0, m4: 0 };

function ratioOf(flows: CashFlows, x: number, a: Cumulants, b: Cumulants, out: LogValueRatio): LogValueRatio {
  const years = 1 / flows.daysPerYear;
  out.x = x;
  out.value = a.log - b.log;
  out.durationIn = a.k1 * years;
  out.durationOut = b.k1 * years;
  out.bend2 = (a.k2 - b.k2) * years ** 2;
  out.bend3 = (b.k3 - a.k3) * years ** 3;
  out.bend4 = (a.k4 - b.k4) * years ** 4;
  return out;
}

function cumulants(m: Moments, logShift: number, out: Cumulants): Cumulants {
  const scale = 1 / m.sum;
  const m1 = m.m1 * scale;
  const m2 = m.m2 * scale;
  const m3 = m.m3 * scale;
  const m4 = m.m4 * scale;
  out.log = Math.log(m.sum) + logShift;
  out.k1 = m1;
  out.k2 = m2 - m1 * m1;
  out.k3 = m3 - m1 * (3 * m2 - 2 * m1 * m1);
  out.k4 = m4 - 4 * m1 * m3 - 3 * m2 * m2 + m1 * m1 * (12 * m2 - 6 * m1 * m1);
  return out;
}

function discount({ amounts, times, gapIndex }: CashFlows, { from, to }: Side, rate: number, out: Cumulants): Cumulants {
  const factors = powers;
  const backward = rate < 0;
  const first = backward ? to - 1 : from;
  const anchor = times[first]!;
  let weight = 1;
  let sum = amounts[first]!;
  let m1 = sum * anchor;
  let m2 = m1 * anchor;
  let m3 = m2 * anchor;
  if (backward) {
    for (let i = first - 1; i >= from; i--) {
      weight *= factors[gapIndex[i + 1]!]!;
      const time = times[i]!;
      const v0 = amounts[i]! * weight;
      const v1 = v0 * time;
      const v2 = v1 * time;
      sum += v0;
      m1 += v1;
      m2 += v2;
      m3 += v2 * time;
    }
  } else {
    for (let i = from + 1; i < to; i++) {
      weight *= factors[gapIndex[i]!]!;
      const time = times[i]!;
      const v0 = amounts[i]! * weight;
      const v1 = v0 * time;
      const v2 = v1 * time;
      sum += v0;
      m1 += v1;
      m2 += v2;
      m3 += v2 * time;
    }
  }
  moments.sum = sum;
  moments.m1 = m1;
  moments.m2 = m2;
  moments.m3 = m3;
  cumulants(moments, -rate * anchor, out);
  out.k4 = 0;
  return out;
}
