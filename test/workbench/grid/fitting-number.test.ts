import { fittingNumber } from "../../../workbench/grid/fitting-number";

const width = (characters: number) => (text: string) => text.length <= characters;

test.each([
  [1 / 3, 12, "0.333333333"],
  [1 / 3, 6, "0.3333"],
  [91525600000, 12, "91525600000"],
  [91525600000, 9, "9.153E+10"],
  [91525600000, 6, "9E+10"],
  [91525600000, 4, "####"],
  [-2.5, 4, "-2.5"],
  [0, 1, "0"],
])("General: %d in %d characters is %s", (value, characters, text) => expect(fittingNumber(value, null, width(characters))).toBe(text));

test("any other format becomes number signs", () => {
  expect(fittingNumber(46142, "4/30/2026", width(9))).toBe("4/30/2026");
  expect(fittingNumber(46142, "4/30/2026", width(8))).toBe("########");
});
