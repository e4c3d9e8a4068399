import { functionsInCapitals } from "../../../workbench/grid/function-names";

const known = (name: string) => ["SUM", "MINER.GW", "IF"].includes(name);

test.each([
  ['=miner.gw("iren")', '=MINER.GW("iren")'],
  ["=sum(A1,if(B1,1,2))", "=SUM(A1,IF(B1,1,2))"],
  ['="sum(" & sum(1)', '="sum(" & SUM(1)'],
  ["='if(x)'!A1+sum(1)", "='if(x)'!A1+SUM(1)"],
  ["=mine(1)", "=mine(1)"],
])("%s is kept as %s", (typed, kept) => expect(functionsInCapitals(typed, known)).toBe(kept));
