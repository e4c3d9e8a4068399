jest.mock("@univerjs/preset-sheets-core", () => ({}));
import { nameBefore } from "../../../workbench/grid/univer-autocomplete";

test.each([
  ["=SUM", 4, "SUM"],
  ["=1+miner.gw", 11, "MINER.GW"],
  ["=SUM(A1:A4)", 11, ""],
  ["=SUM(A1", 4, "SUM"],
  ["=SUM(", 5, ""],
  ["=1", 2, ""],
])("in %s the name before %d is %s", (text, caret, name) => {
  expect(nameBefore(text, caret)).toBe(name);
});
