import fc from "fast-check";
import { levelDebt, levelPayment, metric, monthlyTable, sculpt, valueOf } from "../../src/economics";
import { anyOverrides, inputsOf, LEASE, metricOf, must } from "./deal";

const cashFlows = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 300 });
const monthlyRate = fc.double({ min: 0, max: 0.02, noNaN: true });

describe("sculpt", () => {
  test("every DSCR is the same and equals LLCR, and the balance ends at 0", () => {
    fc.assert(
      fc.property(
        cashFlows,
        fc.double({ min: 1, max: 3, noNaN: true }),
        monthlyRate,
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (cfads, dscr, rate, capShare) => {
          const cap = (capShare * valueOf(cfads, rate)) / dscr;
          const plan = sculpt(cfads, dscr, rate, cap);
          const llcr = valueOf(cfads, rate) / plan.debt;
          cfads.forEach((cash, t) => expect(cash / (plan.interest[t]! + plan.principal[t]!)).toBeCloseTo(llcr, 8));
          expect(Math.abs(plan.principal.reduce((sum, each) => sum + each, 0) - plan.debt)).toBeLessThan(1e-9 * plan.debt);
          expect(llcr).toBeGreaterThanOrEqual(dscr * (1 - 1e-12));
        },
      ),
    );
  });

  test("no debt without positive value", () => {
    expect(sculpt([-5, -5], 1.3, 0.01).debt).toBe(0);
  });
});

describe("levelDebt", () => {
  test("equal payments that the weakest month carries", () => {
    const plan = levelDebt([120, 100, 140], 1.25, 0.01);
    plan.interest.forEach((interest, t) => expect(interest + plan.principal[t]!).toBeCloseTo(80, 10));
    expect(plan.debt).toBeCloseTo(80 / levelPayment(0.01, 3), 10);
    expect(plan.principal.reduce((sum, each) => sum + each, 0)).toBeCloseTo(plan.debt, 9);
  });

  test("no debt when a month has no cash", () => {
    expect(levelDebt([100, 0, 100], 1.3, 0.01).debt).toBe(0);
  });
});

describe("term debt in the table", () => {
  test("sculpted: DSCR constant and equal to LLCR", () => {
    fc.assert(
      fc.property(anyOverrides, (overrides) => {
        const complete = inputsOf(LEASE, {
          ...overrides,
          debtKind: "sculpted",
          loanToCost: Math.max(0.05, overrides.loanToCost as number),
        });
        const llcr = metric(complete, "llcr");
        if (!llcr.ok) return expect(monthlyTable(complete.values).debt).toBe(0);
        for (const name of ["dscrMin", "dscrAvg"] as const) expect(must(metric(complete, name)) / llcr.value).toBeCloseTo(1, 9);
      }),
    );
  });

  test("a bond is interest only, then refinanced over the rest of the base term, or repaid by equity", () => {
    const bond = { debtKind: "bond", termTenorYears: 5 };
    const { columns: c, fullDelivery: first, debt, months } = monthlyTable(inputsOf(LEASE, bond).values);
    expect(c.debtService[first]).toBeCloseTo((debt * 0.07125) / 12, 4);
    expect(c.termPrincipal[first + 59]).toBeCloseTo(debt, 3);
    expect(c.termDraw[first + 59]).toBeCloseTo(debt, 3);
    expect(c.debtService[first + 60]).toBeCloseTo(debt * levelPayment(0.07125 / 12, 84), 3);
    expect(Math.abs(c.termBalance[months - 1]!)).toBeLessThan(1e-3);
    const repaid = monthlyTable(inputsOf(LEASE, { ...bond, refinanceAtMaturity: 0 }).values);
    expect(repaid.columns.leveredFlow[first + 59]).toBeCloseTo(repaid.columns.cfads[first + 59]! - debt * (1 + 0.07125 / 12), 2);
    expect(metricOf(LEASE, "averageLifeYears", bond)).toBeCloseTo(5, 12);
    expect(metricOf(LEASE, "averageLifeYears", { ...bond, bondAmortisationShare: 0.04 })).toBeLessThan(5);
  });

  test("what is left out of the sizing is told, not hidden", () => {
    const warnings = (overrides: Record<string, number>) =>
      monthlyTable(inputsOf(LEASE, overrides).values).warnings.map((warning) => warning.kind);
    expect(warnings({ capexUsd: 3e9 })).toContain("takeoutShortfall");
    expect(warnings({ refinanceUpsize: 1, capexUsd: 3e8 })).toContain("debtAboveCost");
    expect(warnings({ escalatorRate: 0.15, termRate: 0.2, capexUsd: 3e9 })).toContain("negativePrincipal");
    expect(warnings({ capexUsd: 8e8 })).toEqual([]);
  });

  test("upsizing pays out what debt exceeds the construction balance", () => {
    const {
      columns: c,
      fullDelivery,
      debt,
      constructionBalance,
    } = monthlyTable(inputsOf(LEASE, { refinanceUpsize: 1, capexUsd: 3e8 }).values);
    expect(c.payout[fullDelivery - 1]).toBeCloseTo(debt - constructionBalance, 3);
    expect(debt).toBeGreaterThan(constructionBalance);
  });

  test("tenor beyond the base term needs underwritten extensions", () => {
    expect(metricOf(LEASE, "debt", { termTenorYears: 15, underwriteExtensions: 1 })).toBeGreaterThan(0);
  });
});
