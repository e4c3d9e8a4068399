import fc from "fast-check";
import type { MinerFunction, Parameter } from "../../../src/taskpane/formulas/catalogue";
import {
  argumentText,
  formulaOf,
  previewValue,
  readFormula,
  splitArguments,
  whyNotRead,
} from "../../../src/taskpane/formulas/formula-text";

const parameter = (name: string, type: Parameter["type"] = "string", rest: Partial<Parameter> = {}): Parameter => ({
  name,
  description: "",
  type,
  matrix: false,
  optional: true,
  choices: [],
  ...rest,
});
const gw: MinerFunction = {
  id: "POWER_GW",
  name: "GW",
  description: "",
  spills: false,
  parameters: [parameter("name", "string", { optional: false }), parameter("measure"), parameter("asOf", "any")],
};
const find: MinerFunction = { ...gw, id: "FIND", name: "FIND", parameters: [parameter("text"), parameter("max", "number")] };

test.each([
  [["IREN", "", ""], '=MINER.GW("IREN")'],
  [["IREN", "", "2026-04-30"], '=MINER.GW("IREN",,DATE(2026,4,30))'],
  [["=B2", "criticalIt", "=$C$1"], '=MINER.GW(B2,"criticalIt",$C$1)'],
  [['say "x"', "", ""], '=MINER.GW("say ""x""")'],
  [["HUT8", "", ""], '=MINER.GW("HUT8")'],
])("%p makes %p", (boxes, formula) => expect(formulaOf(gw, boxes)).toBe(formula));

test("no decimal literal: another locale would read it differently", () => {
  expect(argumentText("0.25", parameter("share", "number"))).toBe("25/100");
  expect(argumentText("5000", parameter("max", "number"))).toBe("5000");
});

test.each([
  '=MINER.GW("IREN")',
  '=MINER.GW("IREN",,DATE(2026,4,30))',
  "=MINER.GW(B2,C2,D2)",
  '=MINER.GW("a,b","x")',
  "=MINER.GW(INDEX(A1:B9,2,1))",
])("%p opens again as it was", (formula) => {
  const read = readFormula(formula, [gw, find])!;
  expect(formulaOf(read.fn, read.boxes)).toBe(formula);
});

test("case, spaces and the implicit-intersection sign do not matter", () => {
  expect(readFormula('= @miner.gw( "IREN" , "gross" )', [gw])?.boxes).toEqual(["IREN", "gross", ""]);
});

test.each(['=MINER.GW("IREN")*1000', "=SUM(MINER.GW(A1),1)", "=MINER.NOPE(1)", '=MINER.GW("a","b","c","d")', "MINER.GW", "=MINER.GW(("])(
  "%p is not one call",
  (formula) => expect(readFormula(formula, [gw])).toBeNull(),
);

test("a call inside a larger formula is declined with a sentence, anything else is not spoken of", () => {
  expect(whyNotRead('=MINER.GW("IREN")*1000', "Sheet1!C3", [gw])).toMatch(/^Sheet1!C3 holds a MINER call inside a larger formula\./);
  expect(whyNotRead('=MINER.GW("IREN")', "Sheet1!C3", [gw])).toBeNull();
  expect(whyNotRead("=SUM(A1:A3)", "Sheet1!C3", [gw])).toBeNull();
});

test("whatever is typed comes back from the formula", () => {
  const box = fc.string().map((text) => text.trim());
  fc.assert(
    fc.property(box, box, (name, measure) => {
      fc.pre(name !== "" && !name.startsWith("=") && !measure.startsWith("="));
      expect(readFormula(formulaOf(gw, [name, measure, ""]), [gw])?.boxes).toEqual([name, measure, ""]);
    }),
  );
});

test("an argument list is split at its own commas", () => {
  expect(splitArguments('A1,{1,2;3,4},"a,""b""",F(1,2)')).toEqual(["A1", "{1,2;3,4}", '"a,""b"""', "F(1,2)"]);
  expect(splitArguments('"open')).toBeNull();
});

test("a preview passes what Excel would", () => {
  expect(previewValue("", parameter("name"))).toBeNull();
  expect(previewValue("=B2", parameter("name"))).toBeUndefined();
  expect(previewValue("2026-04-30", parameter("asOf", "any"))).toBe(46142);
  expect(previewValue("id,tenant", parameter("columns", "any", { matrix: true }))).toEqual([["id,tenant"]]);
});
