import { dictionary, fieldValue, toSerial, type View } from "../../src/dataset";
import type { Substitute } from "./plan-to-xlsx";

const get = /^MINER\.GET\("([^"]+)","([^"]+)"\)$/;

/** What the add-in answers to the formulas of a model, from a view of the facts. */
export function substituteFrom(view: View, metric: (name: string) => string | number = () => "not to be had here"): Substitute {
  return (call) => {
    const fact = get.exec(call);
    if (fact) return factOf(view, fact[1]!, fact[2]!);
    const name = /^MINER\.METRIC\([^,]+,"([^"]+)"/.exec(call);
    if (name) return metric(name[1]!);
    throw new Error(`A model asks the add-in for something else than GET and METRIC: ${call}`);
  };
}

function factOf(view: View, id: string, field: string): string | number | boolean {
  const rows: [kind: "deal" | "miner" | "market" | "peer", row: object | undefined][] = [
    ["deal", view.deals.find((row) => row.id === id)],
    ["miner", view.miners.find((row) => row.id === id)],
    ["market", view.market.find((row) => row.id === id)],
    ["peer", view.peers.find((row) => row.id === id)],
  ];
  const [kind, row] = rows.find(([, found]) => found !== undefined) ?? [];
  if (!kind || !row) throw new Error(`No row "${id}".`);
  const value = fieldValue(view, kind, row, field);
  if (value === null) throw new Error(`A model asks for ${field} of ${id}, which is not disclosed.`);
  const isDate = dictionary.some((each) => each.kind === kind && each.name === field && each.type === "date");
  return isDate ? toSerial(String(value)) : value;
}
