import fc from "fast-check";
import type { CompleteInputs, DealTerms, MetricName, Outcome, Override } from "../../src/economics";
import { completeInputs, metric } from "../../src/economics";

/** A lease with round terms: 100 MW, 1.8bn over 12 years, two phases half a year apart, 10m a MW. */
export const LEASE: DealTerms = {
  kind: "colocation",
  leaseStructure: "modified-gross",
  criticalItMw: 100,
  contractValueUsd: 1.8e9,
  baseTermYears: 12,
  escalatorRate: 0.03,
  noiMargin: 0.85,
  extensionOptions: "2 x 5y",
  capexUsd: 1e9,
  backstopUsd: 3e8,
  firstDeliveryDate: "2027-03-31",
  fullDeliveryDate: "2027-09-30",
};

/** A GPU cloud contract: straight-line revenue, a prepayment, GPUs apart from the site. */
export const CLOUD: DealTerms = {
  kind: "gpu-cloud",
  criticalItMw: 50,
  contractValueUsd: 2.4e9,
  baseTermYears: 5,
  prepaymentShare: 0.2,
  capexUsd: 1.2e9,
  firstDeliveryDate: "2026-12-31",
  fullDeliveryDate: "2027-06-30",
};

/** The value, or a failure of the test with the error in it. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

export function inputsOf(terms: DealTerms, overrides: Record<string, Override> = {}): CompleteInputs {
  return must(completeInputs(terms, overrides));
}

export function metricOf(terms: DealTerms, name: MetricName, overrides: Record<string, Override> = {}): number {
  return must(metric(inputsOf(terms, overrides), name));
}

/** Overrides that stay inside the allowed ranges: starts in every calendar month, fractional terms, one to five phases, all kinds of debt. */
export const anyOverrides: fc.Arbitrary<Record<string, Override>> = fc
  .record({
    year: fc.integer({ min: 2025, max: 2029 }),
    month: fc.integer({ min: 1, max: 12 }),
    span: fc.integer({ min: 0, max: 24 }),
    deliveryPhases: fc.integer({ min: 1, max: 5 }),
    baseTermYears: fc.double({ min: 1, max: 25, noNaN: true }),
    escalatorRate: fc.double({ min: -0.05, max: 0.15, noNaN: true }),
    buildMonths: fc.integer({ min: 1, max: 36 }),
    delayMonths: fc.integer({ min: 0, max: 12 }),
    loanToCost: fc.double({ min: 0, max: 1, noNaN: true }),
    targetDscr: fc.double({ min: 1, max: 3, noNaN: true }),
    capexUsd: fc.double({ min: 1e8, max: 4e9, noNaN: true }),
    noiMargin: fc.double({ min: 0.3, max: 1, noNaN: true }),
    capexProfile: fc.constantFrom("straight-line", "s-curve"),
    debtKind: fc.constantFrom("sculpted", "level", "bond"),
  })
  .map(({ year, month, span, ...rest }) => {
    const day = (months: number) =>
      `${year + Math.floor((month - 1 + months) / 12)}-${String(((month - 1 + months) % 12) + 1).padStart(2, "0")}-15`;
    return { ...rest, firstDelivery: day(0), fullDelivery: day(rest.deliveryPhases === 1 ? 0 : span) };
  });
