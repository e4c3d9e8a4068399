import { completeInputs, suggest } from "./complete-inputs";
import type { Outcome } from "./errors";
import { bad, good } from "./errors";
import type { InputDef } from "./inputs";
import { findInput, INPUTS } from "./inputs";
import { findMetric, readMetric } from "./metrics";
import type { DealTerms, Override } from "./terms";

const GRID = 32;

/**
 * The value of an input, inside its allowed range, at which a metric equals `target`: of several the one nearest to the input's present value.
 * Errors: unknownInput, unknownMetric, wrongType (whole numbers, dates and choices cannot be solved for), noSolution, and those of the metric
 * where it has no value anywhere in the range.
 */
export function solve(
  terms: DealTerms,
  overrides: Readonly<Record<string, Override>>,
  inputName: string,
  metricName: string,
  target: number,
): Outcome<number> {
  const def = findInput(inputName);
  if (!def)
    return bad({
      kind: "unknownInput",
      name: inputName,
      suggestion: suggest(
        inputName,
        INPUTS.map((input) => input.name),
      ),
    });
  if (def.integer)
    return bad({
      kind: "wrongType",
      input: def.name,
      value: def.name,
      expected: "an input that can take any value, not a whole number, date or choice",
    });
  if (!Number.isFinite(target)) return bad({ kind: "wrongType", input: "target", value: target, expected: "a number" });
  const found = findMetric(metricName);
  if (!found.ok) return found;
  const base = completeInputs(terms, overrides);
  if (!base.ok) return base;
  let lastError: Outcome<number> | null = null;
  const miss = (x: number): number => {
    const complete = completeInputs(terms, { ...overrides, [def.name]: x });
    const read = complete.ok ? readMetric(found.value, { complete: complete.value, shocks: null, table: null }) : complete;
    if (read.ok) return read.value - target;
    lastError = read;
    return NaN;
  };
  const present = base.value.values[def.name];
  const points = gridOf(def, present).map((x) => ({ x, miss: miss(x) }));
  const known = points.filter((point) => !Number.isNaN(point.miss));
  if (known.length === 0 && lastError) return lastError;
  const bracket = nearestBracket(points, Number.isNaN(present) ? points[0]!.x : present);
  const tolerance = 1e-9 * Math.max(Math.abs(target), 1e-6 * Math.max(...known.map((point) => Math.abs(point.miss))), 1e-12);
  if (bracket) {
    const x = refine(miss, bracket[0], bracket[1]);
    if (Math.abs(miss(x)) <= tolerance) return good(x);
  }
  const reach = known.map((point) => point.miss + target);
  return bad({
    kind: "noSolution",
    input: def.name,
    metric: found.value.name,
    target,
    min: def.min,
    max: def.max,
    lowest: Math.min(...reach),
    highest: Math.max(...reach),
  });
}

interface Point {
  x: number;
  miss: number;
}

/** Points to look at: evenly over a narrow range, by powers of two around the present value where the range spans orders of magnitude; ascending. */
function gridOf(def: InputDef, present: number): number[] {
  const points: number[] = [];
  if (def.max > 10000) {
    const middle = present > 0 ? present : Math.sqrt(Math.max(def.min, 1) * def.max);
    for (let k = -20; k <= 20; k++) points.push(middle * 2 ** k);
  } else {
    for (let k = 0; k <= GRID; k++) points.push(def.min + ((def.max - def.min) * k) / GRID);
    if (!Number.isNaN(present)) points.push(present);
  }
  return points.filter((x) => (def.exclusiveMin ? x > def.min : x >= def.min) && x <= def.max).sort((a, b) => a - b);
}

function nearestBracket(points: Point[], present: number): [Point, Point] | null {
  let best: [Point, Point] | null = null;
  let nearest = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    if (!(a.miss * b.miss <= 0)) continue;
    const away = present < a.x ? a.x - present : Math.max(0, present - b.x);
    if (away < nearest) {
      nearest = away;
      best = [a, b];
    }
  }
  return best;
}

/** Illinois steps, a bisection every third, until the bracket is as narrow as doubles allow. */
function refine(miss: (x: number) => number, a: Point, b: Point): number {
  let [low, high] = [{ ...a }, { ...b }];
  for (let i = 0; i < 200 && low.miss !== 0 && high.miss !== 0; i++) {
    let x = i % 3 === 2 ? (low.x + high.x) / 2 : (low.x * high.miss - high.x * low.miss) / (high.miss - low.miss);
    if (!(x > low.x && x < high.x)) x = (low.x + high.x) / 2;
    if (x === low.x || x === high.x) break;
    const point = { x, miss: miss(x) };
    if (Number.isNaN(point.miss)) break;
    if (point.miss * low.miss <= 0) {
      high = point;
      low.miss /= i % 3 === 2 ? 1 : 2;
    } else {
      low = point;
      high.miss /= i % 3 === 2 ? 1 : 2;
    }
  }
  if (low.miss === 0) return low.x;
  if (high.miss === 0) return high.x;
  return Math.abs(miss(low.x)) <= Math.abs(miss(high.x)) ? low.x : high.x;
}
