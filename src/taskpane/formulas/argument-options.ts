/** What may stand in an argument, as far as the facts know: names, deals, fields, days. Pure. */
import { dictionary, powerMeasures, resolveName, valueMeasures, type View } from "../../dataset";
import { dealLines, namesOf } from "../deals/deal-row-text";
import { dayText, spokenName } from "../format";
import type { MinerFunction, Parameter } from "./catalogue";

export interface ArgumentOption {
  /** What goes into the box. */
  value: string;
  /** What a reader is told about it; "" where the value says it all. */
  label: string;
  group: string;
}

/** How an argument is picked. */
export type ArgumentKind = "choice" | "day" | "list" | "text";

const DAYS = new Set(["asOf", "from", "to"]);

export function kindOf(parameter: Parameter): ArgumentKind {
  if (parameter.choices.length > 0) return "choice";
  if (DAYS.has(parameter.name)) return "day";
  if (parameter.type === "number" || parameter.type === "boolean") return "text";
  return "list";
}

/** Takes several, separated by commas. */
export function takesSeveral(parameter: Parameter): boolean {
  return parameter.matrix && (parameter.name === "columns" || parameter.name === "fields");
}

/** The kinds GET reads. */
const GETTABLE = ["deal", "miner", "site", "peer", "market"];
const COLUMN_KINDS: Record<string, string> = { DEALS: "deal", MINERS: "miner", PEERS: "peer" };

function fieldsOf(kinds: readonly string[]): ArgumentOption[] {
  return kinds.flatMap((kind) =>
    dictionary
      .filter((field) => field.kind === kind)
      .map((field) => ({ value: field.name, label: field.label, group: `Fields of a ${kind}` })),
  );
}

const measures: readonly ArgumentOption[] = [
  ...powerMeasures.map(({ name, label }) => ({ value: name, label: `${label}, MW`, group: "Measures of GW" })),
  ...valueMeasures.map(({ name, label }) => ({ value: name, label: `${label}, USD`, group: "Measures of VALUE" })),
];

/** The kind of row a name means, to offer only the fields it has; all kinds while that is open. */
function kindsFor(view: View, name: string): readonly string[] {
  if (name === "" || name.startsWith("=")) return GETTABLE;
  if (view.deals.some(({ id }) => id === name)) return ["deal"];
  const found = resolveName(view, name);
  return found.ok && GETTABLE.includes(found.subject.kind) ? [found.subject.kind] : GETTABLE;
}

function deals(view: View): ArgumentOption[] {
  return dealLines(view).map((line) => ({
    value: line.id,
    label: [line.mine ? line.tenantShort : namesOf(line), line.site, line.announced].filter(Boolean).join(", "),
    group: line.mine ? "Your own deals" : "Deals",
  }));
}

function names(view: View, takesAll: boolean): ArgumentOption[] {
  const once = (values: string[]) => [...new Set(values)].sort((a, b) => a.localeCompare(b));
  const tenants = once(view.deals.map((deal) => deal.tenant).filter((tenant) => !/^(un|none|several)/i.test(tenant)));
  return [
    ...(takesAll ? [{ value: "all", label: "every signed deal", group: "All" }] : []),
    ...(view.myDeals ? [{ value: "my deals", label: "every deal of your own", group: "Your own deals" }] : []),
    ...view.miners
      .map((miner) => ({ value: spokenName(miner.name), label: miner.ticker ?? "", group: "Miners" }))
      .sort((a, b) => a.value.localeCompare(b.value)),
    ...tenants.map((value) => ({ value, label: "", group: "Tenants" })),
    ...view.sites.map((site) => ({ value: site.name, label: site.state ?? site.country ?? "", group: "Sites" })),
    ...deals(view),
  ];
}

/**
 * The options of one argument, [] where the facts know none.
 * @param boxes what the other arguments hold: the fields offered depend on the name
 */
export function argumentOptions(view: View, fn: MinerFunction, parameter: Parameter, boxes: readonly string[]): ArgumentOption[] {
  const box = (name: string) => (boxes[fn.parameters.findIndex((each) => each.name === name)] ?? "").trim();
  switch (parameter.name) {
    case "deal":
    case "id":
      return deals(view);
    case "name":
    case "names":
      return names(view, /"all"/.test(parameter.description));
    case "field":
      return fieldsOf(kindsFor(view, box("name")));
    case "fields":
      return [...fieldsOf(GETTABLE), ...measures];
    case "columns": {
      const kind = COLUMN_KINDS[fn.name];
      return kind ? [...fieldsOf([kind]), ...(kind === "miner" ? measures : [])] : [];
    }
    case "benchmark":
      return view.benchmarks.map((benchmark) => ({ value: benchmark.id, label: "", group: "Benchmarks" }));
    default:
      return [];
  }
}

/** The option a box holds, for the line under it. */
export function told(options: readonly ArgumentOption[], box: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(box)) return dayText(box);
  const label = options.find((option) => option.value === box.trim())?.label;
  return label && label !== box.trim() ? label : null;
}
