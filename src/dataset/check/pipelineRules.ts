import type { Dataset } from "../types";
import type { FactError } from "./factError";

/** Pipeline rows that lie inside each other in a circle, reach over to another miner, or are replaced by an older row. */
export function pipelineErrors(dataset: Dataset): FactError[] {
  const errors: FactError[] = [];
  const byId = new Map(dataset.pipeline.map((row) => [row.id, row]));
  for (const row of dataset.pipeline) {
    const say = (field: string, reason: string) => errors.push({ file: `miners/${row.minerId}.json`, row: row.id, field, reason });
    for (const field of ["within", "replaces"] as const)
      for (const id of row[field] ?? []) {
        const other = byId.get(id);
        if (other && other.minerId !== row.minerId) say(field, `"${id}" is a row of another miner`);
        if (field === "replaces" && other && other.asOf > row.asOf) say(field, `"${id}" is newer`);
      }
    const seen = new Set<string>();
    const reaches = (id: string): boolean => {
      if (id === row.id) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      const next = byId.get(id);
      return [...(next?.within ?? []), ...(next?.replaces ?? [])].some(reaches);
    };
    if ([...(row.within ?? []), ...(row.replaces ?? [])].some(reaches)) say("within", "leads back to itself");
  }
  return errors;
}
