/**
 * Cash flows made ready for root finding: sorted by time, netted within a day, and split into what comes in and what goes out. Present value is
 * then P(x) - N(x) with x = ln(1 + r), both sums of positive terms, so G(x) = ln P - ln N has the same roots without cancellation or overflow.
 */

/** Flows of one sign: `amounts[from … to)` of the prepared flows, in time order; their sum and moments of time, undiscounted. */
export interface Side extends Moments {
  from: number;
  to: number;
}

/** Sum of weights and of weights × time, time², time³ and time⁴. */
export interface Moments {
  sum: number;
  m1: number;
  m2: number;
  m3: number;
  m4: number;
}

/**
 * Flows ready for evaluation: absolute amounts, days (or periods) after the first date, and which distinct gap lies between a flow and the one of its
 * side before it. `daysPerYear` of them are a unit of the rate.
 */
export interface CashFlows {
  amounts: Float64Array;
  times: Float64Array;
  gapIndex: Int32Array;
  inflow: Side;
  outflow: Side;
  gaps: Float64Array;
  gapCount: number;
  signChanges: number;
  span: number;
  daysPerYear: number;
}

const MAX_TABLED_GAP = 4096;
const slotOfGap = new Int32Array(MAX_TABLED_GAP);

/** Buffers are kept between calls: one caller at a time, nothing escapes a call. Outflows lie in the upper half. */
function buffers(capacity: number): Pick<CashFlows, "amounts" | "times" | "gapIndex" | "gaps"> {
  const size = 2 * capacity;
  return { amounts: new Float64Array(size), times: new Float64Array(size), gapIndex: new Int32Array(size), gaps: new Float64Array(size) };
}

const flows: CashFlows = {
  ...buffers(512),
  inflow: { from: 0, to: 0, sum: 0, m1: 0, m2: 0, m3: 0, m4: 0 },
  outflow: { from: 512, to: 512, sum: 0, m1: 0, m2: 0, m3: 0, m4: 0 },
  gapCount: 0,
  signChanges: 0,
  span: 0,
  daysPerYear: 1,
};

/**
 * Prepares flows, or says what is wrong with them. `dates` are days of any origin in any order but none before the first (fractions are cut off), or
 * null for one flow a period. The returned value is overwritten by the next call.
 */
export function prepareFlows(values: ArrayLike<number>, dates: ArrayLike<number> | null): CashFlows | string {
  const n = values.length;
  if (n === 0) return "no flows";
  if (dates && dates.length !== n) return `${n} values but ${dates.length} dates`;
  if (n > flows.outflow.from) {
    Object.assign(flows, buffers(2 * n));
    flows.outflow.from = 2 * n;
  }
  flows.daysPerYear = dates ? 365 : 1;
  if (split(values, dates)) return flows;
  const problem = flaw(values, dates);
  if (problem) return problem;
  const [amounts, times] = sortedAndNetted(values, dates);
  split(amounts, times);
  return flows;
}

