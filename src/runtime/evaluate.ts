/** Calls a MINER function as Excel would, for the pane's preview. The functions are in functions.js already; nothing is loaded twice. */
interface FunctionFiles {
  (file: string): Record<string, unknown>;
  keys(): string[];
}

/** webpack's: the modules of a folder, by path. Evaluated only when asked for. */
declare const require: { context(folder: string, deep: boolean, files: RegExp): FunctionFiles };

/** One file a function, named after it; the id of GW differs from its name. */
function fileOf(id: string): string {
  return `./${(id === "POWER_GW" ? "gw" : id).toLowerCase()}.ts`;
}

/**
 * What the function of this id answers for plain arguments (omitted ones null, ranges as rows of cells).
 * @throws what the function throws: an error whose message is its sentence
 * @returns undefined where there is no such function
 */
export async function evaluate(id: string, values: readonly unknown[]): Promise<unknown> {
  const files = require.context("../functions", false, /^\.\/[a-z-]+\.ts$/);
  if (!files.keys().includes(fileOf(id))) return undefined;
  const found = files(fileOf(id))[id === "POWER_GW" ? "GW" : id];
  return typeof found === "function" ? (found as (...values: unknown[]) => unknown)(...values) : undefined;
}
