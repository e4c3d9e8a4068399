import type { Dataset } from "../types";
import { compareVersions } from "../version";
import { rowsOf, type FactError } from "./factError";

/** The first bitcoin block: no fact of this dataset can be older. */
const FIRST_DAY = "2009-01-03";

/** Days that cannot be: before bitcoin, after the facts were checked, or out of order; and versions that were never released. */
export function dayErrors(dataset: Dataset): FactError[] {
  const errors: FactError[] = [];
  const checked = new Map(dataset.meta.versions.map((v) => [v.version, v.checkedDate]));
  dataset.meta.versions.forEach((v, i, all) => {
    const at = { file: "meta.json", row: v.version, field: `versions.${i}` };
    if (v.coverageDate > v.checkedDate)
      errors.push({ ...at, field: `${at.field}.coverageDate`, reason: "is after the day the facts were checked" });
    if (i > 0 && compareVersions(all[i - 1]!.version, v.version) >= 0)
      errors.push({ ...at, reason: "versions stand oldest first, each once" });
  });
  for (const { row, file, kind } of rowsOf(dataset)) {
    const say = (field: string, reason: string) => errors.push({ file, row: row.id, field, reason });
    const release = (field: string, version: string | undefined) => {
      if (version !== undefined && !checked.has(version)) say(field, `version ${version} is not in meta.json`);
    };
    release("recorded", row.recorded);
    row.sources?.forEach((source, i) => release(`sources.${i}.recorded`, source.recorded));
    row.events?.forEach((event, i) => {
      const field = `events.${i}.date`;
      release(`events.${i}.recorded`, event.recorded);
      if (event.date < FIRST_DAY) say(field, `${event.date} is before bitcoin`);
      const limit = checked.get(event.recorded);
      if (limit !== undefined && event.date > limit)
        say(field, `${event.date} is after ${limit}, when version ${event.recorded} was checked`);
    });
    if (kind === "deal") {
      const first = [...(row.events ?? [])].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
      if (first && first.kind !== "announced" && first.kind !== "expanded" && first.kind !== "corrected")
        say("events.0.kind", `the first event of a deal announces it (announced or expanded), this one is "${first.kind}"`);
    }
    const ordered = (a: string, b: string, stated: Record<string, unknown>, where: string) => {
      const [x, y] = [stated[a], stated[b]];
      if (typeof x === "string" && typeof y === "string" && y < x) say(where + b, `${y} is before ${a} ${x}`);
    };
    ordered("announced", "maturityDate", row, "");
    for (const day of ["announced", "date", "publicFrom"])
      if (typeof row[day] === "string" && (row[day] as string) < FIRST_DAY) say(day, `${String(row[day])} is before bitcoin`);
  }
  return errors;
}