/** Splits flows on whole days that ascend strictly; false as soon as they do not, or a number is none, or too large to be summed. */
function split(values: ArrayLike<number>, dates: ArrayLike<number> | null): boolean {
  const { inflow, outflow } = flows;
  const n = values.length;
  const start = dates && n > 0 ? dates[0]! | 0 : 0;
  flows.gapCount = 0;
  let signChanges = 0;
  let side = 0;
  let before = -1;
  let clean = true;
  inflow.to = inflow.from;
  outflow.to = outflow.from;
  let inSum = 0;
  let in1 = 0;
  let in2 = 0;
  let in3 = 0;
  let in4 = 0;
  let lastIn = -1;
  let outSum = 0;
  let out1 = 0;
  let out2 = 0;
  let out3 = 0;
  let out4 = 0;
  let lastOut = -1;
  const { amounts, times, gapIndex } = flows;
  let nextIn = inflow.from;
  let nextOut = outflow.from;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    const date = dates ? dates[i]! : i;
    const day = date | 0;
    const time = day - start;
    if (!(day === date && time > before && value < 1e300 && value > -1e300)) {
      clean = false;
      break;
    }
    before = time;
    if (value > 0) {
      if (side < 0) signChanges++;
      side = 1;
      amounts[nextIn] = value;
      times[nextIn] = time;
      if (lastIn >= 0) gapIndex[nextIn] = slotOf(time - lastIn);
      nextIn++;
      lastIn = time;
      const v1 = value * time;
      const v2 = v1 * time;
      const v3 = v2 * time;
      inSum += value;
      in1 += v1;
      in2 += v2;
      in3 += v3;
      in4 += v3 * time;
    } else if (value < 0) {
      if (side > 0) signChanges++;
      side = -1;
      amounts[nextOut] = -value;
      times[nextOut] = time;
      if (lastOut >= 0) gapIndex[nextOut] = slotOf(time - lastOut);
      nextOut++;
      lastOut = time;
      const v1 = value * time;
      const v2 = v1 * time;
      const v3 = v2 * time;
      outSum -= value;
      out1 -= v1;
      out2 -= v2;
      out3 -= v3;
      out4 -= v3 * time;
    }
  }
  const { gaps, gapCount } = flows;
  for (let g = 0; g < gapCount; g++) if (gaps[g]! < MAX_TABLED_GAP) slotOfGap[gaps[g]!] = 0;
  inflow.to = nextIn;
  outflow.to = nextOut;
  setMoments(inflow, inSum, in1, in2, in3, in4);
  setMoments(outflow, outSum, out1, out2, out3, out4);
  flows.signChanges = signChanges;
  flows.span = Math.max(before, 0);
  return clean;
}

function setMoments(side: Side, sum: number, m1: number, m2: number, m3: number, m4: number): void {
  side.sum = sum;
  side.m1 = m1;
  side.m2 = m2;
  side.m3 = m3;
  side.m4 = m4;
}

/** Index of a gap among the distinct ones. */
function slotOf(gap: number): number {
  if (gap < MAX_TABLED_GAP && slotOfGap[gap]! > 0) return slotOfGap[gap]! - 1;
  const slot = flows.gapCount++;
  flows.gaps[slot] = gap;
  if (gap < MAX_TABLED_GAP) slotOfGap[gap] = slot + 1;
  return slot;
}

function flaw(values: ArrayLike<number>, dates: ArrayLike<number> | null): string | null {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) return `flow ${i + 1} is not a number`;
    if (dates && !Number.isFinite(dates[i])) return `date ${i + 1} is not a date`;
    if (dates && Math.floor(dates[i]!) < Math.floor(dates[0]!)) return `date ${i + 1} is before the first date`;
  }
  return null;
}

/** Sums near the largest double would overflow, and roots do not change with scale; what is left of a day's flows after rounding is nothing. */
function sortedAndNetted(values: ArrayLike<number>, dates: ArrayLike<number> | null): [number[], number[] | null] {
  const scale = Array.from(values).some((value) => Math.abs(value) > 1e299) ? 2 ** -64 : 1;
  if (!dates) return [Array.from(values, (value) => value * scale), null];
  const day = (k: number) => Math.floor(dates[k]!);
  const order = Array.from(values, (_, i) => i).sort((a, b) => day(a) - day(b));
  const amounts: number[] = [];
  const times: number[] = [];
  for (let i = 0; i < order.length;) {
    const time = day(order[i]!);
    let net = 0;
    let gross = 0;
    for (; i < order.length && day(order[i]!) === time; i++) {
      net += values[order[i]!]! * scale;
      gross += Math.abs(values[order[i]!]! * scale);
    }
    amounts.push(Math.abs(net) < 1e-15 * gross ? 0 : net);
    times.push(time);
  }
  return [amounts, times];
}
