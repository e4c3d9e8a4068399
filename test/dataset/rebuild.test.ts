import { bundled } from "../../src/dataset/bundled";
import { rebuild } from "../../src/dataset/rebuild";

test("the newest version rebuilt is what is held; before the first version there is nothing", () => {
  expect(rebuild(bundled, "2026.11.23")).toEqual(bundled);
  const before = rebuild(bundled, "2020.01.01");
  expect([before.deals, before.miners, before.meta.versions]).toEqual([[], [], []]);
});

test("rows, events and sources recorded later are taken away, and the file itself is left alone", () => {
  const newer = structuredClone(bundled);
  newer.meta.versions.push({ version: "2026.12.15", coverageDate: "2026-12-10", checkedDate: "2026-12-15" });
  newer.deals[0]!.events.push({ date: "2024-01-01", recorded: "2026.12.15", kind: "corrected", summary: "x", set: { headlineMw: 1 } });
  newer.deals[1]!.sources.push({ publisher: "P", url: "https://p.example/", recorded: "2026.12.15" });
  newer.deals.push({
    id: "new",
    minerId: "wulf",
    sources: [],
    events: [{ date: "2020-01-01", recorded: "2026.12.15", kind: "announced", summary: "x" }],
  });
  newer.market.push({ ...newer.market[0]!, id: "new", recorded: "2026.12.15" });
  const copy = structuredClone(newer);
  expect(rebuild(newer, "2026.11.23")).toEqual(bundled);
  expect(newer).toEqual(copy);
});
