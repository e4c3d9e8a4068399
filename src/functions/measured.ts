/** The sums behind GW, VALUE, SHARE and COVERAGE. */
import {
  measure,
  powerMeasures,
  store,
  valueMeasures,
  type IsoDay,
  type MeasuredSum,
  type PowerMeasure,
  type ValueMeasure,
  type View,
} from "../dataset";
import { dayOrToday } from "./answer";
import { Fault } from "./errors";
import { nearest, pick } from "./nearest";
import { labelOf, subjectOf } from "./subject";

const POWER: readonly string[] = powerMeasures.map((one) => one.name);
const VALUES: readonly string[] = valueMeasures.map((one) => one.name);
const LABELS = new Map<string, string>([...powerMeasures, ...valueMeasures].map((one) => [one.name, one.label]));

/** Every measure a formula may name. */
export const measureNames: readonly string[] = [...POWER, ...VALUES];

/** The power measure `given` means; contracted when left out. @throws Fault unknown-measure */
export function powerMeasure(given: string | null): PowerMeasure {
  return oneOf(given ?? "contracted", POWER) as PowerMeasure;
}

/** The value measure `given` means; contract when left out. @throws Fault unknown-measure */
export function valueMeasure(given: string | null): ValueMeasure {
  return oneOf(given ?? "contract", VALUES) as ValueMeasure;
}

/** Any measure; contracted power when left out. @throws Fault unknown-measure */
export function anyMeasure(given: string | null): PowerMeasure | ValueMeasure {
  return oneOf(given ?? "contracted", measureNames) as PowerMeasure | ValueMeasure;
}

function oneOf(given: string, allowed: readonly string[]): string {
  const found = pick(given, allowed);
  if (found !== undefined) return found;
  const other = pick(given, measureNames);
  if (other) throw new Fault({ code: "other-measure", measure: other, of: POWER.includes(other) ? "GW" : "VALUE" });
  throw new Fault({ code: "unknown-measure", measure: given, suggestions: nearest(given, allowed), allowed });
}

/**
 * The sum of a measure over the rows of `name` on the day, in MW or USD: 0 when nothing is counted yet.
 * @throws Fault not-disclosed when rows are counted and none of them says the figure
 */
export function disclosedSum(name: string, what: PowerMeasure | ValueMeasure, asOf: IsoDay | null): number {
  const view = store.view(dayOrToday(asOf));
  const sum = sumOf(view, name, what);
  if (sum.value === null) throw new Fault({ code: "not-disclosed", what: measureLabel(what), of: labelOf(subjectOf(view, name)) });
  return sum.value;
}

/** Gigawatts of `name`; the body of GW and GIGAWATTS. @throws Fault */
export function gigawatts(name: string, given: string | null, asOf: IsoDay | null): number {
  return disclosedSum(name, powerMeasure(given), asOf) / 1000;
}

/** The measured sum of `name`, with what counts and who discloses. */
export function sumOf(view: View, name: string, what: PowerMeasure | ValueMeasure): MeasuredSum {
  return measure(view, subjectOf(view, name), what);
}

/** A measure as a sentence says it, e.g. "Critical IT MW", "Value with extensions". */
export function measureLabel(what: PowerMeasure | ValueMeasure): string {
  const label = LABELS.get(what) ?? what;
  if (label.startsWith("With")) return `Value ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  const [figure, ...share] = label.split(",");
  return POWER.includes(what) ? [`${figure} MW`, ...share].join(",") : label;
}
