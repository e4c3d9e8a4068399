import * as fc from "fast-check";
import { bundled } from "../../src/dataset/bundled";
import { diffViews, type FactChange } from "../../src/dataset/diff";
import type { View } from "../../src/dataset/types";
import { viewAt } from "../../src/dataset/view";
import { anyDataset, anyDay, plain, versions } from "./history";

const TABLE: Record<string, keyof View> = {
  deal: "deals",
  miner: "miners",
  site: "sites",
  pipeline: "pipeline",
  financing: "financings",
  benchmark: "benchmarks",
  peer: "peers",
  market: "market",
  partner: "partnerships",
};
const CARRIERS = ["minerId", "events", "sources", "fieldSources", "fieldBasis"];
type Facts = Record<string, Record<string, Record<string, unknown>>>;

/** The facts of a view without what carries them: table -> row -> field -> value, null left out. */
function factsOf(view: View): Facts {
  const facts: Facts = {};
  for (const table of Object.values(TABLE)) {
    facts[table] = {};
    for (const row of view[table] as unknown as ({ id: string } & Record<string, unknown>)[])
      facts[table]![row.id] = Object.fromEntries(
        Object.entries(row).filter(([field, value]) => field !== "id" && !CARRIERS.includes(field) && value !== null),
      );
  }
  return facts;
}

function apply(facts: Facts, changes: readonly FactChange[]): Facts {
  const next = structuredClone(facts);
  for (const c of changes) {
    const table = next[TABLE[c.rowKind]!]!;
    const row = (table[c.rowId] ??= {});
    if (c.new === null) delete row[c.field];
    else row[c.field] = c.new;
  }
  for (const table of Object.values(next))
    for (const [id, row] of Object.entries(table)) if (Object.keys(row).length === 0) delete table[id];
  return next;
}

describe("the difference of two views", () => {
  test("applied to the old view it gives the new one: 1,000 random histories, any two days and versions", () => {
    fc.assert(
      fc.property(
        anyDataset(versions),
        anyDay,
        anyDay,
        fc.constantFrom(...versions),
        fc.constantFrom(...versions),
        (dataset, a, b, v, w) => {
          const [from, to] = [viewAt(dataset, a, v), viewAt(dataset, b, w)];
          expect(plain(apply(factsOf(from), diffViews(from, to)))).toEqual(plain(factsOf(to)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("the same for the facts themselves, quarter by quarter", () => {
    const days = ["2024-01-01", "2024-06-30", "2025-01-01", "2025-08-14", "2025-12-31", "2026-04-30", "2026-07-06", "2026-10-08"];
    for (let i = 1; i < days.length; i++) {
      const [from, to] = [viewAt(bundled, days[i - 1]!), viewAt(bundled, days[i]!)];
      expect(plain(apply(factsOf(from), diffViews(from, to)))).toEqual(plain(factsOf(to)));
    }
  });

  test("a change names its event, day and source", () => {
    const changes = diffViews(viewAt(bundled, "2026-02-25"), viewAt(bundled, "2026-02-26"));
    expect(changes.find((c) => c.rowId === "wulf-fluidstack-lake-mariner-cb5-2025" && c.field === "criticalItMw")).toMatchObject({
      date: "2026-02-26",
      old: 160,
      new: 168,
      event: "Design update: CB-5 raised to 168 MW",
      source: { title: "TeraWulf Q4 2025 results release" },
    });
    expect(diffViews(viewAt(bundled, "2026-02-26"), viewAt(bundled, "2026-02-26"))).toEqual([]);
  });

  test("the sale of Abernathy is told by its fields", () => {
    const changes = diffViews(viewAt(bundled, "2026-07-05"), viewAt(bundled, "2026-07-06")).filter(
      (c) => c.rowId === "wulf-fluidstack-abernathy-2025",
    );
    expect(Object.fromEntries(changes.map((c) => [c.field, c.new]))).toMatchObject({
      disposed: true,
      disposedOn: "2026-07-06",
      attributableShare: 0,
    });
  });
});
