import { fromEngineFormula, toEngineFormula } from "../../../workbench/grid/structured-reference";

/** Forms from "Using structured references with Excel tables", support.microsoft.com. */
test.each([
  ["=Deals[@GW]", "=Deals[[#This Row],[GW]]"],
  ["=Deals[@[Contract value]]*2", "=Deals[[#This Row],[Contract value]]*2"],
  ["=SUM(Deals[GW])", "=SUM(Deals[GW])"],
  ['=IF(A1="[@GW]",Deals[@GW],"x")', '=IF(A1="[@GW]",Deals[[#This Row],[GW]],"x")'],
])("%s there and back", (shown, engine) => {
  expect(toEngineFormula(shown)).toBe(engine);
  expect(fromEngineFormula(engine)).toBe(shown);
});
