/** Every signed deal of the facts through METRIC and ASSUMPTIONS: a number, or the terms it lacks; and where each input comes from. */
import { isCounted, store, type Deal } from "../../src/dataset";
import { INPUTS } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import type { Library } from "../../tools/function-library";
import { loadLibrary, outcome } from "./host";

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

const signed = store.view(store.asOf).deals.filter(isCounted);
const cases = signed.map((deal) => [deal.id, deal] as const);

/** Values for terms that nobody disclosed, as a user might assume them. */
const ASSUMED: Record<string, number | string> = {
  criticalItMw: 100,
  contractValueUsd: 2e9,
  baseTermYears: 12,
  firstDelivery: "2027-01-01",
  capexUsd: 9e8,
  gpuCapexUsd: 5e8,
  backstopUsd: 3e8,
  extensionYears: 10,
};

const metric = (deal: Deal, name: string, assumptions: unknown[][] | null = null) =>
  outcome(() => library.call("METRIC", [[[deal.id]], name, assumptions])) as number | { code: string; message: string };
const assumptionsOf = (deal: Deal) => library.call("ASSUMPTIONS", [[[deal.id]], null]) as unknown[][];

test("the facts hold signed deals", () => {
  expect(signed.length).toBeGreaterThan(40);
});

test.each(cases)("%s: each metric is a number, or names the required inputs it lacks, which then are enough", (_, deal) => {
  const lines = new Map(assumptionsOf(deal).map((line) => [line[0], line]));
  for (const { name } of METRICS) {
    const got = metric(deal, name);
    if (typeof got === "number") {
      expect([name, Number.isFinite(got)]).toEqual([name, true]);
      continue;
    }
    expect([name, got.code]).toEqual([name, "#N/A"]);
    const needs = /^Not disclosed: needs ([\w, ]+)\./.exec(got.message)?.[1]!.split(", ");
    if (!needs) {
      // Terms are all there and the maths has no value: a loan that is not, equity that never comes back.
      expect(got.message).toMatch(new RegExp(`^${name} has no value here: `));
      continue;
    }
    for (const need of needs) expect([name, need, lines.get(need)![2]]).toEqual([name, need, ""]);
    const full = metric(
      deal,
      name,
      needs.map((need) => [need, ASSUMED[need]]),
    );
    if (typeof full !== "number") expect([name, full.message]).not.toEqual([name, expect.stringMatching(/needs/)]);
  }
});

test.each(cases)("%s: each input has its value, unit, origin, reason and allowed range", (_, deal) => {
  const [header, ...lines] = assumptionsOf(deal) as [string[], ...unknown[][]];
  const at = Object.fromEntries(header.map((label, i) => [label, i]));
  expect(lines.slice(0, INPUTS.length).map((line) => line[0])).toEqual(INPUTS.map(({ name }) => name));
  lines.slice(0, INPUTS.length).forEach((line, i) => {
    const of = (label: string) => line[at[label]!];
    const { name, unit, need } = INPUTS[i]!;
    expect([name, of("Unit")]).toEqual([name, unit]);
    expect([name, (of("Reason") as string).length > 3]).toEqual([name, true]);
    if (of("Value") === "") {
      // Only what nobody disclosed and nothing stands in for is empty; the required ones are then those METRIC names.
      expect([name, of("Origin")]).toEqual([name, ""]);
      if (need === "default") expect(["grossMw", "fullDelivery", "deliveryPhases", "opexUsdPerKwMonth", "termTenorYears"]).toContain(name);
    } else expect(["reported", "derived", "default"]).toContain(of("Origin"));
    if (of("Origin") === "reported") expect([name, of("Source")]).toEqual([name, expect.stringMatching(/^https?:/)]);
    if (unit === "choice" || unit === "switch") return;
    expect([name, typeof of("Lowest"), typeof of("Highest")]).toEqual([name, "number", "number"]);
    if (of("Value") !== "") {
      expect(of("Value")).toBeGreaterThanOrEqual(of("Lowest") as number);
      expect(of("Value")).toBeLessThanOrEqual(of("Highest") as number);
    }
  });
});

test("a published date that is no first of a month says that it was moved", () => {
  for (const deal of signed.filter(({ firstDeliveryDate }) => firstDeliveryDate && !firstDeliveryDate.endsWith("-01"))) {
    const line = assumptionsOf(deal).find(([name]) => name === "firstDelivery")!;
    expect([deal.id, line[5]]).toEqual([deal.id, `${deal.firstDeliveryDate} moved to the first of its month`]);
  }
});
