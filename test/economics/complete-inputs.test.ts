import fc from "fast-check";
import { completeInputs, CAPEX_PROFILES, DEBT_KINDS, INPUTS, metric, monthlyTable } from "../../src/economics";
import { CLOUD, inputsOf, LEASE } from "./deal";

const line = (complete: ReturnType<typeof inputsOf>, name: string) => complete.lines.find((each) => each.def.name === name)!;

describe("completeInputs", () => {
  test("each input says where it comes from", () => {
    const complete = inputsOf(LEASE, { escalatorRate: 0.025 });
    expect(complete.lines.map((each) => each.def.name)).toEqual(INPUTS.map((each) => each.name));
    expect(
      [
        line(complete, "contractValueUsd"),
        line(complete, "escalatorRate"),
        line(complete, "extensionYears"),
        line(complete, "loanToCost"),
      ].map((each) => each.origin),
    ).toEqual(["reported", "yours", "derived", "default"]);
    expect(line(complete, "firstDelivery").reason).toBe("2027-03-31 moved to the first of its month");
    for (const each of complete.lines) if (each.origin === "default") expect(each.reason).not.toBe("");
  });

  test("rent before average revenue before contract value, yours before published; the residue is shown", () => {
    const over = { ...LEASE, annualRevenueUsd: 1.49e8, rentUsdPerKwMonth: 110 };
    expect(inputsOf(over).rentBasis).toBe("rentUsdPerKwMonth");
    expect(inputsOf({ ...over, rentUsdPerKwMonth: null }).rentBasis).toBe("annualRevenueUsd");
    expect(inputsOf({ ...over, rentUsdPerKwMonth: null }).residueUsd).toBeCloseTo(1.8e9 - 12 * 1.49e8, 3);
    expect(line(inputsOf({ ...over, rentUsdPerKwMonth: null }), "contractValueUsd").reason).toContain("12000000 USD");
    expect(inputsOf(over, { contractValueUsd: 2e9 }).baseTermRentUsd).toBe(2e9);
  });

  test("a cloud contract: its capex is the GPUs, the site's is not disclosed", () => {
    const cloud = inputsOf(CLOUD);
    expect(cloud.values.gpuCapexUsd).toBe(1.2e9);
    expect(metric(cloud, "irrLevered")).toMatchObject({ error: { kind: "notDisclosed", needs: ["capexUsd"] } });
    expect(cloud.values.escalatorRate).toBe(0);
    const { power, opex } = monthlyTable(inputsOf(CLOUD, { capexUsd: 5e8 }).values).columns;
    expect(power[30]).toBeCloseTo(50 * 0.8 * 1.3 * 730 * 51, 3);
    expect(opex[30]).toBeCloseTo(0.1 * (2.4e9 / 60), 3);
  });

  test("margins: published, from NOI, capped at 1; costs of yours replace a published margin", () => {
    expect(inputsOf({ ...LEASE, noiMargin: null, annualNoiUsd: 1.2e8 }).values.noiMargin).toBeCloseTo(0.8, 12);
    expect(inputsOf({ ...LEASE, noiMargin: null, annualNoiUsd: 1.51e8 }).values.noiMargin).toBe(1);
    expect(inputsOf({ ...LEASE, noiMargin: null, noiMarginLow: 0.8, noiMarginHigh: 0.9 }).values.noiMargin).toBeCloseTo(0.85, 12);
    expect(inputsOf(LEASE, { opexUsdPerKwMonth: 20 }).values.noiMargin).toBeNaN();
  });

  test("capex per MW fills capex; yours replaces what is published", () => {
    const range = { ...LEASE, capexUsd: null, capexPerMwUsdLow: 8e6, capexPerMwUsdHigh: 1e7 };
    expect(inputsOf(range).values.capexUsd).toBe(9e8);
    expect(inputsOf(LEASE, { capexUsdPerItMw: 7e6 }).values.capexUsd).toBe(7e8);
    expect(inputsOf(range, { capexUsd: 5e8 }).values.capexUsdPerItMw).toBe(5e6);
  });

  test("a range that other inputs narrow is the one shown", () => {
    const complete = inputsOf(LEASE);
    expect(line(complete, "termTenorYears")).toMatchObject({ min: 1 / 12, max: 12 });
    expect(line(inputsOf(LEASE, { underwriteExtensions: 1 }), "termTenorYears").max).toBe(22);
    expect(line(complete, "fullDelivery").min).toBe(complete.values.firstDelivery);
    expect(line(inputsOf({}), "fullDelivery").min).toBe(36526);
  });

  test("null and blank overrides are not given; names and choices in any case", () => {
    expect(inputsOf(LEASE, { escalatorRate: null, noiMargin: "" }).values).toEqual(inputsOf(LEASE).values);
    expect(inputsOf(LEASE, { ESCALATORRATE: 0.01, DebtKind: "Bond", refinanceAtMaturity: false }).values).toMatchObject({
      escalatorRate: 0.01,
      debtKind: 2,
      refinanceAtMaturity: 0,
    });
    expect(DEBT_KINDS).toEqual(["sculpted", "level", "bond"]);
    expect(CAPEX_PROFILES).toEqual(["straight-line", "s-curve"]);
  });

  test.each([
    [{ criticalItMw: 0 }, { kind: "outOfRange", input: "criticalItMw", value: 0, min: 0, exclusiveMin: true }],
    [{ criticalItMw: -5 }, { kind: "outOfRange", input: "criticalItMw" }],
    [{ baseTermYears: 0 }, { kind: "outOfRange", input: "baseTermYears" }],
    [{ escalatorRate: 1 }, { kind: "outOfRange", input: "escalatorRate", value: 1, min: -0.05, max: 0.15 }],
    [{ termTenorYears: 13 }, { kind: "outOfRange", input: "termTenorYears", value: 13, max: 12 }],
    [{ loanToCost: 1.01 }, { kind: "outOfRange", input: "loanToCost", max: 1 }],
    [{ targetDscr: 0.9 }, { kind: "outOfRange", input: "targetDscr", min: 1, max: 3 }],
    [{ fullDelivery: "2027-01-01" }, { kind: "outOfOrder", input: "fullDelivery", other: "firstDelivery", max: 73050 }],
    [{ refinanceUpsize: "yes" }, { kind: "wrongType", input: "refinanceUpsize", expected: "TRUE or FALSE" }],
    [{ buildMonths: 3.5 }, { kind: "wrongType", input: "buildMonths", expected: "a whole number between 1 and 120" }],
    [{ escalatorRate: "3 %" }, { kind: "wrongType", input: "escalatorRate", value: "3 %", expected: "a number between -0.05 and 0.15" }],
    [{ firstDelivery: "soon" }, { kind: "wrongType", input: "firstDelivery", expected: "a date between 2000-01-01 and 2099-12-31" }],
    [{ debtKind: "mezzanine" }, { kind: "wrongType", input: "debtKind", expected: "one of sculpted, level, bond" }],
    [{ Kind: "cloud" }, { kind: "wrongType", input: "kind", value: "cloud" }],
    [{ leaseStructure: true }, { kind: "wrongType", input: "leaseStructure", value: true }],
    [{ escalator: 0.02 }, { kind: "unknownInput", name: "escalator", suggestion: "escalatorRate" }],
  ])("%j is an error with the input, its value and the range", (overrides, error) => {
    expect(completeInputs(LEASE, overrides)).toMatchObject({ ok: false, error });
  });

  test("whatever the number, an override is used or refused by name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...INPUTS), fc.double(), (input, value) => {
        const outcome = completeInputs(LEASE, { [input.name]: value });
        if (outcome.ok) expect(line(outcome.value, input.name).origin).toBe("yours");
        else if (outcome.error.kind === "outOfRange" || outcome.error.kind === "outOfOrder")
          expect([input.name, "termTenorYears", "fullDelivery"]).toContain(outcome.error.input);
        else expect(outcome.error).toMatchObject({ kind: "wrongType", input: input.name });
      }),
    );
  });
});
