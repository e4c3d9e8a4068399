import type { CompleteInputs } from "./complete-inputs";
import type { Outcome } from "./errors";
import { bad, good } from "./errors";
import type { Inputs } from "./inputs";
import { findMetric, readMetric } from "./metrics";
import { Scratch } from "./monthly-table";
import { uniforms } from "./random";
import type { Shocks } from "./shocks";

/** Percentiles shown, in percent. */
export const PERCENTILES = [5, 10, 25, 50, 75, 90, 95] as const;
export const DEFAULT_PATHS = 5000;
export const MAX_PATHS = 100000;
const MAX_SEED = 2 ** 53 - 1;

/** Distribution of a metric over the paths that give it a value; `withoutValue` counts the others (an IRR of a path that only loses, say). */
export interface Simulation {
  percentiles: { percent: number; value: number }[];
  mean: number;
  standardError: number;
  paths: number;
  withoutValue: number;
}

/**
 * A metric under random delay, overrun and tenant default: same seed, same answer; path i always meets the same draws. With every shock off each path is
 * METRIC. `until` (a clock reading in ms, `now` its clock) stops long runs. Errors: those of metric, outOfRange (paths, seed), timeLimit.
 */
export function simulate(
  complete: CompleteInputs,
  metricName: string,
  paths = DEFAULT_PATHS,
  seed = 1,
  clock?: { now: () => number; until: number },
): Outcome<Simulation> {
  if (!Number.isInteger(paths) || paths < 1 || paths > MAX_PATHS)
    return bad({ kind: "outOfRange", input: "paths", value: paths, min: 1, max: MAX_PATHS });
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED)
    return bad({ kind: "outOfRange", input: "seed", value: seed, min: 0, max: MAX_SEED });
  const found = findMetric(metricName);
  if (!found.ok) return found;
  const results: number[] = [];
  const scratch = new Scratch();
  for (let path = 0; path < paths; path++) {
    const read = readMetric(found.value, { complete, shocks: drawShocks(complete.values, seed, path), table: null, scratch });
    if (read.ok) results.push(read.value);
    else if (read.error.kind === "notDisclosed") return read;
    if (clock && path % 64 === 63 && clock.now() > clock.until) {
      return bad({ kind: "timeLimit", paths, done: path + 1 });
    }
  }
  if (results.length === 0) return bad({ kind: "undefinedMetric", metric: metricName, reason: "no path gives it a value" });
  return good(summarise(results, paths));
}

/**
 * The shocks of a path from its four uniform draws. Slip: exponential. Overrun: log-normal with the given mean, the normal by Box and Muller. Default:
 * exponential waiting time from first delivery at the yearly hazard. Draws are rounded to 1e-9 before they become whole months, so that a last digit of
 * log or cos, which engines need not agree on, does not move a month.
 */
export function drawShocks(inputs: Inputs, seed: number, path: number): Shocks {
  const [slip, radius, angle, fall] = uniforms(seed, path);
  const { simDelayMeanMonths, simOverrunMean, simOverrunSd, simDefaultHazard } = inputs;
  const normal = Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
  return {
    slipMonths: Math.min(240, Math.round(steady(-simDelayMeanMonths * Math.log(slip)))),
    capexFactor: (1 + simOverrunMean) * Math.exp(simOverrunSd * normal - simOverrunSd ** 2 / 2),
    defaultMonth: simDefaultHazard > 0 ? Math.floor(steady((-12 * Math.log(fall)) / simDefaultHazard)) : Infinity,
    reletMonths: inputs.simReletMonths,
    reletRentShare: inputs.simReletRentShare,
    backstopRecovery: inputs.simBackstopRecovery,
  };
}

function steady(draw: number): number {
  return Math.round(draw * 1e9) / 1e9;
}

function summarise(results: number[], paths: number): Simulation {
  const sorted = Float64Array.from(results).sort();
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    percentiles: PERCENTILES.map((percent) => ({ percent, value: percentile(sorted, percent / 100) })),
    mean,
    standardError: n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0,
    paths,
    withoutValue: paths - n,
  };
}

/** Interpolated between the two nearest ranks, as Excel's PERCENTILE.INC. */
function percentile(sorted: Float64Array, share: number): number {
  const rank = share * (sorted.length - 1);
  const low = Math.floor(rank);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (rank - low) * (sorted[high]! - sorted[low]!);
}
