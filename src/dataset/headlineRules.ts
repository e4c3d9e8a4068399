import text from "./headlineRules.json";
import type { Choices } from "./tally";

/** The rule under which our rows come closest to a published headline, and the choices whose effect is shown. */
export interface HeadlineRule {
  /** First part of the ids of the benchmark rows it explains. */
  key: string;
  title: string;
  /** True where no list was published and the rule is a fit. */
  inferred: boolean;
  reason: string;
  base: Choices;
  /** Basis for a power figure that the base does not explain. */
  choices: readonly (readonly [label: string, change: Partial<Choices>])[];
}

/** headlineRules.json: data as the benchmarks are. A choice of null lifts the base's restriction. */
export const headlineRules = text as unknown as readonly HeadlineRule[];
