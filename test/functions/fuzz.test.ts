/**
 * 100,000 calls with arguments nobody would write: always a value or a catalogued error, in the turn of the call, and text as the facts
 * have it. The seed is printed on failure.
 */
import fc from "fast-check";
import { bundled, dictionary, powerMeasures, store, valueMeasures } from "../../src/dataset";
import { INPUTS } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import { documentedFunctions } from "../../tools/docs-functions";
import { parseCall } from "../../tools/formula";
import { HostError, type Library, type MetadataParameter } from "../../tools/function-library";
import { loadLibrary } from "./host";

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

const TOTAL = 100_000;
/** Calls that take long by their nature get a smaller part. */
const SLOW: Readonly<Record<string, number>> = {
  RECONCILE: 300,
  CHANGES: 1500,
  SIMULATE: 100,
  SENSITIVITY: 300,
  SOLVE: 300,
  SCHEDULE: 500,
  METRIC: 2000,
  ASSUMPTIONS: 1500,
};

const names = [
  ...bundled.miners.flatMap((miner) => [miner.id, miner.name, miner.ticker ?? "all"]),
  ...bundled.deals.map((deal) => deal.id),
  ...bundled.sites.map((site) => site.name),
  ...bundled.counterparties.map((one) => one.name),
  ...bundled.peers.map((one) => one.name),
  "all",
  "my deals",
];
const words = [...powerMeasures, ...valueMeasures]
  .map((one) => one.name)
  .concat(dictionary.map((field) => field.name) as never[]) as string[];
const hostile = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "=1+1",
  "@SUM(A1)",
  "'",
  "|signed",
  "||",
  ",,,",
  "\u0000",
  "\ud800",
  "I\u0307REN",
  "ÍRÉN",
  "ＩＲＥＮ",
  "ﷺ",
  "%00",
  "x".repeat(40_000),
  "a,".repeat(2_000),
  "-1",
  "1e999",
  "NaN",
);
const days = fc.constantFrom(
  46142,
  46142.5,
  45000,
  "2026-04-30",
  "2025-12-31",
  "2015-01-01",
  46303,
  46304,
  36526,
  36525,
  2958465,
  2958466,
  "2026-02-30",
  "9999-12-31",
);
const oddities = fc.constantFrom(
  null,
  undefined,
  "",
  0,
  -0,
  true,
  false,
  NaN,
  Infinity,
  -Infinity,
  1e308,
  -1,
  0.1,
  {},
  [],
  [[]],
  { type: "FormattedNumber", basicValue: 46142, numberFormat: "0" },
  { type: "Entity", text: "x", properties: {} },
  { type: "Entity", text: "x" },
  { type: "Error", basicValue: "#N/A" },
  { type: "String", basicValue: "IREN" },
  { functionName: "GW" },
);
/** Arguments that fit a parameter, by its name: what an ordinary user would write. */
const terms = fc.constantFrom<unknown[][][]>(
  [
    ["criticalItMw", 100],
    ["baseTermYears", 15],
    ["firstDelivery", "2027-01-01"],
    ["contractValueUsd", 2.5e9],
    ["capexUsd", 1e9],
  ],
  [
    ["contractValueUsd", 1e9],
    ["baseTermYears", 10],
  ],
  [
    ["Term", "Value"],
    ["criticalItMw", 20],
    ["headlineMw", 20],
    ["noiMargin", ""],
  ],
);
const number = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.double({ min: -10, max: 1e10, noNaN: true }));
const numbers = fc.array(fc.array(number, { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 8 });
const goodDay = fc.constantFrom(null, null, "", 0, 46142, "2026-04-30", "2026-09-30", 46303);
const FITTING: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  name: fc.constantFrom(...names),
  measure: fc.constantFrom(null, ...powerMeasures.map((one) => one.name), ...valueMeasures.map((one) => one.name)),
  field: fc.constantFrom("name", "ticker", "tenant", "note", "grossMw", "contractValueUsd", ...dictionary.map((one) => one.name)),
  names: fc.array(fc.constantFrom(...names).map((name) => [name])),
  fields: fc.constantFrom("name,ticker", [["contracted", "contract"]], [["tenant"]], "note,grid"),
  asOf: goodDay,
  from: fc.constantFrom("2026-05-01", 46142, "2025-01-01"),
  to: goodDay,
  kind: fc.constantFrom(null, "deal", "miner", "lease-rate", "build-cost", "measure"),
  by: fc.constantFrom(null, "miner", "tenant", "end user", "grid"),
  text: fc.oneof(fc.constantFrom(...names), fc.constantFrom("lease", "backstop", "ercot", "term")),
  benchmark: fc.constantFrom(null, "bernstein", "hut-2026-08", "riot-2026-08"),
  deal: fc.oneof(terms, fc.constantFrom(...bundled.deals.map((deal) => [[deal.id]]))),
  id: fc.constantFrom(...bundled.deals.map((deal) => deal.id)),
  metric: fc.oneof(fc.constantFrom(...METRICS.map((one) => one.name)), fc.constant("revenueTotal")),
  input: fc.oneof(fc.constantFrom(...INPUTS.map((one) => one.name)), fc.constant("contractValueUsd")),
  input2: fc.constantFrom(null, ...INPUTS.map((one) => one.name)),
  values: fc.oneof(numbers, fc.constantFrom([[-100], [60], [70]])),
  values2: fc.oneof(fc.constant(null), numbers),
  dates: fc.constant(null),
  assumptions: fc.oneof(
    fc.constant(null),
    fc.tuple(fc.constantFrom(...INPUTS.map((one) => one.name)), number).map((pair) => [pair]),
  ),
  columns: fc.constantFrom(null, [["note"]], [["revenue,noi"]], [["id", "tenant|signed"]]),
  period: fc.constantFrom(null, "month", "year"),
  target: fc.oneof(number, fc.constantFrom(1e8, 2e9, 0.1)),
  sharePrice: number,
  paths: fc.integer({ min: 1, max: 50 }),
  seed: fc.nat(),
  max: fc.integer({ min: 1, max: 50 }),
};

