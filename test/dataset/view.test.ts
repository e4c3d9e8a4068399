import * as fc from "fast-check";
import { viewAt } from "../../src/dataset/view";
import { rebuild } from "../../src/dataset/rebuild";
import { bundled } from "../../src/dataset/bundled";
import type { Dataset } from "../../src/dataset/types";
import { compareVersions } from "../../src/dataset/version";
import { anyDataset, anyDay, anyDeal, anyEvent, plain, versions } from "./history";

const older = versions.slice(0, 3);
const later = versions.slice(3);

describe("the view of a day and a version", () => {
  test("1,000 random histories: facts recorded later, back-dated ones too, never change what an earlier version says", () => {
    fc.assert(
      fc.property(
        anyDataset(older),
        fc.array(fc.tuple(fc.constantFrom(0, 1, 2), anyEvent(later)), { maxLength: 6 }),
        anyDeal("d4", later),
        anyDay,
        fc.constantFrom(...older),
        (before, extra, newDeal, asOf, version) => {
          const after: Dataset = structuredClone(before);
          for (const v of later) after.meta.versions.push({ version: v, coverageDate: "2026-10-08", checkedDate: "2026-11-23" });
          for (const [at, event] of extra) after.deals[at]!.events.unshift(event);
          after.deals.unshift(newDeal);
          expect(plain(viewAt(after, asOf, version))).toEqual(plain(viewAt(before, asOf, version)));
          expect(plain(viewAt(rebuild(after, version), asOf, version))).toEqual(plain(viewAt(before, asOf, version)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("1,000 random histories: what becomes public later never changes an earlier day", () => {
    fc.assert(
      fc.property(
        anyDataset(versions),
        fc.array(fc.tuple(fc.constantFrom(0, 1, 2), anyEvent(versions)), { maxLength: 6 }),
        anyDay,
        fc.constantFrom(...versions),
        (before, extra, asOf, version) => {
          const after = structuredClone(before);
          for (const [at, event] of extra) if (event.date > asOf) after.deals[at]!.events.push(event);
          expect(plain(viewAt(after, asOf, version))).toEqual(plain(viewAt(before, asOf, version)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("asking in any order gives the same deal", () => {
    const days = ["2026-10-08", "2025-08-14", "2026-04-30", "2026-02-26"];
    const first = days.map((day) => plain(viewAt(bundled, day)));
    const again = [...days].reverse().map((day) => plain(viewAt(structuredClone(bundled), day)));
    expect(again.reverse()).toEqual(first);
  });

  test("deals are ordered by announcement, then id; undated ones last", () => {
    const keys = viewAt(bundled, "2026-10-08").deals.map((d) => `${d.announced ?? "9999"}|${d.id}`);
    expect(keys).toEqual([...keys].sort());
  });

  test("a deal as it was known: terms, value and name on their days", () => {
    const deal = (id: string, day: string) => viewAt(bundled, day).deals.find((d) => d.id === id);
    expect(deal("wulf-fluidstack-lake-mariner-cb5-2025", "2025-08-17")).toBeUndefined();
    expect(deal("wulf-fluidstack-lake-mariner-cb5-2025", "2026-02-25")).toMatchObject({
      criticalItMw: 160,
      announcedCriticalItMw: null,
      firstDelivery: "2026-H2",
    });
    expect(deal("wulf-fluidstack-lake-mariner-cb5-2025", "2026-02-26")).toMatchObject({ criticalItMw: 168, announcedCriticalItMw: 160 });
    expect(deal("cifr-aws-stingray-2026", "2026-06-07")).toMatchObject({
      contractValueUsd: null,
      valueBasis: "undisclosed",
      endUser: null,
      valueKnownFrom: null,
    });
    expect(deal("cifr-aws-stingray-2026", "2026-06-08")).toMatchObject({
      contractValueUsd: 2_000_000_000,
      tenant: "Amazon",
      valueKnownFrom: "2026-06-08",
    });
    expect(deal("wulf-fluidstack-abernathy-2025", "2026-07-05")).toMatchObject({ disposed: false, attributableShare: 0.501 });
    expect(deal("wulf-fluidstack-abernathy-2025", "2026-07-06")).toMatchObject({
      disposed: true,
      attributableShare: 0,
      shareHistory: [
        { from: "2025-10-28", share: 0.501 },
        { from: "2026-07-06", share: 0 },
      ],
    });
  });

  test("versions are ordered by their numbers", () => {
    expect([...versions].reverse().sort(compareVersions)).toEqual(versions);
    expect(compareVersions("2026.07.10.10", "2026.07.10.9")).toBeGreaterThan(0);
  });
});
