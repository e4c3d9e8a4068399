/** Deal economics through the formulas: published results, precedence of the user's values, and what goes wrong. */
import { parseCall } from "../../tools/formula";
import { HostError, type Library } from "../../tools/function-library";
import { excelError, loadLibrary, outcome } from "./host";

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

function ask(formula: string): unknown {
  const { name, args } = parseCall(formula);
  return outcome(() => library.call(name, args));
}

const BEACON =
  '{"criticalItMw",352;"contractValueUsd",9800000000;"baseTermYears",15;"escalatorRate",0.03;"extensionYears",15;"firstDelivery","2027-04-01"}';
const FULL =
  '{"criticalItMw",100;"baseTermYears",15;"firstDelivery","2027-01-01";"contractValueUsd",2500000000;"noiMargin",0.85;"capexUsd",1000000000}';

test("a published 15-year lease with three five-year renewals totals $25.1bn", () => {
  expect(ask(`=MINER.METRIC(${BEACON},"revenueWithExtensions")`)).toBeCloseTo(25.07e9, -7);
});

test("a deal id, the user's terms, and assumptions that override both", () => {
  const id = '"wulf-core42-lake-mariner-2024"';
  expect(ask(`=MINER.METRIC(${id},"valuePerItMw")`)).toBeCloseTo(1.1e9 / 60, 6);
  expect(ask(`=MINER.METRIC(${id},"valuePerItMw",{"contractValueUsd",600000000})`)).toBeCloseTo(1e7, 6);
  expect(ask(`=MINER.METRIC(${FULL},"capexPerItMw",{"capexUsd",500000000})`)).toBeCloseTo(5e6, 6);
  expect(ask(`=MINER.METRIC(${id},"valuePerItMw",{"asOf","2020-01-01"})`)).toEqual(excelError("#N/A", "2020-01-01"));
});

test("a heading row and blank rows in a terms range say nothing", () => {
  const args = [
    [
      ["Term", "Value"],
      ["criticalItMw", 10],
      ["", ""],
      ["contractValueUsd", 2e8],
      ["capexUsd", ""],
    ],
    "valuePerItMw",
  ];
  expect(library.call("METRIC", args)).toBe(2e7);
});

test("the assumptions say where each value comes from", () => {
  const block = ask('=MINER.ASSUMPTIONS("wulf-core42-lake-mariner-2024",{"escalatorRate",0.02})') as unknown[][];
  const line = (name: string) => block.find((row) => row[0] === name)!;
  expect(block[0]!.slice(0, 6)).toEqual(["Input", "Label", "Value", "Unit", "Origin", "Reason"]);
  expect(line("criticalItMw").slice(2, 5)).toEqual([60, "MW", "reported"]);
  expect(line("escalatorRate").slice(2, 5)).toEqual([0.02, "fraction", "yours"]);
  expect(line("targetDscr").slice(2, 5)).toEqual([1.3, "ratio", "default"]);
  expect(line("capexUsd")[8]).toMatch(/^https:/);
  expect(line("powerPriceUsdPerMwh")[8]).toMatch(/^https:/);
  expect((ask("=MINER.ASSUMPTIONS()") as unknown[][]).length).toBeGreaterThan(40);
});

test("solve, then check with the metric", () => {
  const capex = ask(`=MINER.SOLVE(${FULL},"capexUsd","yieldOnCost",0.12)`) as number;
  expect(ask(`=MINER.METRIC(${FULL},"yieldOnCost",{"capexUsd",${capex}})`)).toBeCloseTo(0.12, 8);
});

test("a schedule sums to its metrics, whatever its period", () => {
  for (const period of ["month", "quarter", "year", "Quarterly"]) {
    const block = ask(`=MINER.SCHEDULE(${FULL},"${period}","periodEnd,revenue,noi")`) as number[][];
    expect(block[0]).toEqual(["Period end", "Revenue", "NOI"]);
    const total = block.slice(1).reduce((sum, row) => sum + row[1]!, 0);
    expect(total).toBeCloseTo(2.5e9, 0);
  }
  const whole = ask(`=MINER.SCHEDULE(${BEACON})`) as unknown[][];
  expect(whole.flat().some((cell) => typeof cell === "number" && !Number.isFinite(cell))).toBe(false);
});

