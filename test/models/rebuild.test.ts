import { bundled, viewAt } from "../../src/dataset";
import { blueprints, rebuiltModel, type BuiltFrom, type Choices, type Typed } from "../../src/models";
import { fastViolations } from "./fast-rules";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);
const blueprint = (id: string) => blueprints.find((each) => each.id === id)!;
const from = (id: string, choices: Choices): BuiltFrom => blueprint(id).build(view, choices).plan.builtFrom;
const again = (id: string, choices: Choices, typed: Typed) => rebuiltModel(blueprint(id), view, from(id, choices), typed, [], []);

/** What stands in the input cell of a key. */
function content(id: string, choices: Choices, typed: Typed, key: string): unknown {
  const { plan } = again(id, choices, typed);
  const { sheet, row, column } = plan.inputs.find((each) => each.key === key)!;
  const block = plan.sheets
    .find((each) => each.sheet === sheet)!
    .blocks.find((each) => row >= each.row && row < each.row + each.cells.length && column >= each.column)!;
  return block.cells[row - block.row]![column - block.column];
}

const deal: Choices = { deal: "cifr-aws-black-pearl-2025", sensitivities: "grid", debtKind: "bond", scenario: "overrun" };

test("numbers, formulas and steps come back; what was chosen and emptied since stays empty", () => {
  expect(content("deal", deal, { loanToCost: 0.7 }, "loanToCost")).toBe(0.7);
  expect(content("deal", deal, { targetDscr: "=Sheet1!B2" }, "targetDscr")).toEqual({ formula: "=Sheet1!B2" });
  expect(content("deal", deal, { rentStep: 0.05 }, "rentStep")).toBe(0.05);
  expect(content("deal", deal, {}, "rentStep")).toBe(0.1);
  expect(content("deal", deal, {}, "debtKind")).toBeNull();
  expect(content("deal", deal, {}, "scenario")).toBeNull();
});

test("a longer term of the user's own makes a longer model; a value out of its range is typed in all the same", () => {
  const widths = (typed: Typed) => Math.max(...again("deal", deal, typed).plan.sheets[3]!.columnWidths.map(({ column }) => column));
  expect(widths({ baseTermYears: 20 })).toBe(widths({}) + 60);
  expect(content("deal", deal, { targetDscr: 9, baseTermYears: 20 }, "targetDscr")).toBe(9);
});

test("values of rows: NOI of a contract, conversion price, escalator; a row that is gone is told", () => {
  const miner = { miner: "hut" };
  const inputs = blueprint("company")
    .build(view, miner)
    .plan.inputs.map(({ key }) => key);
  const noi = inputs.find((key) => key.startsWith("noi of "))!;
  expect(content("company", miner, { [noi]: 5e8, shareCount: 1e8 }, noi)).toBe(5e8);
  expect(content("company", miner, { [noi]: 5e8, shareCount: 1e8 }, "shareCount")).toBe(1e8);
  expect(again("company", miner, { "noi of nobody": 1 }).lost).toEqual(["noi of nobody"]);
  const escalator = blueprint("backlog").build(view, {}).plan.inputs[0]!.key;
  expect(content("backlog", {}, { [escalator]: 0.02 }, escalator)).toBe(0.02);
});

test("a model built again keeps the FAST rules", () => {
  expect(fastViolations(again("deal", deal, { delayMonths: 3, gone: 1 }).plan.sheets)).toEqual([]);
});
