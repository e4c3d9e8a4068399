import type { Calculation } from "../../src/economics";
import type { ScenarioName } from "../../src/models";
import { scenarioInputs } from "../../src/models/deal/scenarios";

/** What a scenario of the sheet is to the maths. */
export function scenarioShocks(scenario: ScenarioName): Calculation["shocks"] {
  if (scenario === "base") return null;
  const given = Object.fromEntries(scenarioInputs.map(({ key, value }) => [key, value])) as Record<string, number>;
  const defaults = scenario === "tenant default";
  return {
    slipMonths: scenario === "delivery slip" ? given.slipMonths! : 0,
    capexFactor: scenario === "overrun" ? 1 + given.overrunFactor! : 1,
    defaultMonth: defaults ? given.defaultAfterMonths! : Infinity,
    reletMonths: given.reletMonths!,
    reletRentShare: given.reletRentShare!,
    backstopRecovery: given.backstopRecovery!,
  };
}
