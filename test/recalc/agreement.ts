import type { View } from "../../src/dataset";
import { aggregate, monthlyTable, readMetric, type Calculation, type MetricUnit, type ScheduleColumn } from "../../src/economics";
import { METRICS } from "../../src/economics/metric-labels";
import type { Choices } from "../../src/models";
import { dealCase, dealModel } from "../../src/models/deal/deal-model";
import { metricRows } from "../../src/models/deal/metric-rows";
import { periodFlows } from "../../src/models/deal/periods-sheet";
import { scenarioShocks } from "./scenario-shocks";
import type { Recalculated } from "./read-xlsx";

/** Largest difference allowed: 1e-9 of the value, of a millionth of the contract for money (models.md); IRRs by XIRR 1e-8 absolute. */
function allowed(name: string, unit: MetricUnit, value: number, contractValue: number): number {
  if (name === "irrLevered" || name === "irrUnlevered") return 1e-8;
  const floor = unit === "USD" ? 1e-6 * contractValue : 1e-3;
  return 1e-9 * Math.max(Math.abs(value), floor);
}

/** Every result, the yearly table and every check of a recalculated deal model against the TypeScript maths. The differences, empty when they agree. */
export function differences(view: View, choices: Choices, sheets: Recalculated): string[] {
  const { complete } = dealCase(view, choices);
  const calculation: Calculation = { complete, shocks: scenarioShocks(choices.scenario ?? "base"), table: null };
  const contractValue = complete.baseTermRentUsd || 1e9;
  const names = dealModel.build(view, choices).plan.sheets.map(({ sheet }) => sheet);
  const wrong: string[] = [...sheets.errors()];
  const summary = sheets.labelled(names[0]!, 2);
  for (const def of METRICS) {
    const row = metricRows[def.name];
    if (!row) continue;
    const ours = summary.get(def.label);
    const answer = readMetric(def, calculation);
    if (answer.ok && def.name.startsWith("irr") && rootsOf(calculation) > 1) continue; // which of several roots a spreadsheet finds is its own business
    if (!answer.ok) {
      if (typeof ours !== "string" || ours === "") wrong.push(`${def.name}: ${ours} where the maths says ${JSON.stringify(answer.error)}`);
    } else if (typeof ours !== "number" || !(Math.abs(ours - answer.value) <= allowed(def.name, def.unit, answer.value, contractValue)))
      wrong.push(`${def.name}: ${ours} where the maths says ${answer.value}`);
  }
  if (summary.get("State of the checks") !== "OK") wrong.push(`checks: ${summary.get("State of the checks")}`);
  const irr = METRICS.find(({ name }) => name === "irrLevered")!;
  if (readMetric(irr, calculation).ok) wrong.push(...yearDifferences(calculation, sheets, names[4]!, contractValue));
  return wrong.slice(0, 20).map((text) => `${JSON.stringify(choices)} ${text}`);
}

function rootsOf(calculation: Calculation): number {
  const roots = readMetric(
    METRICS.find(({ name }) => name === "irrRootCount")!,
    calculation,
  );
  return roots.ok ? roots.value : 0;
}

function yearDifferences({ complete, shocks }: Calculation, sheets: Recalculated, sheet: string, contractValue: number): string[] {
  const schedule = aggregate(monthlyTable(complete.values, shocks), "year");
  const wrong: string[] = [];
  for (const [name, label] of periodFlows) {
    const row = sheets.rowOf(sheet, label);
    for (let period = 0; period < schedule.periods; period++) {
      const expected = schedule.columns[name as ScheduleColumn][period]!;
      const found = sheets.at(sheet, row, 4 + period);
      if (typeof found !== "number" || Math.abs(found - expected) > 1e-9 * Math.max(Math.abs(expected), 1e-3 * contractValue))
        wrong.push(`${label}, period ${period}: ${found} where the maths says ${expected}`);
    }
  }
  return wrong;
}
