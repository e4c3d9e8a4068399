import { headlineRules, type HeadlineRule } from "./headlineRules";
import { measure } from "./measure";
import { partsOf } from "./pipeline";
import { tally, type Tally } from "./tally";
import type { Benchmark, IsoDay, View } from "./types";
import { originOf, viewAt } from "./view";

/** One figure of a headline against ours; `difference` is ours less published, in the unit of the figure. */
export interface ReconciledFigure {
  benchmarkId: string;
  metric: Benchmark["metric"];
  unit: "GW" | "USD" | "deals";
  published: number;
  /** "more than", "about" ... as printed. */
  qualifier: string | null;
  ours: number | null;
  difference: number | null;
  reason: string | null;
}

/** What one choice would change: our figures with it, and the change against the base, in the order of `figures`. */
export interface ChoiceEffect {
  choice: string;
  ours: (number | null)[];
  change: (number | null)[];
}

export interface Reconciliation {
  key: string;
  title: string;
  /** True where the rule is a fit of ours because no list was published. */
  inferred: boolean;
  rule: string;
  cutOff: IsoDay;
  figures: ReconciledFigure[];
  effects: ChoiceEffect[];
  /** Ids of the rows that add up to our figures. */
  rows: string[];
}

/** "bernstein-2026-05-value" -> "bernstein-2026-05": the figures of one publication belong together. */
const keyOf = (b: Benchmark) => b.id.replace(/-(value|gw|contracted|deals|planned)$/, "");

const UNIT = { plannedGW: "GW", contractedGW: "GW", contractValueUsd: "USD", dealCount: "deals" } as const;

function figure(b: Benchmark, ours: number | null, reason: string | null = b.differenceReason): ReconciledFigure {
  return {
    benchmarkId: b.id,
    metric: b.metric,
    unit: UNIT[b.metric],
    published: b.value,
    qualifier: b.note,
    ours,
    difference: ours === null ? null : ours - b.value,
    reason,
  };
}

const ofTally = (metric: Benchmark["metric"], t: Tally) =>
  metric === "contractValueUsd" ? t.valueUsd : metric === "contractedGW" ? t.mw / 1000 : metric === "dealCount" ? t.groups : null;

/** The view of another day out of the same facts; never of a later day than the view's own. */
function viewOf(view: View, day: IsoDay): View {
  const dataset = originOf(view);
  return !dataset || day === view.asOf ? view : viewAt(dataset, day, view.version);
}

function sectorHeadline(view: View, rule: HeadlineRule, rows: Benchmark[]): Reconciliation {
  const at = (change: object) => {
    const choices = { ...rule.base, ...change };
    return tally(viewOf(view, choices.cutOff), choices);
  };
  const base = at({});
  const figures = rows.map((b) => figure(b, ofTally(b.metric, base)));
  const effects = rule.choices.map(([choice, change]) => {
    const other = at(change);
    const ours = rows.map((b) => ofTally(b.metric, other));
    return { choice, ours, change: ours.map((o, i) => (o === null || figures[i]!.ours === null ? null : o - figures[i]!.ours!)) };
  });
  return {
    key: rule.key,
    title: rule.title,
    inferred: rule.inferred,
    rule: rule.reason,
    cutOff: rule.base.cutOff,
    figures,
    effects,
    rows: base.rows,
  };
}

/** A company's own total against its rows, own share where the company counts its share. */
function companyTotal(view: View, key: string, rows: Benchmark[]): Reconciliation {
  const first = rows[0]!;
  const day = first.date;
  const then = viewOf(view, day);
  const subject = { kind: "miner" as const, id: first.minerId!, label: first.minerId! };
  const own = rows.some((b) => /own share/i.test(b.note ?? ""));
  const value = measure(then, subject, own ? "contractAttributable" : "contract");
  const power = measure(then, subject, own ? "criticalItAttributable" : "criticalIt");
  const figures = rows.map((b) =>
    figure(b, b.metric === "contractValueUsd" ? value.value : power.value === null ? null : power.value / 1000),
  );
  const whole = [measure(then, subject, "contract").value, measure(then, subject, "criticalIt").value];
  const pick = (b: Benchmark, [v, mw]: (number | null)[]) => (b.metric === "contractValueUsd" ? v! : mw == null ? null : mw / 1000);
  const ours = rows.map((b) => pick(b, whole));
  return {
    key,
    title: `${view.miners.find((m) => m.id === first.minerId)?.name ?? first.minerId}, ${day}`,
    inferred: false,
    rule: own ? "The company's own total: own share of ventures, critical IT MW" : "The company's own total, critical IT MW",
    cutOff: day,
    figures,
    effects: own
      ? [
          {
            choice: "Ventures at 100 %",
            ours,
            change: ours.map((o, i) => (o === null || figures[i]!.ours === null ? null : o - figures[i]!.ours!)),
          },
        ]
      : [],
    rows: value.rows.map((r) => r.id),
  };
}

