import type { PowerMeasure, ValueMeasure } from "./measures";
import { pipelineRows } from "./pipeline";
import { dealsOf, financingsOf, isCounted, type Subject } from "./subject";
import type { Deal, View } from "./types";

/** A sum with what it is made of. `value` null: rows are counted but none discloses; 0 where nothing is counted. */
export interface MeasuredSum {
  value: number | null;
  unit: "MW" | "USD";
  counted: number;
  disclosing: number;
  rows: { id: string; kind: "deal" | "pipeline" | "financing"; amount: number | null; share: number }[];
}

/** What a measure reads off a deal; power measures add only rows whose MW are an increment. */
const ofDeal: Record<string, { unit: "MW" | "USD"; amount: (deal: Deal) => number | null }> = {
  contracted: { unit: "MW", amount: (d) => d.headlineMw },
  criticalIt: { unit: "MW", amount: (d) => d.criticalItMw },
  gross: { unit: "MW", amount: (d) => d.grossMw },
  grossOrHeadline: { unit: "MW", amount: (d) => d.grossMw ?? d.headlineMw },
  delivered: { unit: "MW", amount: (d) => d.deliveredMw },
  contract: { unit: "USD", amount: (d) => d.contractValueUsd },
  withExtensions: { unit: "USD", amount: (d) => d.valueWithExtensionsUsd },
  annual: { unit: "USD", amount: (d) => d.annualRevenueUsd },
  backstop: { unit: "USD", amount: (d) => d.backstopUsd },
  equity: { unit: "USD", amount: (d) => d.equityUsd },
  capex: { unit: "USD", amount: (d) => d.capexUsd },
};

const ATTRIBUTABLE = "Attributable";

function total(unit: "MW" | "USD", rows: MeasuredSum["rows"]): MeasuredSum {
  let value = 0;
  let disclosing = 0;
  for (const row of rows)
    if (row.amount !== null) {
      value += row.amount * row.share;
      disclosing++;
    }
  return { value: disclosing > 0 || rows.length === 0 ? value : null, unit, counted: rows.length, disclosing, rows };
}

function sumDeals(view: View, subject: Subject, name: string, share: (deal: Deal) => number): MeasuredSum {
  const { unit, amount } = ofDeal[name]!;
  const rows: MeasuredSum["rows"] = [];
  for (const deal of dealsOf(view, subject))
    if (isCounted(deal) && (unit === "USD" || deal.mwIncremental))
      rows.push({ id: deal.id, kind: "deal", amount: amount(deal), share: share(deal) });
  return total(unit, rows);
}

function sumUncontracted(view: View, subject: Subject): MeasuredSum {
  const power = measure(view, subject, "pipeline");
  const signed = measure(view, subject, "grossOrHeadline");
  const rows = [...power.rows, ...signed.rows.map((row) => ({ ...row, share: -row.share }))];
  return {
    unit: "MW",
    value: power.value === null ? null : Math.max(0, power.value - (signed.value ?? 0)),
    counted: power.counted,
    disclosing: power.disclosing,
    rows,
  };
}

const memo = new WeakMap<View, Map<string, MeasuredSum>>();

/** The sum of a measure over the counted rows of a subject, in MW or USD, with the rows that make it up. Memoised per view. */
export function measure(view: View, subject: Subject, name: PowerMeasure | ValueMeasure): MeasuredSum {
  let sums = memo.get(view);
  if (!sums) memo.set(view, (sums = new Map()));
  const key = subject.kind === "all" ? name : `${name}|${subject.kind}|${subject.id}`;
  let sum = sums.get(key);
  if (!sum) sums.set(key, (sum = compute(view, subject, name)));
  return sum;
}

function compute(view: View, subject: Subject, name: PowerMeasure | ValueMeasure): MeasuredSum {
  switch (name) {
    case "operating":
    case "underConstruction":
    case "planned":
    case "pipeline":
      return total("MW", pipelineRows(view, subject, name));
    case "uncontracted":
      return sumUncontracted(view, subject);
    case "financing":
      return total(
        "USD",
        financingsOf(view, subject).map((row) => ({ id: row.id, kind: "financing", amount: row.amountUsd, share: 1 })),
      );
  }
  return name.endsWith(ATTRIBUTABLE)
    ? sumDeals(view, subject, name.slice(0, -ATTRIBUTABLE.length), (deal) => deal.attributableShare ?? 1)
    : sumDeals(view, subject, name, () => 1);
}
