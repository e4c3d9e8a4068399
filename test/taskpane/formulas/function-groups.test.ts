import { functionGroups, placeOf } from "../../../src/taskpane/formulas/function-groups";
import golden from "../../golden/functions.json";

test("every function stands in exactly one group, and no group names one that is not there", () => {
  const grouped = functionGroups.flatMap(({ names }) => names);
  expect([...grouped].sort()).toEqual(golden.functions.map(({ name }) => name).sort());
});

test("what no group names stands last", () => {
  expect(placeOf("NEW").title).toBe("More");
  expect(placeOf("NEW").rank).toBeGreaterThan(placeOf("VERSION").rank);
  expect(placeOf("GW").rank).toBe(0);
});