const huge = fc.constantFrom(
  Array.from({ length: 300 }, () => Array<string>(50).fill("IREN")),
  Array.from({ length: 300 }, () => Array<number>(50).fill(1)),
  Array.from({ length: 1 }, () => Array<string>(3000).fill("name")),
);
const plausible = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...words));
const cell = fc.oneof(
  { weight: 6, arbitrary: plausible },
  { weight: 2, arbitrary: days },
  { weight: 1, arbitrary: fc.string() },
  { weight: 1, arbitrary: oddities },
);
const argument = fc.oneof(
  { weight: 40, arbitrary: plausible },
  { weight: 20, arbitrary: days },
  { weight: 12, arbitrary: hostile },
  { weight: 12, arbitrary: oddities },
  { weight: 6, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 4, arbitrary: fc.double() },
  { weight: 8, arbitrary: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: huge },
);

/** An argument that fits three times out of four; a documented example with one argument replaced; or anything at all. */
function argumentsFor(parameters: readonly MetadataParameter[], examples: readonly unknown[][]): fc.Arbitrary<unknown[]> {
  const fitting = parameters.map(({ name }) =>
    fc.oneof({ weight: 3, arbitrary: FITTING[name] ?? argument }, { weight: 1, arbitrary: argument }),
  );
  const replaced = fc
    .tuple(fc.constantFrom(...examples), fc.nat({ max: parameters.length }), argument)
    .map(([args, at, other]) => parameters.map((_, place) => (place === at ? other : args[place])));
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(...fitting) },
    { weight: 2, arbitrary: replaced },
    { weight: 1, arbitrary: fc.array(argument, { maxLength: 8 }) },
  );
}

function isScalar(value: unknown): boolean {
  if (value instanceof HostError) return isCatalogued(value);
  return typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}

