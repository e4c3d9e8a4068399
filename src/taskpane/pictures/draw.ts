/** The chart library, in a chunk of its own: only who opens the pictures loads it. */
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from "chart.js";
import type { MinerPower, QuarterOfDeals } from "./series";

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

/** Colours of the pane's theme, as CSS colours. */
export interface ChartColours {
  text: string;
  grid: string;
  strong: string;
  soft: string;
}

function axis(colours: ChartColours, title?: string) {
  return {
    ticks: { color: colours.text, autoSkip: false },
    grid: { color: colours.grid },
    title: { display: title !== undefined, text: title ?? "", color: colours.text },
  };
}

/** Bars of contracted power before the pipeline, miner by miner. Call the result to take the chart away. */
export function drawPower(canvas: HTMLCanvasElement, rows: MinerPower[], colours: ChartColours): () => void {
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => row.miner),
      datasets: [
        { label: "Contracted", data: rows.map((row) => row.contractedGw), backgroundColor: colours.strong },
        { label: "Pipeline, all stages", data: rows.map((row) => row.pipelineGw), backgroundColor: colours.soft },
      ],
    },
    options: {
      indexAxis: "y",
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { labels: { color: colours.text } } },
      scales: { x: axis(colours, "GW"), y: { ...axis(colours), grid: { display: false } } },
    },
  });
  return () => chart.destroy();
}

/** Contract value announced quarter by quarter. Call the result to take the chart away. */
export function drawTimeline(canvas: HTMLCanvasElement, rows: QuarterOfDeals[], colours: ChartColours): () => void {
  const chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: rows.map((row) => row.quarter),
      datasets: [{ label: "Contract value announced", data: rows.map((row) => row.valueBn), backgroundColor: colours.strong }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: { afterLabel: ({ dataIndex }) => `${rows[dataIndex]!.deals} deals, ${rows[dataIndex]!.undisclosed} without a value` },
        },
      },
      scales: {
        y: axis(colours, "$bn"),
        x: { ...axis(colours), ticks: { color: colours.text, maxRotation: 90, minRotation: 45 }, grid: { display: false } },
      },
    },
  });
  return () => chart.destroy();
}
