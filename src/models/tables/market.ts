import type { MarketRow } from "../../dataset";
import { column, formats } from "./column";
import { dayCell } from "./serial";
import { tableOf } from "./table-of";

/** Rents, build cost, power price, waiting times. */
export const marketTable = tableOf<MarketRow>({
  kind: "market",
  name: "Market",
  keyLabel: "Market ID",
  rows: (view) => view.market,
  key: ({ id }) => id,
  label: ({ metric, region }) => `${metric}, ${region}`,
  names: ({ id, kind, metric, region }) => [id, kind, metric, region],
  sources: ({ sources }) => sources,
  columns: [
    column("kind", "Kind", 110, ({ kind }) => kind),
    column("metric", "Metric", 180, ({ metric }) => metric),
    column("value", "Value", 80, ({ value }) => value, "#,##0.###"),
    column("low", "Low", 70, ({ low }) => low, "#,##0.###"),
    column("high", "High", 70, ({ high }) => high, "#,##0.###"),
    column("unit", "Unit", 90, ({ unit }) => unit),
    column("region", "Region", 110, ({ region }) => region),
    column("asOf", "As of", 75, ({ asOf }) => dayCell(asOf), formats.date),
    column("note", "Note", 240, ({ note }) => note),
  ],
});