function isCatalogued(error: HostError): boolean {
  return (
    ["#N/A", "#VALUE!", "#NUM!"].includes(error.code) &&
    error.message.length > 10 &&
    error.message.length < 600 &&
    !/could not answer|undefined|\[object/.test(error.message)
  );
}

function isBlock(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  const width = (value[0] as unknown[]).length;
  return width > 0 && value.every((row: unknown[]) => row.length === width && row.every(isScalar));
}

/** How many calls of each function gave a value: a fuzz that only meets errors tests little. */
const valued = new Map<string, number>();

function checkAnswer(name: string, args: unknown[]): void {
  let given: unknown;
  try {
    given = library.call(name, args);
    valued.set(name, (valued.get(name) ?? 0) + 1);
  } catch (thrown) {
    given = thrown;
  }
  if (isScalar(given) || isBlock(given)) return;
  throw new Error(`MINER.${name} gave ${given instanceof Error ? given.message : JSON.stringify(given)}`.slice(0, 1000));
}

test("always a value or a catalogued error", () => {
  const all = library.metadata.functions.map((one) => one.name);
  const fast = all.filter((name) => !(name in SLOW));
  const slow = all.filter((name) => name in SLOW);
  const share = Math.ceil((TOTAL - slow.reduce((sum, name) => sum + SLOW[name]!, 0)) / fast.length);
  const documented = documentedFunctions(library);
  for (const { about, examples } of documented) {
    const calls = examples.map(({ formula }) => parseCall(formula).args);
    fc.assert(
      fc.property(argumentsFor(about.parameters, calls), (args) => checkAnswer(about.name, args)),
      { numRuns: SLOW[about.name] ?? share },
    );
  }
  const runs = (name: string) => SLOW[name] ?? share;
  expect(all.filter((name) => (valued.get(name) ?? 0) < runs(name) / 50)).toEqual([]);
}, 300_000);

test("a whole column for any argument is answered or refused at once", () => {
  const column = Array.from({ length: 1_048_576 }, (_, at) => [at === 0 ? "IREN" : null]);
  for (const { about, examples } of documentedFunctions(library))
    about.parameters.forEach((_, at) => {
      const { args } = parseCall(examples[0]!.formula);
      checkAnswer(
        about.name,
        about.parameters.map((_parameter, place) => (place === at ? column : args[place])),
      );
    });
});

/** Texts of the facts that begin as a formula does, or hold quotes, tabs and marks, are as good as any: Excel never parses a function's result. */
test("text returned is the fact's text, letter for letter, from GET, TABLE and the spills", () => {
  const view = store.view();
  let compared = 0;
  for (const [kind, rows] of [
    ["deal", view.deals],
    ["site", view.sites],
    ["pipeline", view.pipeline],
    ["financing", view.financings],
    ["partner", view.partnerships],
    ["market", view.market],
    ["benchmark", view.benchmarks],
    ["peer", view.peers],
  ] as const) {
    const texts = dictionary.filter((field) => field.kind === kind && field.type === "text");
    const said = (row: object, field: string) => (row as Record<string, unknown>)[field];
    const fields = texts.filter(({ name }) => rows.some((row) => typeof said(row, name) === "string"));
    for (const row of rows)
      for (const { name } of fields) {
        const text = said(row, name);
        if (typeof text !== "string") continue;
        expect([row.id, name, library.call("GET", [row.id, name])]).toEqual([row.id, name, text]);
        compared++;
      }
  }
  const names = dictionary.filter((field) => field.kind === "deal" && field.type === "text").map((field) => field.name);
  const spilled = library.call("DEALS", [null, [names]]) as unknown[][];
  const tabled = library.call("TABLE", [view.deals.map((deal) => [deal.id]), [names]]) as unknown[][];
  view.deals.forEach((deal, row) =>
    names.forEach((name, at) => {
      const text = (deal as unknown as Record<string, unknown>)[name];
      if (typeof text !== "string") return;
      expect([deal.id, name, spilled[row + 1]![at], tabled[row + 1]![at + 1]]).toEqual([deal.id, name, text, text]);
      compared++;
    }),
  );
  expect(compared).toBeGreaterThan(3000);
});
