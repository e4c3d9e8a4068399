import { fromFileFormula, toFileFormula } from "../../../../workbench/page/files/file-formula";

test.each([
  ["=SUM(A1:A2)", "SUM(A1:A2)"],
  ["=XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["=SORT(FILTER(A1:A9,B1:B9>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))"],
  ["=SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["=ROWS($A$1#)+'My sheet'!B2#", "ROWS(_xlfn.ANCHORARRAY($A$1))+_xlfn.ANCHORARRAY('My sheet'!B2)"],
  ["=SUM(Deals#)", "SUM(_xlfn.ANCHORARRAY(Deals))"],
  ['=IFERROR(A1,#N/A)&"A1#"', 'IFERROR(A1,#N/A)&"A1#"'],
  ["=SUM(Deals[[#Totals],[Nr.'#]])", "SUM(Deals[[#Totals],[Nr.'#]])"],
  ['=MINER.GW("XLOOKUP(")', 'MINER.GW("XLOOKUP(")'],
])("%s there and back", (formula, file) => {
  expect(toFileFormula(formula)).toBe(file);
  expect(fromFileFormula(file)).toBe(formula);
});

test("inside a table the file names it", () => {
  expect(toFileFormula("=[@MW]/SUM([MW])", "Deals")).toBe("Deals[[#This Row],[MW]]/SUM(Deals[MW])");
});

test("a row of a table is named in full", () =>
  expect(toFileFormula("=Deals[@MW]/Deals[@[Base term]]")).toBe("Deals[[#This Row],[MW]]/Deals[[#This Row],[Base term]]"));
