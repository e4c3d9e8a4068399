import type { Dataset } from "../types";
import { dayErrors } from "./days";
import type { FactError } from "./factError";
import { pipelineErrors } from "./pipelineRules";
import { referenceErrors } from "./references";
import { sourcingErrors } from "./sourcing";
import { termErrors, textErrors } from "./terms";

/** Everything wrong in a dataset that fits the schema: all findings at once, none where it may be published. */
export function datasetErrors(dataset: Dataset): FactError[] {
  return [referenceErrors, dayErrors, sourcingErrors, termErrors, textErrors, pipelineErrors].flatMap((rule) => rule(dataset));
}
