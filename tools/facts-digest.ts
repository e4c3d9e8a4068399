/** Seals of released facts versions: what a version said must never change, however much is added later. */
import { createHash } from "node:crypto";
import type { FactError } from "../src/dataset/check/factError";
import { rebuild } from "../src/dataset/rebuild";
import type { Dataset, FactsVersion } from "../src/dataset/types";

/** JSON with sorted keys; tables sorted by id, so that the order of files and rows does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    const rows = value.every((v) => typeof v === "object" && v !== null && "id" in v);
    const parts = value.map((v, i) => [rows ? String((v as { id: unknown }).id) : i, canonical(v)] as const);
    if (rows) parts.sort((a, b) => (a[0] < b[0] ? -1 : 1));
    return `[${parts.map(([, text]) => text).join()}]`;
  }
  if (typeof value === "object" && value !== null)
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`)
      .join()}}`;
  return JSON.stringify(value);
}

/** SHA-256 over the rows a version holds (not over the prose of meta.json), in hexadecimal. */
export function digestOf(dataset: Dataset, version: FactsVersion): string {
  const { meta, ...rows } = rebuild(dataset, version);
  void meta;
  return createHash("sha256").update(canonical(rows)).digest("hex");
}

/** Released versions that no longer say what they said when they were sealed. */
export function sealErrors(dataset: Dataset): FactError[] {
  return dataset.meta.versions
    .filter((v) => v.digest !== undefined && v.digest !== digestOf(dataset, v.version))
    .map((v) => ({
      file: "meta.json",
      row: v.version,
      field: "digest",
      reason:
        "this version was sealed, and its facts have changed since: write the change as an event recorded in a new version (or seal again before the release)",
    }));
}
