/** Random histories for property tests: small datasets whose events are dated, recorded and set at random. */
import * as fc from "fast-check";
import type { Dataset, DealEvent, DealRow } from "../../src/dataset/types";

export const versions = ["2026.01.10", "2026.04.10", "2026.07.10", "2026.07.10.2", "2026.10.10"];
const day = fc.integer({ min: 0, max: 400 }).map((n) => new Date(Date.UTC(2025, 8, 1) + n * 86_400_000).toISOString().slice(0, 10));
export const anyDay = day;
const url = fc.constantFrom("https://a.example/1", "https://b.example/2", "https://c.example/3");

const terms = fc.record(
  {
    status: fc.constantFrom("active", "amended", "option", "terminated"),
    criticalItMw: fc.option(fc.integer({ min: 0, max: 500 })),
    headlineMw: fc.option(fc.integer({ min: 0, max: 500 })),
    contractValueUsd: fc.option(fc.integer({ min: 0, max: 9e9 })),
    attributableShare: fc.constantFrom(0, 0.501, 1),
    tenant: fc.constantFrom("Tenant A", "Tenant B", "Undisclosed"),
    disposed: fc.boolean(),
    siteIds: fc.subarray(["s1", "s2"]),
  },
  { requiredKeys: [] },
);

/** An event recorded in one of the versions given. */
export const anyEvent = (recordedIn: readonly string[]): fc.Arbitrary<DealEvent> =>
  fc.record(
    {
      date: day,
      recorded: fc.constantFrom(...recordedIn),
      kind: fc.constantFrom("announced", "amended", "disclosed", "sold", "corrected"),
      precision: fc.constantFrom("day", "month", "unknown"),
      summary: fc.constantFrom("one", "two", "three"),
      set: terms,
      sources: fc.array(url, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ["date", "recorded", "kind", "summary"] },
  ) as fc.Arbitrary<DealEvent>;

/** A deal with events recorded in the versions given. */
export const anyDeal = (id: string, recordedIn: readonly string[]): fc.Arbitrary<DealRow> =>
  fc.array(anyEvent(recordedIn), { minLength: 1, maxLength: 5 }).map((events) => ({
    id,
    minerId: "m1",
    events,
    sources: ["https://a.example/1", "https://b.example/2", "https://c.example/3"].map((address) => ({ publisher: "P", url: address })),
  }));

/** A site whose fields later events change. */
const anySite = (id: string, recordedIn: readonly string[]) =>
  fc
    .record({
      recorded: fc.constantFrom(...recordedIn),
      grossMw: fc.integer({ min: 1, max: 900 }),
      events: fc.array(
        fc.record({
          date: day,
          recorded: fc.constantFrom(...recordedIn),
          kind: fc.constantFrom("updated" as const, "corrected" as const),
          summary: fc.constant("site"),
          set: fc.record({ grossMw: fc.integer({ min: 1, max: 900 }), note: fc.constantFrom("x", "y") }, { requiredKeys: [] }),
        }),
        { maxLength: 3 },
      ),
    })
    .map((row) => ({
      id,
      minerId: "m1",
      name: id,
      country: "US",
      confidence: "sourced" as const,
      sources: [{ publisher: "P", url: "https://a.example/1" }],
      ...row,
    }));

/** A dataset that holds the versions given. */
export const anyDataset = (held: readonly string[]): fc.Arbitrary<Dataset> =>
  fc.tuple(fc.tuple(...["d1", "d2", "d3"].map((id) => anyDeal(id, held))), fc.tuple(...["s1", "s2"].map((id) => anySite(id, held)))).map(
    ([deals, sites]) =>
      ({
        meta: {
          format: 1,
          versions: held.map((version) => ({ version, coverageDate: "2026-10-08", checkedDate: "2026-11-23" })),
          conventions: {},
          attribution: [],
          license: "x",
        },
        miners: [{ id: "m1", name: "Miner One", recorded: held[0]! }],
        sites,
        deals,
        pipeline: [],
        financings: [],
        benchmarks: [],
        peers: [],
        market: [],
        partnerships: [],
        counterparties: [],
      }) as unknown as Dataset,
  );

/** A view as plain data, whatever is folded on first use. */
export const plain = (view: object): unknown => JSON.parse(JSON.stringify(view));
