/**
 * The measures of GW and VALUE: what each adds up. Names are part of the formulas' interface: they only ever grow in number. Their labels and
 * descriptions are data, as the dictionary of fields is: measures.json.
 */
import measures from "./measures.json";

export type PowerMeasure =
  | "contracted"
  | "criticalIt"
  | "gross"
  | "grossOrHeadline"
  | "delivered"
  | "operating"
  | "underConstruction"
  | "planned"
  | "pipeline"
  | "uncontracted"
  | "contractedAttributable"
  | "criticalItAttributable"
  | "grossAttributable"
  | "grossOrHeadlineAttributable"
  | "deliveredAttributable";

export type ValueMeasure =
  | "contract"
  | "withExtensions"
  | "annual"
  | "backstop"
  | "equity"
  | "financing"
  | "capex"
  | "contractAttributable"
  | "withExtensionsAttributable"
  | "annualAttributable"
  | "backstopAttributable"
  | "capexAttributable";

export interface MeasureDef<Name extends string> {
  name: Name;
  label: string;
  description: string;
}

export const powerMeasures = measures.power as readonly MeasureDef<PowerMeasure>[];
export const valueMeasures = measures.value as readonly MeasureDef<ValueMeasure>[];
