/** The fields a formula, a table or a trace may ask for, kind by kind. The order is the order of the field lists and only grows at the end. */
import text from "./dictionary.json";

export type FieldKind = "miner" | "deal" | "site" | "pipeline" | "financing" | "partner" | "peer" | "market" | "benchmark";

export interface FieldDef {
  kind: FieldKind;
  name: string;
  label: string;
  type: "text" | "number" | "date" | "boolean";
  unit: string | null;
  numberFormat: string | null;
  description: string;
}

/** Kinds of figures: type, unit, Excel number format. */
const SHAPES = {
  text: ["text", null, null],
  flag: ["boolean", null, null],
  date: ["date", null, "yyyy-mm-dd"],
  usd: ["number", "USD", "#,##0"],
  usdPerMw: ["number", "USD per MW", "#,##0"],
  usdPerKwMonth: ["number", "USD per kW-month", "#,##0.00"],
  usdPerShare: ["number", "USD per share", "#,##0.00"],
  mw: ["number", "MW", "#,##0.0"],
  rate: ["number", "fraction", "0.0%"],
  years: ["number", "years", "0.0"],
  shares: ["number", "shares", "#,##0"],
  number: ["number", null, "#,##0.00"],
} as const;

type Shape = keyof typeof SHAPES;

/** dictionary.json: kind -> rows of name, label, shape and description. It is data as the facts are, and is counted with them. */
const rows = Object.entries(text as Record<string, string[][]>) as [FieldKind, [string, string, Shape, string][]][];

export const dictionary: readonly FieldDef[] = rows.flatMap(([kind, fields]) =>
  fields.map(([name, label, shape, description]) => {
    const [type, unit, numberFormat] = SHAPES[shape];
    return { kind, name, label, type, unit, numberFormat, description };
  }),
);
