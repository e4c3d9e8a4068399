import type { View } from "../../src/dataset";
import { completeInputs, metric, type MetricName } from "../../src/economics";
import { casesOf, stepInputs } from "../../src/models/deal/cases";
import { dealCase, dealModel } from "../../src/models/deal/deal-model";
import type { Choices } from "../../src/models";
import type { Recalculated } from "./read-xlsx";

const step = Object.fromEntries(stepInputs.map(({ key, value }) => [key, value])) as Record<(typeof stepInputs)[number]["key"], number>;

/** Every case of the sensitivities against the maths run with the case's own inputs. The differences, empty when they agree. */
export function caseDifferences(view: View, choices: Choices, sheets: Recalculated): string[] {
  const { deal, proposed, own, complete } = dealCase(view, choices);
  const { values } = complete;
  const sheet = dealModel.build(view, choices).plan.sheets[6]!.sheet;
  const found = sheets.labelled(sheet, 2);
  const taken = Object.fromEntries(Object.entries(proposed).map(([name, { value }]) => [name, value]));
  return casesOf(choices.sensitivities ?? "all").flatMap((each) => {
    const moved = completeInputs(deal, {
      ...taken,
      ...own,
      ...(Number.isNaN(values.noiMargin) ? {} : { noiMargin: values.noiMargin }),
      rentUsdPerKwMonth: values.rentUsdPerKwMonth * (1 + each.rent * step.rentStep),
      overrunShare: (1 + values.overrunShare) * (1 + each.capex * step.capexStep) - 1,
      delayMonths: values.delayMonths + each.delay * step.delayStep,
      termRate: values.termRate + each.rate * step.rateStep,
    });
    if (!moved.ok) return [`${each.label}: ${JSON.stringify(moved.error)}`];
    const expected: [label: string, name: MetricName][] = [
      ["levered IRR by month", "irrLeveredPeriodic"],
      ["yield on cost", "yieldOnCost"],
      ["term debt", "debt"],
    ];
    return expected.flatMap(([label, name]) => {
      const ours = found.get(`${each.label}: ${label}`);
      const theirs = metric(moved.value, name);
      if (!theirs.ok) return typeof ours === "string" ? [] : [`${each.label} ${name}: ${ours} where the maths has none`];
      const close = typeof ours === "number" && Math.abs(ours - theirs.value) <= 1e-9 * Math.max(Math.abs(theirs.value), 1);
      return close ? [] : [`${each.label} ${name}: ${ours} where the maths says ${theirs.value}`];
    });
  });
}
