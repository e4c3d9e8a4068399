/**
 * Cash flows made ready for root finding: sorted by time, netted within a day, and split into what comes in and what goes out. Present value is
 * then P(x) - N(x) with x = ln(1 + r), both sums of positive terms, so G(x) = ln P - ln N has the same roots without cancellation or overflow.
 */

/** One sign of the flows in time order: absolute amounts, times, and which distinct gap lies between a flow and the one before it. */
export interface Side {
  count: number;
  amounts: Float64Array;
  times: Float64Array;
  gapIndex: Int32Array;
}

/** Flows ready for evaluation; times in days (or periods) after the first date, `daysPerYear` of them in a unit of the rate. */
export interface CashFlows {
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

function side(capacity: number): Side {
  return { count: 0, amounts: new Float64Array(capacity), times: new Float64Array(capacity), gapIndex: new Int32Array(capacity) };
}

/** Buffers are kept between calls: one caller at a time, nothing escapes a call. */
const inflow = side(512);
const outflow = side(512);
const flows: CashFlows = { inflow, outflow, gaps: new Float64Array(1024), gapCount: 0, signChanges: 0, span: 0, daysPerYear: 1 };

/**
 * Prepares flows, or says what is wrong with them. `dates` are days of any origin in any order but none before the first (fractions are cut off), or
 * null for one flow a period. The returned value is overwritten by the next call.
 */
export function prepareFlows(values: ArrayLike<number>, dates: ArrayLike<number> | null): CashFlows | string {
  const n = values.length;
  if (n === 0) return "no flows";
  if (dates && dates.length !== n) return `${n} values but ${dates.length} dates`;
  if (n > inflow.amounts.length) {
    Object.assign(inflow, side(2 * n));
    Object.assign(outflow, side(2 * n));
    flows.gaps = new Float64Array(4 * n);
  }
  flows.daysPerYear = dates ? 365 : 1;
  if (split(values, dates)) return flows;
  const problem = flaw(values, dates);
  if (problem) return problem;
  const [amounts, times] = sortedAndNetted(values, dates);
  split(amounts, times);
  return flows;
}

/** Splits flows whose times ascend strictly; false as soon as they do not, or a number is none, or too large to be summed. */
function split(values: ArrayLike<number>, dates: ArrayLike<number> | null): boolean {
  const { gaps } = flows;
  const n = values.length;
  const start = dates && n > 0 ? Math.floor(dates[0]!) : 0;
  let gapCount = 0;
  let signChanges = 0;
  let wasIn = false;
  let before = -1;
  let lastIn = 0;
  let lastOut = 0;
  let countIn = 0;
  let countOut = 0;
  let clean = true;
  for (let i = 0; i < n; i++) {
    const value = values[i]!;
    const time = dates ? Math.floor(dates[i]!) - start : i;
    if (!(time > before && value < 1e300 && value > -1e300)) {
      clean = false;
      break;
    }
    before = time;
    if (value === 0) continue;
    const isIn = value > 0;
    const any = countIn + countOut > 0;
    if (any && isIn !== wasIn) signChanges++;
    wasIn = isIn;
    const to = isIn ? inflow : outflow;
    const count = isIn ? countIn++ : countOut++;
    to.amounts[count] = isIn ? value : -value;
    to.times[count] = time;
    if (count > 0) {
      const gap = time - (isIn ? lastIn : lastOut);
      let slot = gap < MAX_TABLED_GAP ? slotOfGap[gap]! - 1 : -1;
      if (slot < 0) {
        slot = gapCount++;
        gaps[slot] = gap;
        if (gap < MAX_TABLED_GAP) slotOfGap[gap] = slot + 1;
      }
      to.gapIndex[count] = slot;
    }
    if (isIn) lastIn = time;
    else lastOut = time;
  }
  for (let g = 0; g < gapCount; g++) if (gaps[g]! < MAX_TABLED_GAP) slotOfGap[gaps[g]!] = 0;
  inflow.count = countIn;
  outflow.count = countOut;
  flows.gapCount = gapCount;
  flows.signChanges = signChanges;
  flows.span = Math.max(before, 0);
  return clean;
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
