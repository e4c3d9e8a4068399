import type { CashFlows, Side } from "./cash-flows";

/** G = ln(PV in / PV out) at one x = ln(1 + r), with the durations (weighted mean times, in years) and variances of both sides. */
export interface LogValueRatio {
  x: number;
  value: number;
  durationIn: number;
  durationOut: number;
  varianceIn: number;
  varianceOut: number;
}

let powers = new Float64Array(256);
let logSum = 0;
let duration = 0;
let variance = 0;

/**
 * Evaluates G at x. Weights are products of one factor a gap, from the first flow of a side on for x >= 0 and from its last back below, so that every
 * factor is at most 1: nothing overflows and nothing cancels. G' = durationOut - durationIn, G'' = varianceIn - varianceOut; both durations fall as x rises.
 */
export function logValueRatio(flows: CashFlows, x: number, into?: LogValueRatio): LogValueRatio {
  const rate = x / flows.daysPerYear;
  const { gaps, gapCount } = flows;
  if (powers.length < gapCount) powers = new Float64Array(2 * gapCount);
  for (let g = 0; g < gapCount; g++) powers[g] = Math.exp(-Math.abs(rate) * gaps[g]!);
  const out = into ?? { x: 0, value: 0, durationIn: 0, durationOut: 0, varianceIn: 0, varianceOut: 0 };
  const years = 1 / flows.daysPerYear;
  out.x = x;
  discount(flows.inflow, rate);
  out.durationIn = duration * years;
  out.varianceIn = variance * years * years;
  out.value = logSum;
  discount(flows.outflow, rate);
  out.durationOut = duration * years;
  out.varianceOut = variance * years * years;
  out.value -= logSum;
  return out;
}

function discount(side: Side, rate: number): void {
  const { count, amounts, times, gapIndex } = side;
  const backward = rate < 0;
  const anchor = times[backward ? count - 1 : 0]!;
  let weight = 1;
  let sum = amounts[backward ? count - 1 : 0]!;
  let mean = 0;
  let square = 0;
  if (backward) {
    for (let i = count - 2; i >= 0; i--) {
      weight *= powers[gapIndex[i + 1]!]!;
      const value = amounts[i]! * weight;
      const time = times[i]! - anchor;
      sum += value;
      mean += value * time;
      square += value * time * time;
    }
  } else {
    for (let i = 1; i < count; i++) {
      weight *= powers[gapIndex[i]!]!;
      const value = amounts[i]! * weight;
      const time = times[i]! - anchor;
      sum += value;
      mean += value * time;
      square += value * time * time;
    }
  }
  mean /= sum;
  logSum = Math.log(sum) - rate * anchor;
  duration = anchor + mean;
  variance = square / sum - mean * mean;
}
