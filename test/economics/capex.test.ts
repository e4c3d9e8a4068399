import { monthlyTable, totalCapex } from "../../src/economics";
import { inputsOf, LEASE } from "./deal";

test("contingency and overrun are on site and GPU capex, and all of it is spent", () => {
  for (const capexProfile of ["straight-line", "s-curve"]) {
    const { values } = inputsOf(LEASE, { contingencyShare: 0.1, overrunShare: 0.05, capexProfile });
    expect(totalCapex(values)).toBeCloseTo(1.155e9, 3);
    expect(monthlyTable(values).columns.capex.reduce((a, b) => a + b)).toBeCloseTo(1.155e9, 3);
  }
});

test("straight-line in each phase's build months, S-curve slow at both ends", () => {
  const spend = (capexProfile: string) =>
    monthlyTable(inputsOf(LEASE, { capexProfile, buildMonths: 12, fullDelivery: "2027-03-01" }).values).columns.capex;
  expect(
    spend("straight-line")
      .slice(0, 12)
      .every((flow) => Math.abs(flow - 1e9 / 12) < 1e-3),
  ).toBe(true);
  const curve = spend("s-curve");
  expect(curve[0]).toBeLessThan(curve[5]!);
  expect(curve[0]).toBeCloseTo(curve[11]!, 3);
});
