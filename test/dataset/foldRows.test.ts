import { foldRows, publicDay } from "../../src/dataset/foldRows";
import type { Peer, Site } from "../../src/dataset/types";

test("a row is public on its stated day, else on its announcement, else on the day of its figure; miners and sites always", () => {
  const row = { id: "r", recorded: "2026.01.01" };
  expect(publicDay({ ...row, publicFrom: "2026-01-06", asOf: "2026-12-31" })).toBe("2026-01-06");
  expect(publicDay({ ...row, announced: "2025-01-01" })).toBe("2025-01-01");
  expect(publicDay({ ...row, asOf: "2025-02-01" })).toBe("2025-02-01");
  expect(publicDay(row)).toBe("");
});

test("blanks are filled, bookkeeping is left out, later figures replace earlier ones", () => {
  const rows = [
    {
      id: "s",
      minerId: "m",
      recorded: "2026.01.01",
      name: "Site",
      grossMw: 100,
      sources: [],
      events: [
        { date: "2026-03-01", recorded: "2026.01.01", set: { grossMw: 200 } },
        { date: "2026-02-01", recorded: "2026.02.01", set: { grossMw: 150 } },
      ],
    },
  ];
  const at = (day: string, version: string) => foldRows<Site>(rows, "site", day, version)[0]!;
  expect(at("2026-01-01", "2026.01.01")).toEqual({
    id: "s",
    minerId: "m",
    name: "Site",
    city: null,
    state: null,
    grid: null,
    grossMw: 100,
    note: null,
    sources: [],
  });
  expect(at("2026-02-15", "2026.01.01").grossMw).toBe(100);
  expect(at("2026-02-15", "2026.02.01").grossMw).toBe(150);
  expect(at("2026-03-15", "2026.02.01").grossMw).toBe(200);
  expect(foldRows(rows, "site", "2026-03-15", "2025.01.01")).toEqual([]);
});

test("rows without events are shared between views", () => {
  const rows = [{ id: "p", recorded: "2026.01.01", asOf: "2026-01-01", sources: [] }];
  expect(foldRows<Peer>(rows, "peer", "2026-02-01", "2026.01.01")[0]).toBe(foldRows<Peer>(rows, "peer", "2026-03-01", "2026.02.01")[0]);
});