test("a sensitivity grid: values down and across, an error in its own cell", () => {
  const grid = ask(`=MINER.SENSITIVITY(${FULL},"yieldOnCost","capexUsd",{900000000;1100000000},"noiMargin",{0.8,0.9,7})`) as unknown[][];
  expect(grid.map((row) => row.length)).toEqual([4, 4, 4]);
  expect(grid[0]!.slice(1)).toEqual([0.8, 0.9, 7]);
  expect(grid[1]![2]).toBe(ask(`=MINER.METRIC(${FULL},"yieldOnCost",{"capexUsd",900000000;"noiMargin",0.9})`));
  expect(grid[1]![3]).toBeInstanceOf(HostError);
});

test("a simulation repeats with its seed and, with every shock off, is the metric", () => {
  const off = '{"simDelayMeanMonths",0;"simOverrunMean",0;"simOverrunSd",0;"simDefaultHazard",0}';
  expect(ask(`=MINER.SIMULATE(${FULL},"irrLevered",300,5)`)).toEqual(ask(`=MINER.SIMULATE(${FULL},"irrLevered",300,5)`));
  expect(ask(`=MINER.SIMULATE(${FULL},"irrLevered",300,5)`)).not.toEqual(ask(`=MINER.SIMULATE(${FULL},"irrLevered",300,6)`));
  const still = ask(`=MINER.SIMULATE(${FULL},"irrLevered",50,5,${off})`) as unknown[][];
  expect(still.find((row) => row[0] === "P50")![1]).toBeCloseTo(ask(`=MINER.METRIC(${FULL},"irrLevered")`) as number, 12);
});

test("all roots of the textbook flows with two", () => {
  expect(ask("=MINER.IRRS({-1600;10000;-10000})")).toEqual([["Rate"], [expect.closeTo(0.25, 9)], [expect.closeTo(4, 9)]]);
});

test("warrants at a share price, by the treasury stock method", () => {
  expect(ask('=MINER.DILUTION("iren-nvidia-childress-2026",100)')).toBeCloseTo((30e6 * (100 - 70)) / 100, 3);
  expect(ask('=MINER.DILUTION("IREN",69)')).toBe(0);
  expect(ask('=MINER.DILUTION("CIFR",20)')).toEqual(excelError("#N/A", "not disclosed"));
});

test.each([
  [`=MINER.METRIC(${BEACON},"yieldOnCost")`, "#N/A", ["needs capexUsd"]],
  [`=MINER.METRIC(${BEACON},"yieldOnCos")`, "#VALUE!", ["yieldOnCost"]],
  [`=MINER.METRIC(${BEACON},"revenueTotal",{"escalator",0.03})`, "#VALUE!", ["escalatorRate"]],
  [`=MINER.METRIC(${BEACON},"revenueTotal",{"escalatorRate",3})`, "#VALUE!", ["escalatorRate", "between"]],
  [`=MINER.METRIC(${BEACON},"revenueTotal",{"escalatorRate",0.01;"EscalatorRate",0.02})`, "#VALUE!", ["twice"]],
  [`=MINER.METRIC(${BEACON},"revenueTotal",{"escalatorRate",0.01,5})`, "#VALUE!", ["two columns"]],
  ['=MINER.METRIC("Bitdeer","revenueTotal")', "#VALUE!", ["bitdeer-volta-tydal-2026"]],
  ['=MINER.METRIC(5,"revenueTotal")', "#VALUE!", ["text"]],
  [`=MINER.SOLVE(${FULL},"capexUsd","yieldOnCost",-1)`, "#NUM!", ["capexUsd"]],
  ["=MINER.IRRS({1;2;3})", "#NUM!", ["rate of return"]],
  ['=MINER.IRRS({1;"x"})', "#VALUE!", ["number"]],
  [`=MINER.SIMULATE(${FULL},"irrLevered",100001)`, "#VALUE!", ["paths"]],
  [`=MINER.SCHEDULE(${FULL},"year","debt")`, "#VALUE!", ["debtService", "SCHEDULE without columns shows them all"]],
  [`=MINER.SCHEDULE(${FULL},"week")`, "#VALUE!", ["month, quarter, year"]],
  ['=MINER.DILUTION("WULF",0)', "#VALUE!", ["sharePrice"]],
])("%s is %s with a sentence", (formula, code, words) => {
  expect(ask(formula)).toEqual(excelError(code, ...words));
});
