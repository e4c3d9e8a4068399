import type { DealTerms } from "../src/economics";
import { aggregate, completeInputs, monthlyTable, sensitivity, simulate } from "../src/economics";
import type { Claim } from "./claim";
import { fastest } from "./timing";

/** A lease of 100 MW in two phases; with 14 months of building and 18 years and 10 months of term the table has 240 months. */
const LEASE: DealTerms = {
  kind: "colocation",
  criticalItMw: 100,
  contractValueUsd: 3e9,
  baseTermYears: 18 + 4 / 12,
  escalatorRate: 0.03,
  noiMargin: 0.85,
  capexUsd: 1e9,
  backstopUsd: 3e8,
  firstDeliveryDate: "2027-03-31",
  fullDeliveryDate: "2027-09-30",
};

function inputsOf(terms: DealTerms) {
  const complete = completeInputs(terms);
  if (!complete.ok) throw new Error(JSON.stringify(complete.error));
  return complete.value;
}

/** Schedules, grids and simulations of a deal against the time they may take, and their growth with months and paths. */
export async function claims(): Promise<Claim[]> {
  const long = inputsOf(LEASE);
  const short = inputsOf({ ...LEASE, baseTermYears: 18 + 4 / 12 - 10 });
  const steps = Array.from({ length: 21 }, (_, i) => i);
  const grid = () =>
    sensitivity(
      LEASE,
      {},
      "irrLevered",
      { input: "capexUsd", values: steps.map((i) => 8e8 + i * 2e7) },
      { input: "escalatorRate", values: steps.map((i) => i * 0.002) },
    );
  const times = fastest(
    {
      long: { run: () => aggregate(monthlyTable(long.values), "month"), runs: 5 },
      short: { run: () => aggregate(monthlyTable(short.values), "month"), runs: 5 },
    },
    200,
  );
  const slow = fastest(
    {
      grid: { run: grid, runs: 1 },
      paths: { run: () => simulate(long, "irrLevered", 5000, 1), runs: 1 },
      manyPaths: { run: () => simulate(long, "irrLevered", 20000, 1), runs: 1 },
    },
    5,
  );
  const months = monthlyTable(long.values).months;
  const fewer = monthlyTable(short.values).months;
  return [
    limit(`SCHEDULE of ${months} months`, times.long / 1000, 1, "ms"),
    limit("SENSITIVITY 21 × 21 of levered IRR", slow.grid / 1000, 200, "ms"),
    limit("SIMULATE 5,000 paths with levered IRR", slow.paths / 1000, 500, "ms"),
    growth(`SCHEDULE, ${months} against ${fewer} months`, times.long / times.short, months / fewer),
    growth("SIMULATE, 20,000 against 5,000 paths", slow.manyPaths / slow.paths, 4),
  ];
}

function limit(claim: string, ours: number, peer: number, unit: string): Claim {
  return { claim, ours, peer, peerName: "limit", unit, ratio: peer / ours, goal: `≤ ${peer} ${unit}`, met: ours <= peer };
}

/** Time grows no faster than size, but for a quarter of measuring noise. */
function growth(claim: string, ours: number, peer: number): Claim {
  return {
    claim: `growth of ${claim}`,
    ours,
    peer,
    peerName: "linear",
    unit: "times",
    ratio: ours / peer,
    goal: "ratio ≤ 1.25",
    met: ours <= 1.25 * peer,
  };
}
