import {
  fieldValue,
  measure,
  powerMeasures,
  store,
  valueMeasures,
  type IsoDay,
  type Miner,
  type PowerMeasure,
  type Subject,
  type ValueMeasure,
  type View,
} from "../dataset";
import { answer, dayOrToday } from "./answer";
import type { Scalar } from "./arguments";
import { readColumnNames } from "./columns";
import { fieldOf, hasField } from "./dictionary";
import { pick } from "./nearest";
import { measureNames } from "./measured";
import { spill, type Column, type Fact } from "./spill";

/** Columns only ever grow at the right. */
export const minerColumns: readonly string[] = [
  "name",
  "ticker",
  "contracted",
  "criticalIt",
  "grossOrHeadline",
  "contract",
  "annual",
  "deals",
  "share",
  "pipeline",
];

interface MinerColumn extends Column {
  read: (view: View, miner: Miner) => Fact;
}

const subjectFor = (miner: Miner): Subject => ({ kind: "miner", id: miner.id, label: miner.name });
const contracted = (view: View, miner: Miner) => measure(view, subjectFor(miner), "contracted");

/** Columns that are neither a field nor a measure. */
const OWN: Readonly<Record<string, MinerColumn>> = {
  deals: { label: "Deals", type: "number", numberFormat: "0", read: (view, miner) => contracted(view, miner).counted },
  share: {
    label: "Share of contracted",
    type: "number",
    numberFormat: "0.0%",
    read: (view, miner) => (contracted(view, miner).value ?? 0) / (measure(view, { kind: "all" }, "contracted").value || 1),
  },
};

/**
 * League table of miners with a header row, by contracted MW, the largest first.
 * @customfunction MINERS
 * @helpurl https://localhost:3000/docs/functions/MINERS.md
 * @param [columns] Miner fields and measures in a comma list or a range, such as "name,contracted,contract"; also deals and share.
 * @param [asOf] Day to look at, as an Excel date or "2026-04-30"; the workbook's day when left out.
 * @returns Header and one row a miner; power in MW, money in USD.
 * @example =MINER.MINERS("name,contracted,contract|signed","2026-04-30") -> 13 rows x 3 columns
 * @example =MINER.MINERS(,"2026-04-30") -> 10 columns
 */
export function MINERS(columns?: unknown[][], asOf?: unknown): unknown[][] {
  return answer("MINERS", [columns, asOf], (chosen: Scalar[][] | null, day: IsoDay | null) => {
    const view = store.view(dayOrToday(day));
    const { names, signedOnly } = readColumnNames(chosen);
    const fields = (names ?? minerColumns).map(columnOf);
    const size = new Map(view.miners.map((miner) => [miner.id, contracted(view, miner).value ?? 0]));
    const listed = view.miners.filter((miner) => !signedOnly || contracted(view, miner).counted > 0);
    const ordered = listed.sort((a, b) => size.get(b.id)! - size.get(a.id)! || (a.name < b.name ? -1 : 1));
    return spill(
      fields,
      ordered.map((miner) => fields.map((field) => field.read(view, miner))),
    );
  });
}

/** @throws Fault unknown-field */
function columnOf(written: string): MinerColumn {
  const own = OWN[pick(written, Object.keys(OWN)) ?? ""];
  if (own) return own;
  const measured = hasField("miner", written) ? undefined : pick(written, measureNames);
  if (measured) return measureColumn(measured as PowerMeasure | ValueMeasure);
  const field = fieldOf("miner", written, [...measureNames, ...Object.keys(OWN)]);
  return { ...field, read: (view, miner) => fieldValue(view, "miner", miner, field.name) };
}

function measureColumn(name: PowerMeasure | ValueMeasure): MinerColumn {
  const power = powerMeasures.find((one) => one.name === name);
  const label = power ? `${power.label}, MW` : `${valueMeasures.find((one) => one.name === name)!.label}, USD`;
  return {
    label,
    type: "number",
    numberFormat: power ? "#,##0.0" : "#,##0",
    read: (view, miner) => measure(view, subjectFor(miner), name).value,
  };
}
