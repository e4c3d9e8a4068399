import { holdsMiner, minerCalls } from "../../src/workbook/miner-calls";

test("calls are found with their arguments as written", () => {
  const formula = '=SUM(MINER.GW("IREN",,DATE(2026,4,30)),B2)*miner.value(A2)';
  expect(minerCalls(formula).map(({ name, args, start, end }) => ({ name, args, text: formula.slice(start, end) }))).toEqual([
    { name: "GW", args: ['"IREN"', "", "DATE(2026,4,30)"], text: 'MINER.GW("IREN",,DATE(2026,4,30))' },
    { name: "VALUE", args: ["A2"], text: "miner.value(A2)" },
  ]);
});

test.each([
  '="MINER.GW(1)"',
  "='MINER.GW(x)'!A1",
  "=Deals[[#This Row],[MINER.GW(x)]]",
  "=MYMINER.GW(1)",
  "=X.MINER.GW(1)",
  "MINER.GW(1)",
  "=MINER.GW",
])("%s holds none", (formula) => expect(minerCalls(formula)).toEqual([]));

test("texts with quotes, brackets and commas inside arguments", () => {
  expect(minerCalls('=MINER.GET("a,""b"",(c","f",{1,2;3,4})')[0]!.args).toEqual(['"a,""b"",(c"', '"f"', "{1,2;3,4}"]);
});

test("an inner call is part of the outer one's argument", () => {
  const calls = minerCalls("=MINER.GW(INDEX(MINER.MINERS(),2,1))");
  expect(calls).toHaveLength(1);
  expect(calls[0]!.args).toEqual(["INDEX(MINER.MINERS(),2,1)"]);
});

test("mangled by an Excel without the add-in", () => {
  expect(minerCalls('=_xldudf_MINER_GW("IREN")*2')).toMatchObject([{ name: "GW", args: ['"IREN"'] }]);
  expect(
    holdsMiner([
      ["x", 1],
      ['=_xldudf_MINERDEV_GW("IREN")', null],
    ]),
  ).toBe(true);
});
