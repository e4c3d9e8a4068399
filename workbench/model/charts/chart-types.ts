/** Excel.ChartType values the page can draw. */
const chartTypes = new Set([
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "Doughnut",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Pie",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
]);

export const isChartType = (type: unknown): type is string => typeof type === "string" && chartTypes.has(type);