/** Planned power: what site rows name, and by miner what only a company total states. */
function plannedPower(view: View, key: string, b: Benchmark): Reconciliation {
  const then = viewOf(view, b.date);
  const parts = partsOf(then, { kind: "all" }).filter((p) => p.row.stage !== "operating" && p.utilityMw > 0);
  const gw = (rows: typeof parts) => rows.reduce((sum, p) => sum + p.utilityMw, 0) / 1000;
  const sites = parts.filter((p) => !p.row.isTotal);
  const named = gw(sites);
  const effect = (choice: string, ours: number): ChoiceEffect => ({ choice, ours: [ours], change: [ours - named] });
  const unnamed = new Map<string, number>();
  for (const p of parts) if (p.row.isTotal) unnamed.set(p.row.minerId, (unnamed.get(p.row.minerId) ?? 0) + p.utilityMw / 1000);
  const name = (id: string) => then.miners.find((m) => m.id === id)?.name ?? id;
  const missing = [...unnamed].sort((x, y) => y[1] - x[1]);
  const silent = then.miners.filter((m) => !m.context && !then.pipeline.some((p) => p.minerId === m.id)).map((m) => m.name);
  const reason =
    `Only company totals state ${missing.map(([id, more]) => `${name(id)} ${more.toFixed(2)}`).join(", ")} GW (${gw(parts).toFixed(1)} GW with them: more than published, ` +
    `so the publisher leaves out some of what companies count in exclusivity, diligence or study).${silent.length ? ` No pipeline row: ${silent.join(", ").replace(/\.$/, "")}.` : ""}`;
  return {
    key,
    title: `${b.publisher}, ${b.date}: planned power`,
    inferred: true,
    rule: "Power at named sites, without what operates; company totals and their sites are never added together. No split by miner was published",
    cutOff: b.date,
    figures: [figure(b, named, reason)],
    effects: [
      ...missing.map(([id, more]) => effect(`With ${name(id)}'s power that only its company total states`, named + more)),
      effect("With all of these", gw(parts)),
      effect("Without power under study", gw(sites.filter((p) => p.row.stage !== "under-study"))),
      effect("Applied Digital left out", gw(sites.filter((p) => p.row.minerId !== "apld"))),
    ],
    rows: sites.map((p) => p.row.id),
  };
}

/** Keys of the headlines that can be reconciled in a view, by date. */
export function reconcilable(view: View): string[] {
  return [
    ...new Set(
      [...view.benchmarks]
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
        .map((b) => (b.metric === "plannedGW" ? b.id : keyOf(b))),
    ),
  ];
}

/**
 * A published headline against our rows: the rule that counts them, our figures, the differences, and what each choice would change.
 * `key` is a publication ("bernstein-2026-05") or a benchmark id; null where the view holds none by that name.
 */
export function reconcile(view: View, key: string): Reconciliation | null {
  const exact = view.benchmarks.find((b) => b.id === key);
  if (exact?.metric === "plannedGW") return plannedPower(view, key, exact);
  const publication = exact ? keyOf(exact) : key;
  const rows = view.benchmarks.filter((b) => keyOf(b) === publication && b.metric !== "plannedGW");
  if (rows.length === 0) return null;
  const rule = headlineRules.find((r) => r.key === publication);
  if (rule) {
    const found = sectorHeadline(view, rule, rows);
    const planned = view.benchmarks.find((b) => b.id === `${publication}-planned`);
    if (planned) found.figures.push(...plannedPower(view, planned.id, planned).figures);
    for (const effect of found.effects)
      for (const list of [effect.ours, effect.change]) while (list.length < found.figures.length) list.push(null);
    return found;
  }
  return rows[0]!.minerId === null ? null : companyTotal(view, publication, rows);
}
