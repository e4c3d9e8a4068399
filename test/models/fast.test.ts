import { bundled, viewAt } from "../../src/dataset";
import { blueprints, type Choices } from "../../src/models";
import { emptyPlan } from "../../src/models/plan";
import { fastViolations, relative } from "./fast-rules";

const version = bundled.meta.versions[bundled.meta.versions.length - 1]!;
const view = viewAt(bundled, version.coverageDate);

const built: [id: string, choices: Choices][] = [
  // Every sixth deal: the recalculation tests build them all.
  ...view.deals.filter((_, place) => place % 6 === 0).map(({ id }): [string, Choices] => ["deal", { deal: id }]),
  ["deal", { deal: "wulf-anthropic-justified-2026", period: "quarter", debtKind: "bond", scenario: "tenant default" }],
  ...view.miners
    .filter(({ id }) => view.deals.some(({ minerId }) => minerId === id))
    .map(({ id }): [string, Choices] => ["company", { miner: id }]),
  ["comps", {}],
  ["market", {}],
  ["backlog", {}],
];

test.each(["deal", "company", "comps", "market", "backlog"])("every plan of the blueprint %s keeps the FAST rules", (id) => {
  const blueprint = blueprints.find((each) => each.id === id)!;
  for (const [, choices] of built.filter(([each]) => each === id)) {
    expect({ choices, violations: fastViolations(blueprint.build(view, choices).plan.sheets).slice(0, 10) }).toEqual({
      choices,
      violations: [],
    });
  }
});

type Cells = (string | number | null | { formula: string })[][];
const check: Cells[number] = ["Check of this sheet", "0 = OK", { formula: "=IF(1=1,0,1)" }];
const f = (formula: string) => ({ formula });
const violations = (cells: Cells, sheet = "X Monthly", last: Cells = [check]) =>
  fastViolations([
    {
      ...emptyPlan(sheet),
      blocks: [{ row: 0, column: 0, cells: [...cells, ...last] }],
      styles: [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bottomBorder: "thin" } }],
    },
  ]).map((text) => text.replace(/.*: /, ""));

test("a sheet that keeps the rules has no violation", () => {
  expect(violations([["a", "USD", null, null, f("=-1*D1"), f("=-1*E1")]])).toEqual([]);
});

const broken: [rule: string, cells: Cells, violation: string, sheet?: string][] = [
  ["a constant", [["a", "USD", null, null, f("=12*A1")]], "constant 12"],
  ["a constant with decimals", [["a", "USD", f("=0.5*A1")]], "constant 0.5"],
  ["a volatile function", [["a", "USD", f("=OFFSET(A1,0,0)")]], "function OFFSET"],
  ["a function that engines compute differently", [["a", "USD", f("=TAKE(A1:A9,1)")]], "function TAKE"],
  ["a fact inside a formula", [["a", "USD", f('=1+MINER.GET("x","y")')]], "a fact inside a formula"],
  ["METRIC outside the check block", [["a", "USD", f('=MINER.METRIC("x","y")')]], "METRIC outside the check block"],
  [
    "a calculation in the Fact column",
    [
      ["Input", "Unit", "Fact"],
      ["a", "USD", f("=A1")],
    ],
    "a calculation in the Fact column",
  ],
  ["IFERROR outside the checks", [["a", "USD", f("=IFERROR(A1,0)")]], "IFERROR outside the checks"],
  ["a link that calculates", [["a", "USD", f("=HYPERLINK(A1,B1)")]], "a link that calculates"],
  ["a second formula in a row of months", [["a", "USD", null, null, f("=D1"), f("=B1")]], "more than one formula"],
  [
    "two rows of one name",
    [
      ["a", "USD", 1],
      ["a", "USD", 2],
    ],
    'two rows are called "a"',
  ],
  ["a row of months without a unit", [["a", null, null, null, f("=D1")]], "no unit"],
  ["a value without a unit", [["a", null, f("=A1")]], "no unit", "X Drivers"],
  ["another month of the same sheet", [["a", "USD", null, null, f("=G1")]], "another month in its column, G1"],
  ["another period", [["a", "USD", null, null, f("=SUM(F$2:F$9)")]], "another month in its column, F$2", "X Periods"],
  ["a month in a column of years", [["a", "USD", null, null, f("='Y Monthly'!E5")]], "another calendar, 'Y Monthly'!E5", "X Years"],
  [
    "a formula unlike those above and below it in a list",
    [
      ["Head", null, "Product", "Left", "Right"],
      ["a", "USD", f("=D2*E2"), 1, 2],
      ["b", "USD", f("=D3+E3"), 1, 2],
      ["c", "USD", f("=D4*E4"), 1, 2],
    ],
    "not the formula of its column",
    "X Contracts",
  ],
  [
    "another month in the same column",
    [["a", "USD", null, null, f("='Y Monthly'!G5")]],
    "another month in its column, 'Y Monthly'!G5",
    "X Case months",
  ],
];

// A rest parameter: jest would take a fourth parameter that a row does not fill for its "done".
test.each(broken)("the rules see %s", (...[, cells, violation, sheet]) => {
  expect(violations(cells, sheet)).toContain(violation);
});

test("the rules see a last row that is no check", () => {
  expect(violations([["a", "USD", f("=A1")]], "X Drivers", [])).toContain("the last row is no check");
});

test("relative references compare as offsets, absolute ones as addresses", () => {
  expect(relative({ row: 4, column: 4, formula: "=$C$2*E5+'A B1'!D5" })).toBe("=R2C3*R[0]C[0]+'A B1'!R[0]C[-1]");
});
