/** The totals that facts:check prints: sums, rows that disclose, figures with sources, companies against their own totals. */
import { figuresOf } from "../src/dataset/check/figures";
import { rowsOf } from "../src/dataset/check/factError";
import { measure } from "../src/dataset/measure";
import { reconcile, reconcilable, type Reconciliation } from "../src/dataset/reconcile";
import { isCounted } from "../src/dataset/subject";
import type { Dataset } from "../src/dataset/types";
import { newestVersion } from "../src/dataset/version";
import { viewAt } from "../src/dataset/view";

export interface FactsTotals {
  version: string;
  coverageDate: string;
  counted: number;
  criticalItMw: number;
  headlineMw: number;
  grossOrHeadlineMw: number;
  valueUsd: number;
  attributableValueUsd: number;
  withImpliedUsd: number;
  rows: Record<string, number>;
  disclosing: { criticalIt: number; headline: number; value: number };
  figures: { total: number; withRowSource: number; withOwnSource: number };
  headlines: Reconciliation[];
}

/** Totals on the coverage date of the newest version. */
export function factsTotals(dataset: Dataset): FactsTotals {
  const { version, coverageDate } = newestVersion(dataset);
  const view = viewAt(dataset, coverageDate);
  const all = { kind: "all" } as const;
  const [it, headline, gross, value, own] = (
    ["criticalIt", "contracted", "grossOrHeadline", "contract", "contractAttributable"] as const
  ).map((m) => measure(view, all, m));
  const implied = view.deals
    .filter((d) => isCounted(d) && d.contractValueUsd === null)
    .reduce((sum, d) => sum + (d.impliedValueUsd ?? 0), 0);
  const rows = rowsOf(dataset);
  const figures = rows.flatMap((row) => figuresOf(row).map((figure) => ({ ...figure, sourced: (row.row.sources?.length ?? 0) > 0 })));
  return {
    version,
    coverageDate,
    counted: value!.counted,
    criticalItMw: it!.value ?? 0,
    headlineMw: headline!.value ?? 0,
    grossOrHeadlineMw: gross!.value ?? 0,
    valueUsd: value!.value ?? 0,
    attributableValueUsd: own!.value ?? 0,
    withImpliedUsd: (value!.value ?? 0) + implied,
    rows: Object.fromEntries([...new Set(rows.map((r) => r.kind))].map((kind) => [kind, rows.filter((r) => r.kind === kind).length])),
    disclosing: { criticalIt: it!.disclosing, headline: headline!.disclosing, value: value!.disclosing },
    figures: {
      total: figures.length,
      withRowSource: figures.filter((f) => f.sourced).length,
      withOwnSource: figures.filter((f) => f.ownSource).length,
    },
    headlines: reconcilable(view).flatMap((key) => reconcile(view, key) ?? []),
  };
}

const bn = (usd: number) => `$${(usd / 1e9).toFixed(2)}bn`;
const share = (part: number, whole: number) => `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;

function figureText(metric: string, value: number): string {
  return metric === "contractValueUsd" ? bn(value) : metric === "dealCount" ? `${value} deals` : `${value.toFixed(3)} GW`;
}

/** The totals as lines for a person. */
export function totalsText(t: FactsTotals): string {
  const lines = [
    `Facts ${t.version}, news to ${t.coverageDate}: ${Object.entries(t.rows)
      .map(([kind, n]) => `${n} ${kind}`)
      .join(", ")}`,
    "",
    `Signed contracts on ${t.coverageDate} (active or amended tenant contracts, not context, not sold): ${t.counted} rows`,
    `  critical IT      ${(t.criticalItMw / 1000).toFixed(3)} GW   ${share(t.disclosing.criticalIt, t.counted)} rows disclose`,
    `  headline         ${(t.headlineMw / 1000).toFixed(3)} GW   ${share(t.disclosing.headline, t.counted)} rows disclose`,
    `  gross or headline ${(t.grossOrHeadlineMw / 1000).toFixed(3)} GW`,
    `  contract value   ${bn(t.valueUsd)}   ${share(t.disclosing.value, t.counted)} rows disclose`,
    `  own share        ${bn(t.attributableValueUsd)}; with values that only company totals imply ${bn(t.withImpliedUsd)}`,
    "",
    `Figures: ${t.figures.total}; with a source of the row ${share(t.figures.withRowSource, t.figures.total)}; with a source of their own ${share(t.figures.withOwnSource, t.figures.total)}`,
    "",
    "Published headlines against our rows (ours less published, reason):",
  ];
  for (const r of t.headlines) {
    lines.push(`  ${r.title}${r.inferred ? "  [rule inferred: no list was published]" : ""}`);
    for (const f of r.figures) {
      const difference =
        f.difference === null ? "" : `  difference ${f.difference < 0 ? "-" : "+"}${figureText(f.metric, Math.abs(f.difference))}`;
      lines.push(
        `    ${f.metric}: ${f.qualifier ? `(${f.qualifier}) ` : ""}${figureText(f.metric, f.published)} published, ${f.ours === null ? "not disclosed" : figureText(f.metric, f.ours)} ours${difference}${f.reason ? `. ${f.reason}` : ""}`,
      );
    }
  }
  return lines.join("\n");
}
