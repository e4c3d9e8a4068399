/** The MINER functions as the builder needs them, read from the metadata Excel itself reads (functions.json beside the page). */

import { placeOf } from "./function-groups";

export interface Choice {
  value: string;
  description: string;
}

export interface Parameter {
  name: string;
  description: string;
  type: "string" | "number" | "boolean" | "any";
  /** Takes a range or a comma list. */
  matrix: boolean;
  optional: boolean;
  /** The words it understands; empty where it takes anything. */
  choices: Choice[];
}

export interface MinerFunction {
  id: string;
  /** As written in a cell, without the namespace. */
  name: string;
  description: string;
  parameters: Parameter[];
  spills: boolean;
}

/** What of functions.json is read. */
export interface Metadata {
  functions: {
    id: string;
    name: string;
    description?: string;
    parameters: {
      name: string;
      description?: string;
      type?: string;
      dimensionality?: string;
      optional?: boolean;
      customEnumType?: string;
      customEnumId?: string;
    }[];
    result?: { dimensionality?: string };
  }[];
  enums?: { id: string; values: { name: string; stringValue?: string; numberValue?: number; tooltip?: string }[] }[];
}

const TYPES = new Set(["string", "number", "boolean"]);

/** The functions of a metadata file, in the order of their groups. */
export function readCatalogue(metadata: Metadata): MinerFunction[] {
  const enums = new Map((metadata.enums ?? []).map(({ id, values }) => [id, values]));
  return metadata.functions
    .map(({ id, name, description, parameters, result }) => ({
      id,
      name,
      description: description ?? "",
      spills: result?.dimensionality === "matrix",
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        type: (TYPES.has(parameter.type ?? "") ? parameter.type : "any") as Parameter["type"],
        matrix: parameter.dimensionality === "matrix",
        optional: parameter.optional === true,
        choices: (enums.get(parameter.customEnumId ?? parameter.customEnumType ?? "") ?? []).map((value) => ({
          value: value.stringValue ?? String(value.numberValue ?? value.name),
          description: value.tooltip ?? "",
        })),
      })),
    }))
    .sort((left, right) => placeOf(left.name).rank - placeOf(right.name).rank || left.name.localeCompare(right.name));
}

let loaded: Promise<MinerFunction[]> | null = null;

/** Reads functions.json once; a failed read is tried again the next time. */
export function loadCatalogue(): Promise<MinerFunction[]> {
  loaded ??= read().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function read(): Promise<MinerFunction[]> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json: ${response.status}`);
  return readCatalogue((await response.json()) as Metadata);
}
