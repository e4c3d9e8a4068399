/** A requirement matrix: set name to version. Versions are strings because 1.10 is not 1.1. */
export type RequirementMatrix = Record<string, string>;

/** CustomFunctions is an internal set: from 1.7 results travel as arrays, from 1.9 features are asked for. */
const internalSets: RequirementMatrix = {
  CustomFunctions: "1.9",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
};

/** All that the office.js package knows; ExcelApi 1.15 is the highest set its proxies are tagged with. */
const highest: RequirementMatrix = {
  ...internalSets,
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  RibbonApi: "1.1",
};

/** Requirement matrices to start a host with. */
export const requirementSets = {
  highest,
  /** Only the sets a manifest requires, at the versions it requires them. */
  minimum(required: RequirementMatrix): RequirementMatrix {
    return { ...internalSets, ...required };
  },
};
