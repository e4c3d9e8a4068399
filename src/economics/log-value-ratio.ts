import type { CashFlows, Moments } from "./cash-flows";

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

/** Logarithm of a side's value with its cumulants: mean time, variance, third and (undiscounted only: a step after it is short) fourth. */
interface Cumulants {
  log: number;
  k1: number;
  k2: number;
  k3: number;
  k4: number;
}

// Fields start as fractions so that engines store them as doubles from the first call on.
const noRatio = (): LogValueRatio => ({ x: 0.5, value: 0.5, durationIn: 0.5, durationOut: 0.5, bend2: 0.5, bend3: 0.5, bend4: 0.5 });
const sideOfFirstRun: Cumulants = { log: 0.5, k1: 0.5, k2: 0.5, k3: 0.5, k4: 0.5 };
const otherSide: Cumulants = { log: 0.5, k1: 0.5, k2: 0.5, k3: 0.5, k4: 0.5 };
const moments: Moments = { sum: 0.5, m1: 0.5, m2: 0.5, m3: 0.5, m4: 0.5 };
const undiscounted = noRatio();
let factors = new Float64Array(8192);

/**
 * Evaluates G at x. Weights are products of one factor a gap, from the first flow of a side on for x >= 0 and from its last back below, so that every
 * factor is at most 1: nothing overflows and nothing cancels. G' = durationOut - durationIn; both durations fall as x rises.
 */
export function logValueRatio(flows: CashFlows, x: number, into: LogValueRatio = noRatio()): LogValueRatio {
  const rate = x / flows.daysPerYear;
  const { gaps, gapList, gapCount } = flows;
  if (factors.length < gaps.length) factors = new Float64Array(gaps.length);
  for (let g = 0; g < gapCount; g++) factors[gapList[g]!] = Math.exp(-Math.abs(rate) * gaps[gapList[g]!]!);
  if (rate < 0) {
    discountBackward(flows, 0, rate, sideOfFirstRun);
    discountBackward(flows, 1, rate, otherSide);
  } else {
    discountForward(flows, 0, rate, sideOfFirstRun);
    discountForward(flows, 1, rate, otherSide);
  }
  return setRatio(flows, x, into);
}

/** G at x = 0, from the sums taken while the flows were prepared; overwritten by the next call. */
export function undiscountedRatio(flows: CashFlows): LogValueRatio {
  setCumulants(flows.sides[0], 0, sideOfFirstRun);
  setCumulants(flows.sides[1], 0, otherSide);
  return setRatio(flows, 0, undiscounted);
}

function setRatio({ inflowFirst, daysPerYear }: CashFlows, x: number, ratio: LogValueRatio): LogValueRatio {
  const inflow = inflowFirst ? sideOfFirstRun : otherSide;
  const outflow = inflowFirst ? otherSide : sideOfFirstRun;
  const years = 1 / daysPerYear;
  const years2 = years * years;
  ratio.x = x;
  ratio.value = inflow.log - outflow.log;
  ratio.durationIn = inflow.k1 * years;
  ratio.durationOut = outflow.k1 * years;
  ratio.bend2 = (inflow.k2 - outflow.k2) * years2;
  ratio.bend3 = (outflow.k3 - inflow.k3) * years2 * years;
  ratio.bend4 = (inflow.k4 - outflow.k4) * years2 * years2;
  return ratio;
}

function setCumulants(m: Moments, logShift: number, to: Cumulants): void {
  const scale = 1 / m.sum;
  const m1 = m.m1 * scale;
  const m2 = m.m2 * scale;
  const m3 = m.m3 * scale;
  const m4 = m.m4 * scale;
  to.log = Math.log(m.sum) + logShift;
  to.k1 = m1;
  to.k2 = m2 - m1 * m1;
  to.k3 = m3 - m1 * (3 * m2 - 2 * m1 * m1);
  to.k4 = m4 - 4 * m1 * m3 - 3 * m2 * m2 + m1 * m1 * (12 * m2 - 6 * m1 * m1);
}

function discountForward({ amounts, times, gapIndex, runStart, runs }: CashFlows, firstRun: 0 | 1, rate: number, to: Cumulants): void {
  const table = factors;
  let weight = 1;
  let sum = 0;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  for (let run = firstRun; run < runs; run += 2) {
    const end = runStart[run + 1]!;
    for (let i = runStart[run]!; i < end; i++) {
      weight *= table[gapIndex[i]!]!;
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
  setDiscounted(sum, m1, m2, m3, -rate * times[runStart[firstRun]!]!, to);
}

function discountBackward({ amounts, times, gapIndex, runStart, runs }: CashFlows, firstRun: 0 | 1, rate: number, to: Cumulants): void {
  const table = factors;
  let weight = 1;
  let factor = 1;
  let sum = 0;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  const lastRun = runs - 1 - ((runs - 1 - firstRun) & 1);
  for (let run = lastRun; run >= 0; run -= 2) {
    const start = runStart[run]!;
    for (let i = runStart[run + 1]! - 1; i >= start; i--) {
      weight *= factor;
      factor = table[gapIndex[i]!]!;
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
  setDiscounted(sum, m1, m2, m3, -rate * times[runStart[lastRun + 1]! - 1]!, to);
}

function setDiscounted(sum: number, m1: number, m2: number, m3: number, logShift: number, to: Cumulants): void {
  moments.sum = sum;
  moments.m1 = m1;
  moments.m2 = m2;
  moments.m3 = m3;
  setCumulants(moments, logShift, to);
  to.k4 = 0;
}
