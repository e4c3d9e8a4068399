import { measure, resolveName, type Miner, type View } from "../../dataset";
import { column, formats } from "./column";
import { tableOf } from "./table-of";

/** A miner with its sums as of the view; a sum nobody discloses is null. */
type MinerRow = Miner & { contractedMw: number | null; criticalItMw: number | null; contractValueUsd: number | null; signed: number };

function minerRow(view: View, miner: Miner): MinerRow {
  const resolved = resolveName(view, miner.id);
  if (!resolved.ok) return { ...miner, contractedMw: null, criticalItMw: null, contractValueUsd: null, signed: 0 };
  const contracted = measure(view, resolved.subject, "contracted");
  return {
    ...miner,
    contractedMw: contracted.value,
    criticalItMw: measure(view, resolved.subject, "criticalIt").value,
    contractValueUsd: measure(view, resolved.subject, "contract").value,
    signed: contracted.counted,
  };
}

/** The miners by contracted MW, largest first, those that disclose none last. */
export const minersTable = tableOf<MinerRow>({
  kind: "miners",
  name: "Miners",
  keyLabel: "Miner ID",
  rows: (view) =>
    view.miners
      .map((miner) => minerRow(view, miner))
      .sort((left, right) => (right.contractedMw ?? -1) - (left.contractedMw ?? -1) || left.id.localeCompare(right.id)),
  key: ({ id }) => id,
  label: ({ name }) => name,
  names: ({ id, name, ticker, aliases, formerNames }) => [id, name, ticker, ...aliases, ...formerNames],
  sources: ({ sources }) => sources,
  columns: [
    column("name", "Miner", 150, ({ name }) => name),
    column("ticker", "Ticker", 55, ({ ticker }) => ticker),
    column("exchange", "Exchange", 70, ({ exchange }) => exchange),
    column("hqCountry", "Country", 60, ({ hqCountry }) => hqCountry),
    column("signed", "Signed contracts", 75, ({ signed }) => signed, "0"),
    column("contractedMw", "Contracted MW", 85, ({ contractedMw }) => contractedMw, formats.megawatts),
    column("criticalItMw", "Critical IT MW", 85, ({ criticalItMw }) => criticalItMw, formats.megawatts),
    column("contractValueUsd", "Contract value (USD)", 115, ({ contractValueUsd }) => contractValueUsd, formats.usd),
  ],
});
