/** The blueprints: what the pane can build and the writer can write. */
export type { Blueprint, BookPlan, Built, BuiltFrom, ChoiceDef, Choices, DefaultTerm, MissingTerm, ScenarioName } from "./blueprint";
export { MODEL_VERSION, scenarioNames } from "./blueprint";
export { changedSince, rebuiltModel, type Rebuilt, type Typed } from "./rebuild";
import type { Blueprint } from "./blueprint";
import { backlogModel } from "./backlog/backlog-model";
import { companyModel } from "./company/company-model";
import { compsModel } from "./comps/comps-model";
import { dealModel } from "./deal/deal-model";
import { marketModel } from "./market/market-model";

export const blueprints: readonly Blueprint[] = [dealModel, companyModel, compsModel, marketModel, backlogModel];
