/** The formulas workbooks rely on: signatures only ever gain optional arguments at the end, spills only columns at the right. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dictionary, powerMeasures, store, valueMeasures } from "../../src/dataset";
import { METRICS } from "../../src/economics/metric-labels";
import { DOCS_FOLDER, documentedFunctions } from "../../tools/docs-functions";
import { agrees } from "../../tools/example";
import { parseCall } from "../../tools/formula";
import { breaks, GOLDEN_FILE, surface, type Surface } from "../../tools/function-surface";
import { readMetadata, type Library, type Metadata } from "../../tools/function-library";
import { loadLibrary, outcome } from "./host";

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Surface;
/** The surface as it was last released. */
const RELEASED = join(__dirname, "../golden/functions-released.json");

let now: Surface;
let metadata: Metadata;
let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
  now = await surface();
  ({ metadata } = await readMetadata());
});

test("the golden file says what the sources say (write it with: npx tsx tools/function-surface.ts)", () => {
  expect(now).toEqual(read(GOLDEN_FILE));
});

test("nothing of the last release is gone, moved or newly required", () => {
  expect(breaks(read(RELEASED), now)).toEqual([]);
});

test("a break is found: a lost function, a renamed or newly required argument, a moved column", () => {
  const old = (patch: (surface: Surface) => void) => {
    const copy = structuredClone(now);
    patch(copy);
    return breaks(copy, now).length;
  };
  expect(old((one) => one.functions.push({ id: "GONE", name: "GONE", parameters: [], result: "number" }))).toBe(1);
  expect(old((one) => (one.functions[0]!.name = "OTHER"))).toBe(1);
  expect(old((one) => (one.functions.find((f) => f.id === "GET")!.parameters = ["title: string", "field: string"]))).toBe(1);
  expect(old((one) => (one.functions.find((f) => f.id === "GET")!.parameters = ["name: string"]))).toBe(1);
  expect(old((one) => (one.lists["DEALS columns"] = ["tenant", ...one.lists["DEALS columns"]!]))).toBeGreaterThan(0);
});

test("an old workbook's shorter calls give what omitted arguments give", async () => {
  const required: Record<string, unknown> = {
    name: "IREN",
    field: "ticker",
    text: "iren",
    from: 46023,
    names: [["IREN"]],
    fields: [["ticker"]],
    id: "wulf-core42-lake-mariner-2024",
  };
  for (const { name, id, parameters } of metadata.functions.filter((one) =>
    one.parameters.every((parameter) => parameter.optional || parameter.name in required),
  )) {
    const full = parameters.map((parameter) => (parameter.optional ? null : required[parameter.name]));
    const run = ((await import(library.files.get(name)!)) as Record<string, (...args: unknown[]) => unknown>)[name]!;
    const expected = outcome(() => run(...full, { functionName: id }));
    for (let count = parameters.filter((parameter) => !parameter.optional).length; count < parameters.length; count++) {
      expect([id, count, outcome(() => run(...full.slice(0, count), { functionName: id }))]).toEqual([id, count, expected]);
    }
  }
});

test("a workbook that kept the last release's metadata calls with its number of arguments", async () => {
  const examples = new Map(documentedFunctions(library).map(({ about, examples: given }) => [about.id, given]));
  for (const { id, name, parameters } of read(RELEASED).functions) {
    const run = ((await import(library.files.get(name)!)) as Record<string, (...args: unknown[]) => unknown>)[name]!;
    for (const { formula, expected } of examples.get(id)!) {
      const { args } = parseCall(formula);
      const passed = parameters.map((parameter, at) =>
        parameter.endsWith("[][]") && args[at] != null && !Array.isArray(args[at]) ? [[args[at]]] : (args[at] ?? null),
      );
      let given: unknown;
      try {
        given = run(...passed, { functionName: id });
      } catch (thrown) {
        given = thrown;
      }
      expect([formula, agrees(expected, given)]).toEqual([formula, true]);
    }
  }
});

