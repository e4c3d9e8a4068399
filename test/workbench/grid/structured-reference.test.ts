import { fromEngineFormula, toEngineFormula } from "../../../workbench/grid/structured-reference";

/** Forms from "Using structured references with Excel tables", support.microsoft.com. */
test.each([
  ["=Deals[@GW]", "=Deals[[#This Row],[GW]]"],
  ["=Deals[@[Contract value]]*2", "=Deals[[#This Row],[Contract value]]*2"],
  ["=SUM(Deals[@[GW]:[MW]])", "=SUM(Deals[[#This Row],[GW]:[MW]])"],
  ["=SUM(Deals[GW])", "=SUM(Deals[GW])"],
  ['=IF(A1="[@GW]",Deals[@GW],"x")', '=IF(A1="[@GW]",Deals[[#This Row],[GW]],"x")'],
])("%s there and back", (shown, engine) => {
  expect(toEngineFormula(shown)).toBe(engine);
  expect(fromEngineFormula(engine)).toBe(shown);
});

/** "Unqualified" references, inside the table they mean; the same page. */
test.each([
  ["=[@GW]", "=Deals[[#This Row],[GW]]", "=[@GW]"],
  ["=[@GW]/SUM([GW])", "=Deals[[#This Row],[GW]]/SUM(Deals[GW])", "=[@GW]/SUM(Deals[GW])"],
  ["=Deals[@GW]*Other[@GW]", "=Deals[[#This Row],[GW]]*Other[[#This Row],[GW]]", "=[@GW]*Other[@GW]"],
  ["=MyDeals[@GW]", "=MyDeals[[#This Row],[GW]]", "=MyDeals[@GW]"],
  ["=[Book2]Sheet1!A1", "=[Book2]Sheet1!A1", "=[Book2]Sheet1!A1"],
  ['="[@GW]"&[@Deal]', '="[@GW]"&Deals[[#This Row],[Deal]]', '="[@GW]"&[@Deal]'],
])("in the table Deals %s is %s and shown as %s", (typed, engine, shown) => {
  expect(toEngineFormula(typed, "Deals")).toBe(engine);
  expect(fromEngineFormula(engine, "Deals")).toBe(shown);
});
