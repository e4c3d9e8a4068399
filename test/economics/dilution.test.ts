import fc from "fast-check";
import { dilutedEps, ifConverted, treasuryStockShares } from "../../src/economics";

test("treasury stock: nothing at or below the strike, never more than the warrants", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1e8, noNaN: true }),
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      (n, strike, price) => {
        const net = treasuryStockShares(n, strike, price);
        expect(net).toBeGreaterThanOrEqual(0);
        expect(net).toBeLessThanOrEqual(n * (1 + 1e-15));
        if (price <= strike) expect(net).toBe(0);
      },
    ),
  );
  expect(treasuryStockShares(30e6, 70, 100)).toBeCloseTo(9e6, 6);
});

test("if-converted: shares above the conversion price, else debt", () => {
  expect(ifConverted(1e9, 20, 25)).toEqual({ shares: 5e7, debtUsd: 0 });
  expect(ifConverted(1e9, 20, 20)).toEqual({ shares: 0, debtUsd: 1e9 });
});

test("a convertible that would raise earnings a share is left out", () => {
  expect(dilutedEps({ netIncome: 100, preferredDividends: 0, interest: 1000, taxRate: 0, shares: 100, convertedShares: 10 })).toBe(1);
});
