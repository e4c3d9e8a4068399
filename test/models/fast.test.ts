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

test("the rules see a constant, a volatile function, a fact inside a formula, a second formula in a row, a missing check", () => {
  const plan = {
    ...emptyPlan("X Monthly"),
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          ["a", "USD", null, null, { formula: "=12*A1" }, { formula: "=B1" }],
          ["b", "USD", { formula: "=OFFSET(A1,0,0)" }, { formula: '=1+MINER.GET("x","y")' }, null, null],
          ["b", "USD", { formula: "=IFERROR(A1,0)" }, null, null, null],
        ],
      },
    ],
  };
  expect(fastViolations([plan]).map((text) => text.replace(/.*: /, ""))).toEqual(
    expect.arrayContaining([
      "constant 12",
      "function OFFSET",
      "a fact inside a formula",
      "IFERROR outside the checks",
      "more than one formula",
      "the last row is no check",
    ]),
  );
});

test("relative references compare as offsets, absolute ones as addresses", () => {
  expect(relative({ row: 4, column: 4, formula: "=$C$2*E5+'A B1'!D5" })).toBe("=R2C3*R[0]C[0]+'A B1'!R[0]C[-1]");
});
