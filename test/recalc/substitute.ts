import { dictionary, fieldValue, measure, toSerial, type FieldKind, type PowerMeasure, type View } from "../../src/dataset";
import type { Substitute } from "./plan-to-xlsx";

const get = /^MINER\.GET\("([^"]+)","([^"]+)"\)$/;

/** What the add-in answers to the formulas of a model, from a view of the facts. */
export function substituteFrom(view: View, metric: (name: string) => string | number = () => "not to be had here"): Substitute {
  return (call) => {
    const fact = get.exec(call);
    if (fact) return factOf(view, fact[1]!, fact[2]!);
    const power = /^MINER\.GW\("([^"]+)","([^"]+)"\)$/.exec(call);
    if (power) {
      const subject = { kind: "miner", id: power[1]!, label: power[1]! } as const;
      const { value } = measure(view, subject, power[2] as PowerMeasure);
      if (value === null) throw new Error(`A model asks for ${power[2]} of ${power[1]}, which is not disclosed.`);
      return value / 1000;
    }
    const name = /^MINER\.METRIC\([^,]+,"([^"]+)"/.exec(call);
    if (name) return metric(name[1]!);
    throw new Error(`A model asks the add-in for something else than GET and METRIC: ${call}`);
  };
}

function factOf(view: View, id: string, field: string): string | number | boolean {
  const rows: [kind: FieldKind, rows: readonly { id: string }[]][] = [
    ["deal", view.deals],
    ["miner", view.miners],
    ["market", view.market],
    ["peer", view.peers],
    ["financing", view.financings],
    ["benchmark", view.benchmarks],
    ["pipeline", view.pipeline],
  ];
  const kind = rows.find(([, all]) => all.some((row) => row.id === id))?.[0];
  const row = rows.flatMap(([, all]) => all).find((each) => each.id === id);
  if (!kind || !row) throw new Error(`No row "${id}".`);
  const value = fieldValue(view, kind, row, field);
  if (value === null) throw new Error(`A model asks for ${field} of ${id}, which is not disclosed.`);
  const isDate = dictionary.some((each) => each.kind === kind && each.name === field && each.type === "date");
  return isDate ? toSerial(String(value)) : value;
}
