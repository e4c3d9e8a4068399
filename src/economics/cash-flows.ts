/**
 * Cash flows made ready for root finding: sorted by time, netted within a day, without zeros, as runs of one sign. Present value is then P(x) - N(x) with
 * x = ln(1 + r), both sums of positive terms, so G(x) = ln P - ln N has the same roots without cancellation or overflow.
 */

/** Sum of weights and of weights × time, time², time³ and time⁴. */
export interface Moments {
  sum: number;
  m1: number;
  m2: number;
  m3: number;
  m4: number;
}

/**
 * Flows ready for evaluation, in time order. Runs of one sign alternate: run r is `[runStart[r], runStart[r + 1])`, and runs of one parity make up a
 * side. `amounts` are absolute, `times` days (or periods) after the first date, `gapIndex` names the gap to the flow of the same side before (0 for its
 * first) as an index into `gaps`. `daysPerYear` of the days are a unit of the rate; `sides` hold the undiscounted moments, that of the first run first.
 */
export interface CashFlows {
  amounts: Float64Array;
  times: Float64Array;
  gapIndex: Int32Array;
  runStart: Int32Array;
  runs: number;
  /** Whether the first run comes in. */
  inflowFirst: boolean;
  sides: [Moments, Moments];
  /** Length of gap i stands at `gaps[i]` for the `gapCount` indices i in `gapList`. */
  gaps: Float64Array;
  gapList: Int32Array;
  gapCount: number;
  span: number;
  daysPerYear: number;
}

/** Gaps below this are their own index; longer ones are numbered from here on. */
const TABLED_GAPS = 4096;
/** Sums of flows between these are safe from overflow and underflow, times the fourth power of a century in days. */
const [SMALL, LARGE] = [1e-250, 1e280];

const isListed = new Uint8Array(TABLED_GAPS);

/** Buffers are kept between calls: one caller at a time, nothing escapes a call. */
function buffers(capacity: number) {
  return {
    amounts: new Float64Array(capacity),
    times: new Float64Array(capacity),
    gapIndex: new Int32Array(capacity),
    runStart: new Int32Array(capacity + 1),
    gaps: Float64Array.from({ length: TABLED_GAPS + capacity }, (_, i) => i),
    gapList: new Int32Array(capacity),
  };
}

const noMoments = (): Moments => ({ sum: 0.5, m1: 0.5, m2: 0.5, m3: 0.5, m4: 0.5 });
const flows: CashFlows = {
  ...buffers(512),
  runs: 0,
  inflowFirst: false,
  sides: [noMoments(), noMoments()],
  gapCount: 0,
  span: 0,
  daysPerYear: 1,
};

/**
 * Prepares flows, or says what is wrong with them. `dates` are days of any origin in any order but none before the first (fractions are cut off), or
 * null for one flow a period. The returned value is overwritten by the next call.
 */
export function prepareFlows(
  values: ArrayLike<number>,
  dates: ArrayLike<number> | null,
  daysPerYear: number = dates ? 365 : 1,
): CashFlows | string {
  const n = values.length;
  if (n === 0) return "no flows";
  if (dates && dates.length !== n) return `${n} values but ${dates.length} dates`;
  if (n > flows.amounts.length) Object.assign(flows, buffers(2 * n));
  flows.daysPerYear = daysPerYear;
  if (split(values, dates)) return flows;
  const problem = flaw(values, dates);
  if (problem) return problem;
  const [amounts, times] = sortedAndNetted(values, dates);
  split(amounts, times);
  return flows;
}

/** Splits flows on whole days that ascend strictly; false when they do not, or a number is none, or sums would over- or underflow. */
function split(values: ArrayLike<number>, dates: ArrayLike<number> | null): boolean {
  const { amounts, times, gapIndex, runStart } = flows;
  const [even, odd] = flows.sides;
  clear(even);
  clear(odd);
  const n = values.length;
  const start = dates ? dates[0]! | 0 : 0;
  flows.gapCount = 0;
  let shortGaps = 0;
  let clean = true;
  let count = 0;
  let runs = 0;
  let sign = 0;
  let before = -1;
  let last = 0;
  let lastOfOther = -1;
  let sum = 0;
  let m1 = 0;
  let m2 = 0;
  let m3 = 0;
  let m4 = 0;
  for (let i = 0; i < n; i++) {
    const date = dates ? dates[i]! : i;
    const day = date | 0;
    const time = day - start;
    if (!(day === date && time > before)) {
      clean = false;
      break;
    }
    before = time;
    let amount = values[i]! * sign;
    let gap = time - last;
    if (!(amount > 0)) {
      const value = values[i]!;
      if (value === 0) continue;
      // A new run; its first gap reaches back to the run before the last, or is 0 for the first flow of a side.
      if (runs > 0) addMoments(runs % 2 === 1 ? even : odd, sum, m1, m2, m3, m4);
      sum = m1 = m2 = m3 = m4 = 0;
      sign = value > 0 ? 1 : -1;
      amount = value * sign;
      gap = lastOfOther < 0 ? 0 : time - lastOfOther;
      lastOfOther = runs === 0 ? -1 : last;
      runStart[runs++] = count;
    }
    last = time;
    amounts[count] = amount;
    times[count] = time;
    if (gap < 32) shortGaps |= 1 << gap;
    else if (gap >= TABLED_GAPS) gap = longGap(gap);
    else if (isListed[gap] === 0) list(gap);
    gapIndex[count++] = gap;
    const v1 = amount * time;
    const v2 = v1 * time;
    const v3 = v2 * time;
    sum += amount;
    m1 += v1;
    m2 += v2;
    m3 += v3;
    m4 += v3 * time;
  }
  if (runs > 0) addMoments(runs % 2 === 1 ? even : odd, sum, m1, m2, m3, m4);
  listGaps(shortGaps);
  runStart[runs] = count;
  flows.runs = runs;
  flows.inflowFirst = sign > 0 === (runs % 2 === 1);
  flows.span = Math.max(before, 0);
  const size = even.sum + odd.sum;
  return clean && (count === 0 || (size > SMALL && size < LARGE));
}

/** Completes the list of gaps by the short ones, a bit each, and clears the marks of the others. */
function listGaps(shortGaps: number): void {
  const { gapList } = flows;
  let count = flows.gapCount;
  for (let g = 0; g < count; g++) if (gapList[g]! < TABLED_GAPS) isListed[gapList[g]!] = 0;
  for (let bits = shortGaps; bits !== 0; bits &= bits - 1) gapList[count++] = 31 - Math.clz32(bits & -bits);
  flows.gapCount = count;
}

function clear(side: Moments): void {
  side.sum = side.m1 = side.m2 = side.m3 = side.m4 = 0;
}

function addMoments(side: Moments, sum: number, m1: number, m2: number, m3: number, m4: number): void {
  side.sum += sum;
  side.m1 += m1;
  side.m2 += m2;
  side.m3 += m3;
  side.m4 += m4;
}

function list(index: number): void {
  isListed[index] = 1;
  flows.gapList[flows.gapCount++] = index;
}

/** Index of a gap that has none of its own. */
function longGap(gap: number): number {
  const index = TABLED_GAPS + flows.gapCount;
  flows.gaps[index] = gap;
  flows.gapList[flows.gapCount++] = index;
  return index;
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
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!));
  const scale = largest > LARGE * 1e-10 ? 2 ** -200 : largest < SMALL * 1e10 ? 2 ** 200 : 1;
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
