import { functions } from "../functions";

/**
 * What the MINER function of this id answers for plain arguments (omitted ones null, ranges as rows of cells), for the pane's preview.
 * The functions are in functions.js already; nothing is loaded twice.
 * @throws what the function throws: an error whose message is its sentence
 * @returns undefined where there is no such function
 */
export async function evaluate(id: string, values: readonly unknown[]): Promise<unknown> {
  const found = (functions as Record<string, ((...values: unknown[]) => unknown) | undefined>)[id];
  return found?.(...values);
}
