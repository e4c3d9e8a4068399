import { deliveryPhases } from "../../src/economics";
import { inputsOf, LEASE } from "./deal";

const plan = (overrides: Record<string, number | string>) => deliveryPhases(inputsOf(LEASE, { buildMonths: 12, ...overrides }).values);

test("phases of equal size, evenly from first to full delivery", () => {
  expect(plan({})).toEqual([
    { mw: 50, planned: 12 },
    { mw: 50, planned: 18 },
  ]);
  expect(plan({ deliveryPhases: 4, fullDelivery: "2027-08-15" }).map((phase) => phase.planned)).toEqual([12, 14, 15, 17]);
  expect(plan({ fullDelivery: "2027-03-01" })).toEqual([{ mw: 100, planned: 12 }]);
});
