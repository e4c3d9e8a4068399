import { bundled } from "../../src/dataset/bundled";
import { reconcilable, reconcile, type Reconciliation } from "../../src/dataset/reconcile";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");
const of = (key: string): Reconciliation => reconcile(view, key)!;
const figure = (r: Reconciliation, metric: string) => r.figures.find((f) => f.metric === metric)!;
const effect = (r: Reconciliation, choice: RegExp, metric: string) =>
  r.effects.find((e) => choice.test(e.choice))!.ours[r.figures.findIndex((f) => f.metric === metric)]!;

describe("Bernstein, May 2026", () => {
  const may = of("bernstein-2026-05");

  test("more than $90bn and 3.7 GW against $91.5bn and 3.65 GW at the end of April", () => {
    expect(may.cutOff).toBe("2026-04-30");
    expect(may.inferred).toBe(true);
    expect(figure(may, "contractValueUsd")).toMatchObject({ published: 90e9, qualifier: "more than" });
    expect(figure(may, "contractValueUsd").ours! / 1e9).toBeCloseTo(91.5, 1);
    expect(figure(may, "contractedGW").ours).toBeCloseTo(3.65, 2);
  });

  test.each([
    [/^Applied Digital left out/, 68.0, 2.75],
    [/^Own share/, 86.8, 3.56],
    [/^Gross MW/, 91.5, 4.57],
    [/^GPU cloud left out/, 81.8, 3.45],
    [/^News to 5 May/, 92.6, 3.65],
    [/^News to the day/, 105.8, 4.0],
    [/^To the day of the note, GPU cloud/, 92.7, 3.8],
  ])("%s", (choice, bn, gw) => {
    expect(effect(may, choice, "contractValueUsd") / 1e9).toBeCloseTo(bn, 1);
    expect(effect(may, choice, "contractedGW")).toBeCloseTo(gw, 2);
  });

  test("27 GW of planned power: what sites name, and by name what only company totals state", () => {
    const planned = figure(may, "plannedGW");
    expect(planned.published).toBe(27);
    expect(planned.ours).toBeCloseTo(17.8, 1);
    for (const name of ["Hut 8", "IREN", "Cipher", "Applied Digital", "Riot", "Canaan", "BitFuFu"]) expect(planned.reason).toContain(name);
    const detail = of("bernstein-2026-05-planned");
    const named = detail.effects.filter((e) => e.choice.startsWith("With ") && !e.choice.includes("all"));
    const all = detail.effects.find((e) => e.choice === "With all of these")!;
    expect(named.reduce((sum, e) => sum + e.change[0]!, 0)).toBeCloseTo(all.change[0]!, 9);
  });
});

test("Bernstein, June 2026: 17 contract groups, $111.3bn", () => {
  const june = of("bernstein-2026-06");
  expect(figure(june, "dealCount")).toMatchObject({ published: 17, ours: 17, difference: 0 });
  expect(figure(june, "contractValueUsd").ours! / 1e9).toBeCloseTo(111.3, 1);
  expect(figure(june, "contractedGW").ours).toBeCloseTo(5.52, 2);
});

test("JPMorgan, November 2025: the two companies it names", () => {
  const november = of("jpmorgan-2025-11");
  expect(november.inferred).toBe(false);
  expect(figure(november, "contractValueUsd").ours! / 1e9).toBeCloseTo(19.03, 2);
  expect(figure(november, "contractedGW").ours).toBeCloseTo(0.623, 3);
});

test.each([
  ["wulf-2026-02", 12.56, 0.522],
  ["cifr-2026-08", 11.33, null],
  ["hut-2026-05", 16.8, 0.597],
  ["hut-2026-08", 26.6, 0.949],
  ["corz-2025-02", 10.0, 0.588],
  ["corz-2026-07", 24.0, 1.117],
  ["glxy-2025-08", 13.5, 0.526],
  ["apld-2026-07", 36.2, 1.41],
  ["riot-2026-08", 9.41, 0.241],
])("%s against the company's own total", (key, bn, gw) => {
  const r = of(key);
  expect(figure(r, "contractValueUsd").ours! / 1e9).toBeCloseTo(bn, 2);
  if (gw !== null) expect(figure(r, "contractedGW").ours).toBeCloseTo(gw, 3);
});

test("a difference of more than 0.5 % carries its reason, in company totals", () => {
  for (const key of reconcilable(view).map(of))
    if (!key.inferred && key.key !== "jpmorgan-2025-11")
      for (const f of key.figures)
        if (Math.abs(f.difference!) > 0.005 * f.published) expect([f.benchmarkId, f.reason]).toEqual([f.benchmarkId, expect.any(String)]);
});

test("an effect without the choice is the difference it names", () => {
  for (const r of reconcilable(view).map(of))
    for (const e of r.effects) e.ours.forEach((o, i) => o !== null && expect(e.change[i]).toBeCloseTo(o - r.figures[i]!.ours!, 6));
});

test("a headline of a later day is not known yet, and an unknown one is null", () => {
  expect(reconcile(viewAt(bundled, "2026-05-18"), "bernstein-2026-05")).toBeNull();
  expect(reconcile(view, "nobody-2026")).toBeNull();
  expect(reconcilable(viewAt(bundled, "2025-10-30"))).toEqual(["corz-2025-02", "glxy-2025-08"]);
});
