import { bundled } from "../../src/dataset/bundled";
import { measure } from "../../src/dataset/measure";
import { createStore } from "../../src/dataset/store";
import type { Dataset } from "../../src/dataset/types";

/** The bundled facts with a newer version in which IREN's frontier-lab contract got a size. */
function newer(): Dataset {
  const facts = structuredClone(bundled);
  facts.meta.versions.push({ version: "2026.12.15", coverageDate: "2026-12-10", checkedDate: "2026-12-15" });
  facts.deals
    .find((d) => d.id === "iren-frontier-lab-2026")!
    .events.push({
      date: "2026-12-01",
      recorded: "2026.12.15",
      kind: "disclosed",
      summary: "Size disclosed",
      set: { criticalItMw: 100, headlineMw: 100, mwBasis: "critical-it" },
    });
  return facts;
}
const iren = { kind: "miner", id: "iren", label: "IREN" } as const;

test("ready at once where no workbook is to come; else hydration settles the promise", async () => {
  expect(createStore(bundled, false).ready).toBe(true);
  const store = createStore(bundled, true);
  let settled = false;
  void store.whenReady().then(() => (settled = true));
  await Promise.resolve();
  expect([store.ready, settled]).toEqual([false, false]);
  store.hydrate({ pin: "2026-04-30" });
  await store.whenReady();
  expect([store.ready, settled, store.asOf]).toEqual([true, true, "2026-04-30"]);
});

test("newer facts are held, and used only when they are applied", () => {
  const store = createStore(bundled, false);
  store.addFacts(newer());
  expect([store.version, store.newestVersion, store.coverageDate]).toEqual(["2026.11.23", "2026.12.15", "2026-10-08"]);
  expect(measure(store.view(), iren, "contracted").value).toBe(260);
  store.applyVersion("2026.12.15");
  expect([store.version, store.asOf, store.checkedDate]).toEqual(["2026.12.15", "2026-12-10", "2026-12-15"]);
  expect(measure(store.view(), iren, "contracted").value).toBe(360);
  expect(measure(store.view(undefined, "2026.11.23"), iren, "contracted").value).toBe(260);
  expect(() => store.applyVersion("2030.01.01")).toThrow(/not held/);
});

test("a workbook on an older version keeps it when it opens on newer facts", () => {
  const store = createStore(newer(), true);
  store.hydrate({ version: "2026.11.23", pin: null });
  expect([store.version, store.asOf]).toEqual(["2026.11.23", "2026-10-08"]);
  expect(measure(store.view(), iren, "contracted").value).toBe(260);
});

test("a version of the workbook that nobody holds: the newest answers", () => {
  const store = createStore(bundled, true);
  store.hydrate({ version: "2031.01.01" });
  expect(store.version).toBe("2026.11.23");
});

test("older facts from a feed change nothing", () => {
  const store = createStore(newer(), false);
  store.addFacts(bundled);
  expect(store.newestVersion).toBe("2026.12.15");
});

test("the pin, every change is told once, and views are kept until something changes", () => {
  const store = createStore(bundled, false);
  const told: string[] = [];
  const stop = store.subscribe(() => told.push(store.asOf));
  const view = store.view();
  expect(store.view("2026-10-08")).toBe(view);
  store.setPin("2026-04-30");
  expect(store.view().asOf).toBe("2026-04-30");
  store.setPin(null);
  stop();
  store.setPin("2025-01-01");
  expect(told).toEqual(["2026-04-30", "2026-10-08"]);
});

test("many dates do not fill the memory", () => {
  const store = createStore(bundled, false);
  const first = store.view("2020-01-01");
  for (let i = 1; i < 200; i++)
    store.view(
      `20${String(21 + (i % 5)).padStart(2, "0")}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
    );
  expect(store.view("2020-01-01")).not.toBe(first);
});

test("the user's own deals stand beside ours and in no sum over all", () => {
  const store = createStore(bundled, false);
  const before = measure(store.view(), { kind: "all" }, "contracted").value;
  const own = {
    ...store.view().deals.find((d) => d.id === "cleanspark-meta-sandersville-2026")!,
    id: "mine",
    minerId: "my-deals",
    announced: "2026-09-01",
    ...{ minerName: null, siteName: null, state: null, rentUsdPerKwMonth: null },
  };
  store.setMyDeals([own]);
  expect(measure(store.view(), { kind: "all" }, "contracted").value).toBe(before);
  expect(measure(store.view(), { kind: "miner", id: "my-deals", label: "my deals" }, "contracted").value).toBe(175);
  expect(store.view("2026-08-31").deals.some((d) => d.id === "mine")).toBe(false);
});
