import fc from "fast-check";
import { irr, monthlyTable } from "../../src/economics";
import { xnpv } from "../../src/economics/present-value";
import { monthEnds } from "../../src/economics/monthly-table";
import { anyOverrides, CLOUD, inputsOf, LEASE } from "./deal";

const total = (flows: Float64Array) => flows.reduce((sum, value) => sum + value, 0);

describe("monthlyTable", () => {
  test("revenue over the base term is the contract value, for fractional terms and any phases", () => {
    fc.assert(
      fc.property(anyOverrides, (overrides) => {
        const table = monthlyTable(inputsOf(LEASE, overrides).values);
        expect(Math.abs(total(table.columns.revenue) - 1.8e9)).toBeLessThan(1e-9 * 1.8e9);
      }),
    );
  });

  test("sources are uses in every month and every loan ends at 0", () => {
    fc.assert(
      fc.property(fc.constantFrom(LEASE, CLOUD), anyOverrides, (terms, overrides) => {
        const { columns: c, months, fullDelivery, tenorMonths, totalUses } = monthlyTable(inputsOf(terms, overrides).values);
        for (let k = 0; k < months; k++) expect(Math.abs(c.uses[k]! - c.sources[k]!)).toBeLessThan(1e-9 * totalUses);
        expect(c.constructionBalance[fullDelivery - 1]).toBe(0);
        expect(Math.abs(c.termBalance[months - 1]!)).toBeLessThan(1e-9 * totalUses);
        if (overrides.debtKind !== "bond") expect(Math.abs(c.termBalance[fullDelivery + tenorMonths - 1]!)).toBeLessThan(1e-9 * totalUses);
      }),
    );
  });

  test("every dollar of cash goes to capital cost, lenders or equity", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(LEASE, CLOUD),
        anyOverrides,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (terms, overrides, extensionProbability) => {
          const { columns: c, totalUses } = monthlyTable(inputsOf(terms, { ...overrides, extensionProbability }).values);
          const lenders =
            total(c.constructionDraw) +
            total(c.termDraw) -
            total(c.constructionRepayment) -
            total(c.termInterest) -
            total(c.termPrincipal) -
            total(c.constructionInterest);
          const equity = total(c.unleveredFlow) - total(c.facilityFee) + lenders;
          expect(Math.abs(total(c.leveredFlow) - equity)).toBeLessThan(1e-8 * (totalUses + total(c.revenue)));
        },
      ),
    );
  });

  test("delay of delivery with capex as spent never raises unlevered NPV while NOI is not negative", () => {
    fc.assert(
      fc.property(anyOverrides, fc.integer({ min: 1, max: 24 }), fc.double({ min: 0, max: 0.4, noNaN: true }), (overrides, extra, rate) => {
        const npv = (delayMonths: number) => {
          const table = monthlyTable(inputsOf(LEASE, { ...overrides, delayMonths }).values);
          return xnpv(rate, table.columns.unleveredFlow, monthEnds(table));
        };
        const delay = overrides.delayMonths as number;
        expect(npv(delay + extra)).toBeLessThanOrEqual(npv(delay) + 1e-9 * 5e9);
      }),
    );
  });

  test("a prepayment is received against capex and credited out of revenue, to nothing in the end", () => {
    const { columns: c, fullDelivery } = monthlyTable(inputsOf(CLOUD, { capexUsd: 5e8 }).values);
    expect(
      total(c.prepayment.slice(0, fullDelivery)) + c.revenue.slice(0, fullDelivery).reduce((sum, rent) => sum + 0.2 * rent, 0),
    ).toBeCloseTo(0.2 * 2.4e9, 3);
    expect(Math.abs(total(c.prepayment))).toBeLessThan(1e-3);
    expect(total(c.cfads)).toBeCloseTo(total(c.noi), 3);
  });

  test("before full delivery operating cash pays interest and uses first", () => {
    const table = monthlyTable(inputsOf(LEASE).values);
    const { columns: c, delivery, fullDelivery } = table;
    for (let k = delivery; k < fullDelivery; k++) {
      expect(c.noi[k]).toBeGreaterThan(0);
      expect(c.noiApplied[k]).toBeCloseTo(Math.min(c.noi[k]!, c.capex[k]! + c.constructionInterest[k]!), 4);
    }
  });

  test("an unlevered deal: levered and unlevered flows agree but for the fee", () => {
    const { columns: c } = monthlyTable(inputsOf(LEASE, { loanToCost: 0, facilityFeeShare: 0 }).values);
    c.leveredFlow.forEach((flow, k) => expect(flow).toBeCloseTo(c.unleveredFlow[k]!, 3));
    expect(irr(c.leveredFlow).ok).toBe(true);
  });

  test("table starts the build months before first delivery", () => {
    const table = monthlyTable(inputsOf(LEASE, { buildMonths: 14 }).values);
    expect([table.start, table.delivery, table.fullDelivery, table.months]).toEqual([46023, 14, 20, 164]);
  });

  test("capex slips only when told to", () => {
    const spent = (overrides: Record<string, number>) =>
      monthlyTable(inputsOf(LEASE, overrides).values).columns.capex.findIndex((flow) => flow > 0);
    expect(spent({ delayMonths: 6 })).toBe(0);
    expect(spent({ delayMonths: 6, capexSlips: 1 })).toBe(6);
  });

  test("terminal value: probability times next year's NOI over the cap rate", () => {
    const {
      columns: c,
      months,
      delivery,
    } = monthlyTable(inputsOf(LEASE, { extensionProbability: 0.5, terminalCapRate: 0.08, fullDelivery: "2027-03-01" }).values);
    const lastYear = total(c.noi.slice(delivery + 132));
    expect(c.terminalValue[months - 1]).toBeCloseTo((0.5 * lastYear * 1.03) / 0.08, 2);
  });
});
