import { chartConfig } from "../../../../workbench/page/charts/chart-config";
import type { ChartState } from "../../../../workbench/host";

jest.mock("../../../../workbench/grid/univer-cells", () => ({ displayText: (value: number) => `shown ${value}` }));

const axis = { title: "", titleVisible: false, numberFormat: "General", minimum: null, maximum: null, visible: true };
const chart = (type: string): ChartState => ({
  id: "1",
  name: "Chart 1",
  sheetId: "s",
  type,
  title: { text: "Power", visible: true },
  legend: { visible: true, position: "Right" },
  axes: { category: axis, value: { ...axis, minimum: 0 } },
  series: [{ name: "GW", type: "", values: "A1:A2", categories: null, color: "#112233", axisGroup: "Primary" }],
  left: 0,
  top: 0,
  width: 100,
  height: 100,
});
const data = { labels: ["a", "b"], series: [{ name: "GW", values: [1, null], points: [{ x: 1, y: 1 }] }] };
const colors = { text: "#000", grid: "#ccc" };

test.each([
  ["ColumnClustered", "bar"],
  ["BarStacked", "bar"],
  ["LineMarkers", "line"],
  ["Area", "line"],
  ["Pie", "pie"],
  ["Doughnut", "doughnut"],
  ["XYScatter", "scatter"],
])("%s is drawn as %s", (type, drawn) => {
  const config = chartConfig(chart(type), data, colors);
  expect(config.type).toBe(drawn);
  expect(config.options?.plugins?.title?.text).toBe("Power");
});

test("bars lie down, stacks stack, gaps stay gaps, the legend is where it was put", () => {
  const config = chartConfig(chart("BarStacked"), data, colors);
  expect(config.options?.indexAxis).toBe("y");
  expect(config.options?.scales?.x).toMatchObject({ stacked: true, min: 0 });
  expect(config.data.datasets[0]?.data).toEqual([1, null]);
  expect(config.data.datasets[0]?.backgroundColor).toBe("#112233");
  expect(config.options?.plugins?.legend?.position).toBe("right");
});

test("an axis has the marks, gridlines and order it was given", () => {
  const set = chart("ColumnClustered");
  set.axes.value = { ...axis, majorUnit: 50, gridlines: false, reversed: true };
  expect(chartConfig(set, data, colors).options?.scales?.y).toMatchObject({
    reverse: true,
    grid: { display: false },
    ticks: { stepSize: 50 },
  });
});

test("a type that cannot be drawn says what it is", () => {
  expect(chartConfig(chart("Waterfall"), data, colors).options?.plugins?.title?.text).toBe("Power (Waterfall drawn as columns)");
});
