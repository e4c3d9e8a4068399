import { bundled, viewAt } from "../../src/dataset";
import { blueprints, type Choices } from "../../src/models";
import { emptyPlan, type SheetPlan } from "../../src/models/plan";
import { illegible } from "./legible";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);

const built: [id: string, choices: Choices[]][] = [
  ["deal", ["cifr-aws-black-pearl-2025", "iren-microsoft-childress-2025", "wulf-anthropic-justified-2026"].map((deal) => ({ deal }))],
  ["company", ["wulf", "iren", "cifr"].map((miner) => ({ miner }))],
  ["comps", [{}]],
  ["market", [{}]],
  ["backlog", [{}]],
];

test.each(built)("no label, unit, heading or constant of the blueprint %s is cut or hidden by a chart", (id, choices) => {
  const blueprint = blueprints.find((each) => each.id === id)!;
  expect(choices.flatMap((each) => blueprint.build(view, each).plan.sheets.flatMap((plan) => illegible(plan)))).toEqual([]);
});

const plan = (cells: SheetPlan["blocks"][number]["cells"], rest: Partial<SheetPlan> = {}): SheetPlan => ({
  ...emptyPlan("X"),
  blocks: [{ row: 0, column: 0, cells }],
  columnWidths: [{ column: 0, points: 100 }],
  ...rest,
});
const long = "A label much longer than its column";

test("a text that its neighbour cuts is seen; one that runs into empty cells is not", () => {
  expect(illegible(plan([[long, "USD"]]))).toEqual([`X!A1 "${long}": cut`]);
  expect(illegible(plan([[long, null, null, null, "USD"]]))).toEqual([]);
});

test("a number wider than its column is seen, also the value of a formula", () => {
  const numberFormats = [{ rect: { row: 0, column: 1, rows: 1, columns: 1 }, format: "#,##0" }];
  expect(illegible(plan([["a", 1234567890]], { numberFormats }))).toEqual(['X!B1 "1234567890": "1,234,567,890" shows ####']);
  expect(illegible(plan([["a", { formula: "=A1" }]], { numberFormats }), () => 1e9)).toHaveLength(1);
  expect(illegible(plan([["a", 1234]], { numberFormats }))).toEqual([]);
});

test("a heading is cut when its row has too few lines", () => {
  const styles = [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: { wrapText: true } }];
  expect(illegible(plan([[long, "USD"]], { styles }))).toEqual([`X!A1 "${long}": cut when wrapped`]);
  expect(illegible(plan([[long, "USD"]], { styles, rowHeights: [{ row: 0, points: 45 }] }))).toEqual([]);
});

test("what stands under a chart is seen", () => {
  const place = { row: 0, column: 1, rows: 5, columns: 5 };
  const charts: SheetPlan["charts"] = [{ type: "Line", title: "t", data: place, valueFormat: "0", seriesBy: "Columns", place }];
  expect(illegible(plan([["a", 1]], { charts }))).toEqual(['X!B1 "1": under the chart "t"']);
});
