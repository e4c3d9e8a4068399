/** The MINER.* functions as a host sees them, for tests, examples and benchmarks in Node: metadata plus callable functions by name. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

export const FUNCTIONS_FOLDER = join(__dirname, "../src/functions");

export interface MetadataParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: "matrix";
  optional?: boolean;
  repeating?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: MetadataParameter[];
  result: { type?: string; dimensionality?: "matrix" };
}

export interface Metadata {
  functions: FunctionMetadata[];
  enums?: { id: string; values: { name: string; stringValue?: string; tooltip: string }[] }[];
}

export interface Library {
  metadata: Metadata;
  /** Source file by function name. */
  files: ReadonlyMap<string, string>;
  /** Calls a function by name as a host does: omitted arguments as null, one value as [[v]] for a matrix, the invocation object last. */
  call(name: string, args: readonly unknown[]): unknown;
}

/** Source files that declare a function, in alphabetical order. */
export function functionFiles(): string[] {
  return readdirSync(FUNCTIONS_FOLDER)
    .filter((file) => file.endsWith(".ts") && readFileSync(join(FUNCTIONS_FOLDER, file), "utf8").includes("@customfunction"))
    .sort()
    .map((file) => join(FUNCTIONS_FOLDER, file));
}

/** functions.json as the build writes it. @throws when the metadata tool finds an error */
export async function readMetadata(
  files = functionFiles(),
): Promise<{ metadata: Metadata; associate: { sourceFileName: string; functionName: string; id: string }[] }> {
  const result = await generateCustomFunctionsMetadata(files);
  if (result.errors.length) throw new Error(result.errors.join("\n"));
  return { metadata: JSON.parse(result.metadataJson) as Metadata, associate: result.associate };
}

/** The error class a host offers; what functions throw. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

/** Loads every function into a host of this process: puts the global CustomFunctions there first. */
export async function loadLibrary(): Promise<Library> {
  Object.assign(globalThis, { CustomFunctions: { associate: () => undefined, Error: HostError, ErrorCode } });
  const { metadata, associate } = await readMetadata();
  const byName = new Map<string, { about: FunctionMetadata; run: (...args: unknown[]) => unknown }>();
  const files = new Map<string, string>();
  for (const { sourceFileName, functionName, id } of associate) {
    const module = (await import(sourceFileName)) as Record<string, (...args: unknown[]) => unknown>;
    const about = metadata.functions.find((one) => one.id === id);
    const run = module[functionName];
    if (!about || !run) throw new Error(`${basename(sourceFileName)} does not export ${functionName}`);
    byName.set(about.name, { about, run });
    files.set(about.name, sourceFileName);
  }
  return { metadata, files, call: (name, args) => callAsHost(byName, name, args) };
}

function callAsHost(
  byName: Map<string, { about: FunctionMetadata; run: (...args: unknown[]) => unknown }>,
  name: string,
  args: readonly unknown[],
): unknown {
  const found = byName.get(name);
  if (!found) throw new Error(`There is no MINER.${name}`);
  const passed = found.about.parameters.map((parameter, index) => {
    const value = args[index] ?? null;
    return parameter.dimensionality === "matrix" && value !== null && !Array.isArray(value) ? [[value]] : value;
  });
  return found.run(...passed, { functionName: found.about.id });
}
