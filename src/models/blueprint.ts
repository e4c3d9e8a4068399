import type { FactsVersion, IsoDay, View } from "../dataset";
import type { PlanInput, SheetPlan } from "./plan";

/** Version of the blueprints, on every cover; rises when a formula or a layout changes. */
export const MODEL_VERSION = "1.2";

/** A choice the pane offers before a model is built. */
export interface ChoiceDef {
  name: string;
  label: string;
  kind: "deal" | "miner" | "option" | "switch" | "month" | "overrides";
  required: boolean;
  /** For kind "option": what may be chosen, the default first. */
  options?: readonly { value: string; label: string }[];
}

/** What the user chose; names as in the blueprint's choices. */
export interface Choices {
  deal?: string;
  miner?: string;
  period?: "year" | "quarter";
  debtKind?: "sculpted" | "level" | "bond";
  scenario?: ScenarioName;
  /** Deal model: month of first delivery, "2027-03", in place of the published one; full delivery moves along. */
  start?: string;
  /** Deal model: which sensitivities are built. Default all. */
  sensitivities?: SensitivitySet;
  /** Whether the proposals for undisclosed terms are taken (each is marked on the sheet). Default true. */
  takeProposals?: boolean;
  /** The user's own values by input name; they land in the Override column. */
  overrides?: Readonly<Record<string, number>>;
  /** Sheet names and defined names already in the workbook, any case: the model's own are chosen apart from them. */
  taken?: readonly string[];
}

export const scenarioNames = ["base", "delivery slip", "overrun", "tenant default"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** Rent × capex and one at a time; the grid of rent × capex alone; one input at a time; no sheets of sensitivities. */
export type SensitivitySet = "all" | "grid" | "oneAtATime" | "none";

/** A required term nobody has disclosed, with the value proposed in its place, or null where there is nothing to propose. */
export interface MissingTerm {
  input: string;
  label: string;
  unit: string;
  proposal: { value: number; reason: string } | null;
}

/** An input that rests on a default, with its reason. */
export interface DefaultTerm {
  input: string;
  label: string;
  unit: string;
  value: number;
  reason: string;
}

/** Everything one model puts into a workbook: sheets in order, to be written under exactly these names (formulas refer to them). */
export interface BookPlan {
  title: string;
  sheets: SheetPlan[];
  /** The cells that take the user's own values. */
  inputs: PlanInput[];
  builtFrom: BuiltFrom;
}

/** What a model was built from: with it the model can be built again and "what changed since" can be said. */
export interface BuiltFrom {
  blueprint: string;
  choices: Choices;
  factsVersion: FactsVersion;
  asOf: IsoDay;
  modelVersion: string;
}

export interface Built {
  plan: BookPlan;
  missing: MissingTerm[];
  defaults: DefaultTerm[];
}

/** A financial model the pane can build. */
export interface Blueprint {
  id: string;
  title: string;
  sentence: string;
  choices: readonly ChoiceDef[];
  /** Pure. Throws an Error with a sentence when a required choice is missing or unknown. */
  build(view: View, choices: Choices): Built;
}
