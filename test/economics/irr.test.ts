import fc from "fast-check";
import { eomonth, irr, irrRoots, npvFromZero, serialOf, xirr, xirrRoots, xnpv } from "../../src/economics";
import { must } from "./deal";
import { amount, datesFor, gross, investment } from "./flows";

const days = (...counts: number[]) => counts.map((count) => 46023 + count);

describe("irr", () => {
  test("scaling the flows leaves the rate", () => {
    fc.assert(
      fc.property(investment, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (values, scale) => {
        const rate = must(irr(values));
        const scaled = must(irr(values.map((value) => value * scale)));
        expect(Math.abs(Math.log1p(scaled) - Math.log1p(rate))).toBeLessThan(1e-11 * Math.max(1, Math.abs(Math.log1p(rate))));
      }),
    );
  });

  test("NPV at the rate is 0", () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 60 }), (values) => {
        const rate = irr(values);
        if (!rate.ok || rate.value < -0.5) return;
        const times = values.map((_, i) => i);
        expect(Math.abs(npvFromZero(rate.value, values))).toBeLessThan(1e-9 * gross(values, rate.value, times));
      }),
    );
  });

  test("nearest root to the guess in ln(1 + r)", () => {
    const three = [-1000, 3600, -4310, 1716];
    for (const [guess, root] of [
      [0.05, 0.1],
      [0.16, 0.2],
      [0.9, 0.3],
    ] as const)
      expect(must(irr(three, guess))).toBeCloseTo(root, 9);
  });

  test.each([
    ["leading zeros", [0, 0, -100, 110], 0.1],
    ["rate near -1", [-1, 1e-9], 1e-9 - 1],
    ["a huge rate", [-1e-10, 1e10], 1e20 - 1],
    ["huge flows", [-1e308, 1.1e308], 0.1],
    ["tiny flows", [-1e-300, 1.1e-300], 0.1],
    ["borrowing: inflow first", [100, -110], 0.1],
  ])("%s", (_, values, expected) => {
    expect(Math.abs(must(irr(values)) / expected - 1)).toBeLessThan(1e-9);
  });

  test("errors are told apart", () => {
    expect(irr([1, 2, 3])).toMatchObject({ ok: false, error: { kind: "noRoot" } });
    expect(irr([10, -30, 25])).toMatchObject({ ok: false, error: { kind: "noRoot" } });
    expect(irr([-1e-300, 1e300])).toMatchObject({ ok: false, error: { kind: "noRoot" } });
    expect(irr([])).toMatchObject({ ok: false, error: { kind: "badFlows" } });
    expect(irr([0, 0])).toMatchObject({ ok: false, error: { kind: "noRoot" } });
    expect(irr([-1, NaN])).toMatchObject({ ok: false, error: { kind: "badFlows", reason: "flow 2 is not a number" } });
    expect(irr([-1, 2], -1)).toMatchObject({ ok: false, error: { kind: "outOfRange", input: "guess" } });
  });
});

describe("irrRoots", () => {
  test("finds every root of flows built from known rates", () => {
    const rate = fc.double({ min: -0.7, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(rate, { minLength: 1, maxLength: 4 }), (rates) => {
        const sorted = [...rates].sort((a, b) => a - b);
        if (sorted.some((each, i) => i > 0 && each - sorted[i - 1]! < 0.05)) return;
        let flows = [1];
        for (const each of sorted) flows = [...flows, 0].map((value, i) => value - (1 + each) * (flows[i - 1] ?? 0));
        const roots = must(irrRoots(flows));
        expect(roots).toHaveLength(sorted.length);
        roots.forEach((root, i) => expect(Math.abs(root - sorted[i]!)).toBeLessThan(1e-8));
      }),
      { numRuns: 300 },
    );
  });

  test("flows that swing end in an answer or are refused, never a hang", () => {
    const swinging = (n: number) => Array.from({ length: n }, (_, i) => (i % 2 ? 1 : -1) * (1 + 1e-9 * Math.sin(i * i)));
    expect(irrRoots(swinging(200_000))).toEqual({ ok: false, error: { kind: "tooManySignChanges" } });
    expect(irr(swinging(200_000))).toEqual({ ok: false, error: { kind: "tooManySignChanges" } });
    const roots = must(irrRoots(swinging(360)));
    expect(roots).toHaveLength(1);
    expect(Math.abs(npvFromZero(roots[0]!, swinging(360)))).toBeLessThan(1e-12);
  });
});

describe("xirr", () => {
  test("XNPV at the rate is 0", () => {
    fc.assert(
      fc.property(
        investment.chain((values) => fc.tuple(fc.constant(values), datesFor(values.length))),
        ([values, dates]) => {
          const rate = xirr(values, dates);
          if (!rate.ok || rate.value < -0.5) return;
          const times = dates.map((date) => (date - dates[0]!) / 365);
          expect(Math.abs(xnpv(rate.value, values, dates))).toBeLessThan(1e-9 * gross(values, rate.value, times));
        },
      ),
    );
  });

  test("the order of flows after the first does not matter", () => {
    fc.assert(
      fc.property(
        investment.chain((values) =>
          fc.tuple(
            fc.constant(values),
            datesFor(values.length),
            fc.shuffledSubarray(values.map((_, i) => i).slice(1), { minLength: values.length - 1 }),
          ),
        ),
        ([values, dates, order]) => {
          const all = [0, ...order];
          const shuffled = xirr(
            all.map((i) => values[i]!),
            all.map((i) => dates[i]!),
          );
          expect(shuffled).toEqual(xirr(values, dates));
        },
      ),
    );
  });

  test("fractions of a day are cut off and flows of a day are netted", () => {
    const plain = xirr([-100, 60, 60], days(0, 365, 730));
    expect(xirr([-100, 60, 60], days(0.9, 365.2, 730.999))).toEqual(plain);
    expect(xirr([-100, 100, 60, -100, 60], days(0, 365, 365, 365, 730))).toEqual(plain);
  });

  test("360 month-end flows", () => {
    const dates = Array.from({ length: 360 }, (_, k) => eomonth(serialOf(2026, 1, 1), k));
    const values = dates.map((_, k) => (k < 24 ? -1e7 : 2e6));
    expect(Math.abs(xnpv(must(xirr(values, dates)), values, dates))).toBeLessThan(1e-9 * 9e8);
  });

  test("no date before the first, as Excel", () => {
    expect(xirr([2750, -10000, 12000], days(60, 0, 400))).toMatchObject({ ok: false, error: { kind: "badFlows" } });
    expect(xirr([-1, 2], [46023])).toMatchObject({ ok: false, error: { kind: "badFlows" } });
    expect(xirr([-1, 2], [46023, NaN])).toMatchObject({ ok: false, error: { kind: "badFlows" } });
  });

  test("all roots, ascending", () => {
    const roots = must(xirrRoots([-1000, 3600, -4310, 1716], days(0, 365, 730, 1095)));
    [0.1, 0.2, 0.3].forEach((root, i) => expect(roots[i]).toBeCloseTo(root, 9));
    expect(must(xirrRoots([1, 2], days(0, 10)))).toEqual([]);
  });
});
