import fc from "fast-check";
import { cumipmt, cumprinc, effect, fv, ipmt, nominal, nper, pmt, ppmt, pv, rate } from "../../src/economics";
import { must } from "./deal";

const monthly = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 0.05, noNaN: true }));
const periods = fc.integer({ min: 1, max: 360 });
const when = fc.constantFrom(0 as const, 1 as const);

describe("annuities", () => {
  test("payment, present and future value undo each other", () => {
    fc.assert(
      fc.property(monthly, periods, fc.double({ min: 1, max: 1e6, noNaN: true }), when, (r, n, present, due) => {
        const payment = pmt(r, n, present, 0, due);
        expect(pv(r, n, payment, 0, due) / present).toBeCloseTo(1, 9);
        expect(Math.abs(fv(r, n, payment, present, due))).toBeLessThan(1e-9 * present * (1 + r) ** n);
        expect(nper(r, payment, present, 0, due)).toBeCloseTo(n, 5);
      }),
    );
  });

  test("interest and principal add up to the payments and principal to the loan", () => {
    fc.assert(
      fc.property(monthly, fc.integer({ min: 1, max: 60 }), when, (r, n, due) => {
        expect(cumprinc(r, n, 1000, 1, n, due)).toBeCloseTo(-1000, 6);
        expect(cumipmt(r, n, 1000, 1, n, due) + 1000 * -1).toBeCloseTo(n * pmt(r, n, 1000, 0, due), 6);
        expect(ipmt(r, 1, n, 1000, 0, due) + ppmt(r, 1, n, 1000, 0, due)).toBeCloseTo(pmt(r, n, 1000, 0, due), 9);
      }),
    );
  });

  test("rate finds the rate of a payment", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.05, noNaN: true }), fc.integer({ min: 2, max: 360 }), when, (r, n, due) => {
        expect(must(rate(n, pmt(r, n, 1000, 0, due), 1000, 0, due))).toBeCloseTo(r, 9);
      }),
    );
  });

  test("effective and nominal rates", () => {
    expect(nominal(effect(0.0525, 4), 4)).toBeCloseTo(0.0525, 14);
    expect(pmt(0, 10, 1000)).toBe(-100);
    expect(nper(0, -100, 1000)).toBe(10);
  });
});
