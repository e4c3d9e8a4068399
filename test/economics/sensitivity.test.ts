import { sensitivity } from "../../src/economics";
import { LEASE, metricOf, must } from "./deal";

describe("sensitivity", () => {
  test("each cell is the metric at its values; a cell that fails says why, the others stand", () => {
    const grid = must(
      sensitivity(LEASE, {}, "irrLevered", { input: "capexUsd", values: [8e8, 1e9] }, { input: "loanToCost", values: [0.5, 0.8, 1.2] }),
    );
    expect(must(grid[1]![0]!)).toBeCloseTo(metricOf(LEASE, "irrLevered", { capexUsd: 1e9, loanToCost: 0.5 }), 14);
    expect(grid[0]![2]).toMatchObject({ ok: false, error: { kind: "outOfRange", input: "loanToCost" } });
    expect(grid.map((row) => row.length)).toEqual([3, 3]);
  });

  test("one input gives a column", () => {
    const grid = must(sensitivity(LEASE, { noiMargin: 0.9 }, "dscrMin", { input: "delayMonths", values: [0, 6] }));
    expect(grid.map((row) => must(row[0]!))).toEqual(
      [0, 6].map((delayMonths) => metricOf(LEASE, "dscrMin", { noiMargin: 0.9, delayMonths })),
    );
    expect(sensitivity(LEASE, {}, "irrr", { input: "capexUsd", values: [] })).toMatchObject({ error: { kind: "unknownMetric" } });
  });
});
