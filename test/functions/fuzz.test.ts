/**
 * 100,000 calls with arguments nobody would write: always a value or a catalogued error, in the turn of the call, and text as the facts
 * have it. The seed is printed on failure.
 */
import fc from "fast-check";
import { bundled, dictionary, powerMeasures, store, valueMeasures } from "../../src/dataset";
import { HostError, type Library } from "../../tools/function-library";
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

/** Functions that gave a value at least once: a fuzz that only meets errors tests little. */
const valued = new Set<string>();

function isAnswer(name: string, args: unknown[]): boolean {
  let given: unknown;
  try {
    given = library.call(name, args);
    valued.add(name);
  } catch (thrown) {
    given = thrown;
  }
  return isScalar(given) || isBlock(given);
}

test("always a value or a catalogued error", () => {
  const all = library.metadata.functions.map((one) => one.name);
  const fast = all.filter((name) => !(name in SLOW));
  const slow = all.filter((name) => name in SLOW);
  const share = Math.ceil((TOTAL - slow.reduce((sum, name) => sum + SLOW[name]!, 0)) / fast.length);
  for (const name of all) {
    const runs = SLOW[name] ?? share;
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 6 }), (args) => isAnswer(name, args)),
      { numRuns: runs },
    );
  }
  expect(all.filter((name) => !valued.has(name))).toEqual([]);
}, 300_000);

test("text returned is the fact's text, letter for letter", () => {
  const view = store.view();
  for (const deal of view.deals) {
    for (const field of ["tenant", "note", "mwNote", "extensionOptions"] as const) {
      if (deal[field] !== null) expect(library.call("GET", [deal.id, field])).toBe(deal[field]);
    }
  }
});
