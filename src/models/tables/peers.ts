import type { Peer } from "../../dataset";
import { column, formats } from "./column";
import { dayCell } from "./serial";
import { tableOf } from "./table-of";

/** Traditional data-centre developers. */
export const peersTable = tableOf<Peer>({
  kind: "peers",
  name: "Peers",
  keyLabel: "Peer ID",
  rows: (view) => view.peers,
  key: ({ id }) => id,
  label: ({ name }) => name,
  names: ({ id, name, type }) => [id, name, type],
  sources: ({ sources }) => sources,
  columns: [
    column("name", "Name", 160, ({ name }) => name),
    column("type", "Type", 80, ({ type }) => type),
    column("operatingMw", "Operating MW", 85, ({ operatingMw }) => operatingMw, formats.megawatts),
    column("underConstructionMw", "Under construction MW", 105, ({ underConstructionMw }) => underConstructionMw, formats.megawatts),
    column("plannedMw", "Planned MW", 85, ({ plannedMw }) => plannedMw, formats.megawatts),
    column("asOf", "As of", 75, ({ asOf }) => dayCell(asOf), formats.date),
    column("note", "Note", 240, ({ note }) => note),
  ],
});
