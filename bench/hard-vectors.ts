import { eomonth, parseIsoDay, serialOf } from "../src/economics";
import reference from "../test/economics/fixtures/reference-cases.json";

/** Dated flows with all their rates of return; none means that the right answer is an error. */
export interface HardVector {
  name: string;
  values: number[];
  dates: number[];
  roots: number[];
}

const start = serialOf(2025, 1, 1);
const yearly = (n: number) => Array.from({ length: n }, (_, k) => start + 365 * k);
const vector = (name: string, values: number[], roots: number[], dates = yearly(values.length)): HardVector => ({
  name,
  values,
  dates,
  roots,
});

/** Flows with chosen rates: the product of (1, −(1 + r)) over them. */
function withRates(...rates: number[]): number[] {
  let flows: number[] = [-1000];
  for (const rate of rates) flows = [...flows, 0].map((value, i) => value - (1 + rate) * (flows[i - 1] ?? 0));
  return flows;
}

const monthEnds = Array.from({ length: 360 }, (_, k) => eomonth(start, k));

/** The annuity of 360 month ends whose rate is 8 % by construction. */
const annuity = (() => {
  const values: number[] = monthEnds.map((_, k) => (k === 0 ? 0 : 1000));
  values[0] = -values.reduce((sum, value, k) => sum + value * 1.08 ** (-(monthEnds[k]! - monthEnds[0]!) / 365), 0);
  return values;
})();

/** Published cases and vectors built from known rates. */
export const HARD_VECTORS: HardVector[] = [
  ...reference.cases
    .filter((each) => each.function === "XIRR")
    .map((each) => {
      const inputs = each.inputs as { values: number[]; dates: string[] };
      const expected = each.expected as number | string | { anyOf: number[] };
      const all = (each as { allRealRoots?: number[] }).allRealRoots;
      const roots =
        all ??
        (typeof expected === "number"
          ? [(each as { independentValue?: number }).independentValue ?? expected]
          : typeof expected === "string"
            ? []
            : expected.anyOf);
      return vector(each.id, inputs.values, roots, inputs.dates.map(parseIsoDay));
    }),
  vector("two roots far apart", withRates(-0.6, 1.5), [-0.6, 1.5]),
  vector("five roots", withRates(-0.4, 0.05, 0.3, 0.8, 2), [-0.4, 0.05, 0.3, 0.8, 2]),
  vector("no root though signs change", [100, -300, 250], []),
  vector("rate near -1", [-1e6, 1, 1], [nearMinusOne()]),
  vector("a rate of 1e8", [-1, 1e8 + 1], [1e8]),
  vector("huge flows", [-1e300, 1.2e300], [0.2]),
  vector("tiny flows", [-1e-300, 1.2e-300], [0.2]),
  vector("leading zeros", [0, 0, 0, -100, 0, 121], [0.1]),
  vector("360 month ends", annuity, [0.08], monthEnds),
  vector("all zeros", [0, 0, 0], []),
  vector("losses in the end", [-100, 230, -132], [0.1, 0.2]),
  vector("same day in and out", [-100, 40, -40, 110], [0.1], [start, start + 365, start + 365, start + 365]),
];

/** −1e6 + v + v² = 0 with v = 1 / (1 + r). */
function nearMinusOne(): number {
  return 2 / (-1 + Math.sqrt(1 + 4e6)) - 1;
}
