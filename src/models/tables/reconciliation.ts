import { reconcilable, reconcile, type ReconciledFigure, type Reconciliation, type Source, type View } from "../../dataset";
import { column } from "./column";
import { tableOf } from "./table-of";

/** One figure of a headline under one choice of rows; "as counted" is the rule that counts our rows. */
interface Row {
  key: string;
  benchmark: string;
  headline: string;
  choice: string;
  metric: ReconciledFigure["metric"];
  unit: ReconciledFigure["unit"];
  published: number;
  ours: number | null;
  difference: number | null;
  effect: number | null;
  note: string | null;
  sources: readonly Source[];
}

const asCounted = "as counted";

function rowsOf(view: View, one: Reconciliation): Row[] {
  const shared = (figure: ReconciledFigure, choice: string) => ({
    key: `${one.key}:${figure.benchmarkId}:${choice}`,
    benchmark: one.key,
    headline: one.title,
    choice,
    metric: figure.metric,
    unit: figure.unit,
    published: figure.published,
    sources: view.benchmarks.find(({ id }) => id === figure.benchmarkId)?.sources ?? [],
  });
  const rule = `${one.inferred ? "Inferred: " : ""}${one.rule}`;
  const counted = one.figures.map((figure): Row => ({
    ...shared(figure, asCounted),
    ours: figure.ours,
    difference: figure.difference,
    effect: null,
    note: [figure.qualifier, figure.reason, rule].filter(Boolean).join(" · "),
  }));
  const choices = one.effects.flatMap((effect) =>
    one.figures.map((figure, at): Row => {
      const ours = effect.ours[at] ?? null;
      return {
        ...shared(figure, effect.choice),
        ours,
        difference: ours === null ? null : ours - figure.published,
        effect: effect.change[at] ?? null,
        note: null,
      };
    }),
  );
  return [...counted, ...choices];
}

/** Published headline totals against our rows, one row a figure and choice: published, ours, the difference, what the choice changes. */
export const reconciliationTable = tableOf<Row>({
  kind: "reconciliation",
  name: "Reconciliation",
  keyLabel: "Reconciliation ID",
  rows: (view) =>
    reconcilable(view)
      .map((key) => reconcile(view, key))
      .filter((one) => one !== null)
      .flatMap((one) => rowsOf(view, one)),
  key: ({ key }) => key,
  label: ({ headline, metric, choice }) => `${headline}: ${metric}, ${choice}`,
  names: ({ key, benchmark, headline, choice, metric }) => [key, benchmark, headline, choice, metric],
  sources: ({ sources }) => sources,
  columns: [
    column("headline", "Headline", 190, ({ headline }) => headline),
    column("choice", "Choice", 150, ({ choice }) => choice),
    column("metric", "Figure", 110, ({ metric }) => metric),
    column("unit", "Unit", 50, ({ unit }) => unit),
    column("published", "Published", 100, ({ published }) => published, "#,##0.00"),
    column("ours", "Ours", 100, ({ ours }) => ours, "#,##0.00"),
    column("difference", "Difference", 100, ({ difference }) => difference, "#,##0.00"),
    column("effect", "Effect", 100, ({ effect }) => effect, "#,##0.00"),
    column("note", "Note", 300, ({ note }) => note),
  ],
});
