import { dealsOf, measure, resolveName, store, type Subject, type View } from "../../src/dataset";

function subject(view: View, name: string): Subject {
  const found = resolveName(view, name);
  if (!found.ok) throw new Error(`${name}: ${found.reason}`);
  return found.subject;
}
const of = (view: View, name: string, what: Parameters<typeof measure>[2]) => measure(view, subject(view, name), what).value;

describe("totals of the facts", () => {
  const today = store.view();
  const april = store.view("2026-04-30");

  test("all companies on the coverage date", () => {
    expect(store.asOf).toBe("2026-10-08");
    expect(of(today, "all", "criticalIt")).toBe(6111);
    expect(of(today, "all", "contracted")).toBe(6216);
    expect(of(today, "all", "grossOrHeadline")).toBe(7581.5);
    expect(of(today, "all", "contract")).toBeCloseTo(182.3856e9, -6);
    expect(of(today, "all", "contractAttributable")).toBeCloseTo(181.0936e9, -6);
    expect(measure(today, { kind: "all" }, "contract")).toMatchObject({ counted: 48, disclosing: 38 });
  });

  test("all companies at the end of April 2026", () => {
    expect(of(april, "all", "contract")! / 1e9).toBeCloseTo(91.53, 2);
    expect(of(april, "all", "criticalIt")! / 1e3).toBeCloseTo(3.648, 3);
  });

  test("single companies, also by other names", () => {
    expect(of(today, "IREN", "contracted")).toBe(260);
    expect(of(today, "iren limited", "contracted")).toBe(260);
    expect(of(today, "WULF", "contracted")! + of(today, "Hut 8", "contracted")!).toBe(1788);
    expect(of(today, "Bit Digital", "contract")).toBeNull();
    expect(of(store.view("2015-01-01"), "all", "contracted")).toBe(0);
  });

  test("every row of the research is here once", () => {
    expect(dealsOf(today, { kind: "all" })).toHaveLength(69);
    expect(new Set(today.deals.map((deal) => deal.id)).size).toBe(69);
    const { miners, sites, pipeline, financings, benchmarks, peers, market } = today;
    const researched = market.filter((row) => row.kind !== "demand");
    expect([miners, sites, pipeline, financings, benchmarks, peers, researched].map((rows) => rows.length)).toEqual([
      32, 57, 102, 49, 28, 18, 36,
    ]);
    expect(market.length).toBe(39);
  });
});
