import type { Dataset, FactsVersion } from "./types";

/** Orders facts versions ("2026.11.23", "2026.11.23.2"): negative when `a` is older than `b`. */
export function compareVersions(a: FactsVersion, b: FactsVersion): number {
  if (a === b) return 0;
  const x = a.split(".").map(Number);
  const y = b.split(".").map(Number);
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const d = (x[i] ?? 0) - (y[i] ?? 0);
    if (d !== 0) return d;
  }
  return 0;
}

/** The entry of a dataset's newest version: its name, coverage date and the day the facts were checked. */
export function newestVersion(dataset: Dataset): Dataset["meta"]["versions"][number] {
  return dataset.meta.versions.reduce((newest, v) => (compareVersions(v.version, newest.version) > 0 ? v : newest));
}
