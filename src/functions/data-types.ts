/**
 * Whether the host takes data types (formatted numbers, entity cards) from custom functions: CustomFunctionsRuntime 1.4. This room
 * never asks Office; the runtime does, and says so here once.
 */
let allowed = false;

/** Called by the runtime after it has asked the host. */
export function allowDataTypes(supported: boolean): void {
  allowed = supported;
}

/** True where a cell may hold a formatted number or an entity. */
export function dataTypesAllowed(): boolean {
  return allowed;
}
