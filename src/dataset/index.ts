/** The facts: everything other rooms may ask of them. */
export { bundled } from "./bundled";
export { fromSerial, isIsoDay, toSerial } from "./calendar";
export { dictionary, type FieldDef, type FieldKind } from "./dictionary";
export { diffViews, type FactChange } from "./diff";
export { fieldValue } from "./fieldValue";
export { measure, type MeasuredSum } from "./measure";
export { powerMeasures, valueMeasures, type PowerMeasure, type ValueMeasure } from "./measures";
export { MY_DEALS } from "./myDeals";
export { resolveName, type Resolution } from "./names";
export { normalise } from "./normalise";
export { partiesOf, tenantGroup } from "./parties";
export { search, type Hit } from "./search";
export { createStore, store, type FactsStore, type StoreState } from "./store";
export { dealsOf, financingsOf, isCounted, pipelineOf, type Subject } from "./subject";
export type * from "./types";
export { compareVersions, newestVersion } from "./version";
export { viewAt } from "./view";
