import { isCounted, measure, store } from "../../../src/dataset";
import { dealsByQuarter, powerByMiner } from "../../../src/taskpane/pictures/series";

const view = store.view();

test("contracted and pipeline are the measures of the formulas, in gigawatts, most power first", () => {
  const rows = powerByMiner(view, 50);
  const iren = rows.find((row) => row.miner === "IREN")!;
  expect(iren.contractedGw).toBeCloseTo(measure(view, { kind: "miner", id: "iren", label: "IREN" }, "contracted").value! / 1000, 12);
  const most = rows.map((row) => Math.max(row.contractedGw ?? 0, row.pipelineGw ?? 0));
  expect(most).toEqual([...most].sort((a, b) => b - a));
  expect(powerByMiner(view, 3)).toEqual(rows.slice(0, 3));
});

test("every quarter is there and the bars add up to what the deals disclose", () => {
  const rows = dealsByQuarter(view);
  const dated = view.deals.filter((deal) => isCounted(deal) && deal.announced !== null);
  expect(rows.reduce((sum, row) => sum + row.deals, 0)).toBe(dated.length);
  expect(rows.reduce((sum, row) => sum + row.valueBn, 0)).toBeCloseTo(
    dated.reduce((sum, deal) => sum + (deal.contractValueUsd ?? 0), 0) / 1e9,
    9,
  );
  const labels = rows.map((row) => row.quarter);
  expect(new Set(labels).size).toBe(labels.length);
  for (let index = 1; index < labels.length; index++) {
    const [quarter, year] = labels[index - 1]!.slice(1).split(" ").map(Number);
    expect(labels[index]).toBe(quarter === 4 ? `Q1 ${year! + 1}` : `Q${quarter! + 1} ${year}`);
  }
});

test("no deals, no quarters", () => expect(dealsByQuarter({ ...view, deals: [] })).toEqual([]));
