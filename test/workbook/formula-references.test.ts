import { formulaReferences, qualified, shapeOf } from "../../src/workbook/formula-references";

const texts = (formula: string) => formulaReferences(formula).map(({ prefix, cells }) => prefix + cells);

test.each<[string, string[]]>([
  ["=A1+$B$2:C9", ["A1", "$B$2:C9"]],
  ["=SUM(Sheet1!A1,'My ''own'' sheet'!B2,A:A,1:3)", ["Sheet1!A1", "'My ''own'' sheet'!B2", "A:A", "1:3"]],
  ['=IF("A1"="x",LOG10(A2),DEALS1X)', ["A2"]],
  ["=Deals[[#This Row],[A1]]*Tax2024_A1", []],
  ["=MINER.GW(A1)*MINER.GW2(1)", ["A1"]],
  ["=A1B", []],
])("%s", (formula, references) => expect(texts(formula)).toEqual(references));

test("as it must stand on another sheet", () => expect(qualified("=MINER.GW(A1,Other!B2)", "It's")).toBe("=MINER.GW('It''s'!A1,Other!B2)"));

test("a formula that was only moved has the same shape", () => {
  expect(shapeOf("=0.26*B3")).toBe(shapeOf("=0.26*Sheet2!B17"));
  expect(shapeOf("=0.26*B3")).not.toBe(shapeOf("=0.27*B3"));
});