describe("metadata as Excel reads it", () => {
  /** Parameters that take more than one type on purpose: a day as a number or text. */
  const ANY = ["asOf", "from", "to"];
  /** A deal of the user's own and assumptions are ranges wherever they stand. */
  const BLOCKS = ["deal", "assumptions"];

  test("every function and parameter is described, ids are upper case, names are what people type", () => {
    for (const one of metadata.functions) {
      expect(one.id).toMatch(/^[A-Z_.]{3,}$/);
      expect(one.name).toBe(one.id === "POWER_GW" ? "GW" : one.id);
      expect(one.description.length).toBeGreaterThan(20);
      expect(one.helpUrl).toBe(`https://localhost:3000/docs/functions/${one.name}.md`);
      expect([one.name, existsSync(join(DOCS_FOLDER, `${one.name}.md`))]).toEqual([one.name, true]);
      for (const parameter of one.parameters)
        expect([one.name, parameter.name, (parameter.description ?? "").length > 5]).toEqual([one.name, parameter.name, true]);
    }
  });

  test("a parameter is of type any only where it takes a day or a range", () => {
    for (const one of metadata.functions)
      for (const parameter of one.parameters)
        if (parameter.type === "any")
          expect([one.name, parameter.name, ANY.includes(parameter.name) || parameter.dimensionality === "matrix"]).toEqual([
            one.name,
            parameter.name,
            true,
          ]);
  });

  test("no parameter repeats by accident, and point functions take and give scalars", () => {
    for (const one of metadata.functions) for (const parameter of one.parameters) expect(parameter.repeating).toBeUndefined();
    for (const name of ["GW", "GIGAWATTS", "VALUE", "COVERAGE", "GET", "SHARE", "HHI", "ASOF", "VERSION", "METRIC", "SOLVE", "DILUTION"]) {
      const one = metadata.functions.find((about) => about.name === name)!;
      expect([
        name,
        one.result.dimensionality,
        one.parameters.some((parameter) => parameter.dimensionality && !BLOCKS.includes(parameter.name)),
      ]).toEqual([name, undefined, false]);
    }
  });

  test("the words offered for an argument are the words it understands", () => {
    const power = powerMeasures.map(({ name, description }) => ({ name, description }));
    const value = valueMeasures.map(({ name, description }) => ({ name, description }));
    const metrics = METRICS.map(({ name, label, unit }) => ({ name, description: `${label}, ${unit}` }));
    const expected: Record<string, { name: string; description: string }[]> = {
      GwMeasure: power,
      GigawattsMeasure: power,
      ValueChoice: value,
      CoverageMeasure: [...power, ...value],
      ShareMeasure: [...power, ...value],
      HhiMeasure: [...power, ...value],
      MetricName: metrics,
      SolveMetric: metrics,
      SensitivityMetric: metrics,
      SimulateMetric: metrics,
    };
    for (const [id, measures] of Object.entries(expected)) {
      const offered = metadata
        .enums!.find((one) => one.id === id)!
        .values.map((one) => ({ name: one.stringValue, description: one.tooltip }));
      expect([id, offered]).toEqual([id, measures]);
    }
    const words = (id: string) => metadata.enums!.find((one) => one.id === id)!.values.map((one) => one.stringValue);
    expect(words("RowKind")).toEqual([...new Set(dictionary.map((field) => field.kind)), "measure"]);
    expect(new Set(words("MarketKind"))).toEqual(new Set(store.dataset.market.map((row) => row.kind)));
    for (const word of words("HhiGroup")) expect(typeof library.call("HHI", [word])).toBe("number");
    for (const word of words("SchedulePeriod"))
      expect(Array.isArray(library.call("SCHEDULE", ["wulf-core42-lake-mariner-2024", word]))).toBe(true);
    const covered = [...Object.keys(expected), "RowKind", "MarketKind", "HhiGroup", "SchedulePeriod"];
    expect(new Set(metadata.enums!.map((one) => one.id))).toEqual(new Set(covered));
    expect(new Set(metadata.enums!.map((one) => one.id)).size).toBe(metadata.enums!.length);
  });
});
