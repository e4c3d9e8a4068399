/** The parent-frame half of Excel on the web: what the page needs of it. */
export type { Calculation, CalculationMode } from "./calculation";
export { CustomFunctionHost, type InvocationContext } from "./custom-function-host";
export type { CustomEnum, CustomFunction, CustomFunctionMetadata, CustomFunctionParameter } from "./custom-function-metadata";
export type { CustomFunctionResult, ResultCell, ResultError, RichValue } from "./custom-function-result";
export type { ChartSeriesState, ChartState, Conditions, Host, HostCounters, HostOptions, TraceEntry } from "./host";
export { requirementSets } from "./requirement-sets";
export { startHost } from "./start-host";
