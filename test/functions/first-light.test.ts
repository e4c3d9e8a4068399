/** The answers promised for the first formulas, called as a host calls them. */
import type { Library } from "../../tools/function-library";
import { parseCall } from "../../tools/formula";
import { excelError, loadLibrary, outcome } from "./host";

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

function ask(formula: string): unknown {
  const { name, args } = parseCall(formula);
  return outcome(() => library.call(name, args));
}

test("gigawatts of a miner, however its name is written", () => {
  expect(ask('=MINER.GW("IREN")')).toBeCloseTo(0.26, 9);
  expect(ask('=MINER.GW("iren limited")')).toBeCloseTo(0.26, 9);
  expect((ask('=MINER.GW("WULF")') as number) + (ask('=MINER.GIGAWATTS("Hut 8")') as number)).toBeCloseTo(1.788, 9);
});

test("the published totals at the end of April 2026", () => {
  expect(ask('=MINER.VALUE("all",,DATE(2026,4,30))')).toBeGreaterThan(91.4e9);
  expect(ask('=MINER.VALUE("all",,DATE(2026,4,30))')).toBeLessThan(91.6e9);
  expect(ask('=MINER.GW("all","criticalIt",DATE(2026,4,30))')).toBeCloseTo(3.65, 2);
});

test("a day as text, or a reference to an empty cell in any of its three shapes", () => {
  expect(ask('=MINER.VALUE("all",,"2026-04-30")')).toBe(ask('=MINER.VALUE("all",,DATE(2026,4,30))'));
  for (const empty of [null, "", 0]) expect(library.call("GW", ["IREN", empty, empty])).toBeCloseTo(0.26, 9);
});

test("before the first fact sums are 0 and fields have no value", () => {
  expect(ask('=MINER.GW("IREN",,DATE(2015,1,1))')).toBe(0);
  expect(ask('=MINER.VALUE("wulf-core42-lake-mariner-2024",,DATE(2020,1,1))')).toBe(0);
  expect(ask('=MINER.GET("wulf-core42-lake-mariner-2024","tenant",DATE(2020,1,1))')).toEqual(excelError("#N/A", "2020-01-01"));
});

test.each([
  ['=MINER.GW("IRNE")', "#N/A", ["IRNE", "IREN"]],
  ['=MINER.VALUE("Bit Digital")', "#N/A", ["not disclosed"]],
  ["=MINER.GW()", "#VALUE!", ["empty"]],
  ['=MINER.GW("  ")', "#VALUE!", ["empty"]],
  ["=MINER.GW(42)", "#VALUE!", ["text", "42"]],
  ['=MINER.GW("42")', "#VALUE!", ["text", "42"]],
  ['=MINER.GW("IREN","critcalIt")', "#VALUE!", ["criticalIt"]],
  ['=MINER.GW("IREN","zebra")', "#VALUE!", ["zebra", "contracted, criticalIt"]],
  ['=MINER.GW("IREN",,DATE(2026,11,1))', "#N/A", ["end on 2026-10-08"]],
  ['=MINER.GW("IREN",,2026)', "#VALUE!", ["2026"]],
  ['=MINER.GW("IREN",,"soon")', "#VALUE!", ["soon"]],
  ['=MINER.GET("IREN","tickr")', "#VALUE!", ["ticker"]],
  ['=MINER.DEALS("Hut 8","tenent")', "#VALUE!", ["tenant"]],
])("%s is %s with a sentence", (formula, code, words) => {
  expect(ask(formula)).toEqual(excelError(code, ...words));
});

test("fields of a deal and a miner, a date as an Excel date", () => {
  expect(ask('=MINER.GET("wulf-core42-lake-mariner-2024","criticalItMw")')).toBe(60);
  expect(ask('=MINER.GET("wulf-core42-lake-mariner-2024","announced")')).toBe(45649);
  expect(ask('=MINER.GET("IREN","name")')).toBe("IREN Limited");
});

test("deals spill with a header, by announcement, and nothing undisclosed shows as 0", () => {
  const block = ask('=MINER.DEALS("Hut 8")') as unknown[][];
  expect(block.length).toBeGreaterThan(4);
  expect(new Set(block.map((row) => row.length)).size).toBe(1);
  expect(block[0]!.every((cell) => typeof cell === "string" && cell !== "")).toBe(true);
  expect(block.flat()).not.toContain(null);
  expect(block.flat()).not.toContain(0);
  const announced = block.slice(1).map((row) => row[4] as number);
  expect(announced).toEqual([...announced].sort((a, b) => a - b));
  expect((ask("=MINER.DEALS()") as unknown[][]).length).toBeGreaterThan(60);
});

test('"|signed" keeps only counted deals', () => {
  const all = ask('=MINER.DEALS("Hut 8","id,status")') as unknown[][];
  const signed = ask('=MINER.DEALS("Hut 8","id,status|signed")') as unknown[][];
  expect(signed.length).toBeLessThan(all.length);
  expect(signed.slice(1).every((row) => row[1] === "active" || row[1] === "amended")).toBe(true);
});

test("the coverage date", () => {
  expect(ask("=MINER.ASOF()")).toBe(46303);
});
