import { foldDeal, inOrder } from "../../src/dataset/foldDeal";
import type { DealRow } from "../../src/dataset/types";

const row: DealRow = {
  id: "d",
  minerId: "m",
  sources: [
    { publisher: "P", url: "https://p.example/1" },
    { publisher: "P", url: "https://p.example/2", recorded: "2026.02.01" },
  ],
  events: [
    {
      date: "2025-06-01",
      recorded: "2026.01.01",
      kind: "announced",
      summary: "signed",
      set: { tenant: "T", status: "active", contractValueUsd: 5, attributableShare: 1, criticalItMw: 10 },
    },
    {
      date: "2025-09-01",
      recorded: "2026.01.01",
      kind: "amended",
      summary: "grew",
      set: { contractValueUsd: 5, criticalItMw: 20 },
      sources: ["https://p.example/1"],
    },
    { date: "2025-06-01", recorded: "2026.02.01", kind: "corrected", summary: "our mistake", set: { contractValueUsd: 7 } },
    { date: "2025-12-01", recorded: "2026.02.01", kind: "sold", summary: "half sold", set: { attributableShare: 0.5 } },
  ],
};

test("nothing before the first event, blanks where nothing is said", () => {
  expect(foldDeal(row, "2025-05-31", "2026.01.01")).toBeNull();
  expect(foldDeal(row, "2025-06-01", "2025.12.31")).toBeNull();
  expect(foldDeal(row, "2025-06-01", "2026.01.01")).toMatchObject({
    grossMw: null,
    context: false,
    isTenantContract: true,
    mwIncremental: true,
    siteIds: [],
    announced: "2025-06-01",
    announcedPrecision: "day",
  });
});

test("a correction of an old day is told by the version that recorded it", () => {
  expect(foldDeal(row, "2025-06-01", "2026.01.01")!.contractValueUsd).toBe(5);
  expect(foldDeal(row, "2025-06-01", "2026.02.01")!.contractValueUsd).toBe(7);
});

test("a value is known from the day it changed, not from the day it was repeated", () => {
  expect(foldDeal(row, "2025-10-01", "2026.01.01")!.valueKnownFrom).toBe("2025-06-01");
});

test("shares have a history; sources come with their version; figures keep the address of their event", () => {
  const now = foldDeal(row, "2026-01-01", "2026.02.01")!;
  expect(now.shareHistory).toEqual([
    { from: "2025-06-01", share: 1 },
    { from: "2025-12-01", share: 0.5 },
  ]);
  expect(now.sources).toHaveLength(2);
  expect(foldDeal(row, "2026-01-01", "2026.01.01")!.sources).toHaveLength(1);
  expect(now.fieldSources).toEqual({ contractValueUsd: ["https://p.example/1"], criticalItMw: ["https://p.example/1"] });
});

test("the same known events give the same object, so that views share it", () => {
  expect(foldDeal(row, "2025-10-01", "2026.01.01")).toBe(foldDeal(row, "2025-11-01", "2026.01.01"));
});

test("a day that is only bounded is no announcement", () => {
  const undated: DealRow = { ...row, id: "u", events: [{ ...row.events[0]!, precision: "unknown" }] };
  expect(foldDeal(undated, "2026-01-01", "2026.02.01")).toMatchObject({
    announced: null,
    announcedPrecision: "unknown",
    shareHistory: [],
    valueKnownFrom: null,
  });
});

test("events of one day fold in the order of their versions, then as written", () => {
  expect(inOrder(row.events).map((e) => e.summary)).toEqual(["signed", "our mistake", "grew", "half sold"]);
});
