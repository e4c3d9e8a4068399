/**
 * npm run facts:check: every facts file against the schema and the rules, all findings at once, exit 1; then the totals.
 * With --seal the newest version gets the digest of what it holds (before a release).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "../src/dataset/bundled";
import type { FactError } from "../src/dataset/check/factError";
import { newestVersion } from "../src/dataset/version";
import { digestOf, sealErrors } from "./facts-digest";
import { FACTS_FOLDER, readFacts } from "./facts-files";
import { factsTotals, totalsText, type FactsTotals } from "./facts-totals";

/** What is wrong in the facts (nothing may be built while there is), and the totals where nothing is. */
export function checkFacts(folder: string = FACTS_FOLDER): { errors: FactError[]; totals: FactsTotals | null } {
  const { dataset, errors } = readFacts(folder);
  if (!dataset) return { errors, totals: null };
  const all = [...errors, ...sealErrors(dataset)];
  if (folder === FACTS_FOLDER)
    for (const miner of dataset.miners)
      if (!bundled.miners.some((m) => m.id === miner.id))
        all.push({ file: `miners/${miner.id}.json`, row: miner.id, field: "", reason: "is not imported in src/dataset/bundledFiles.ts" });
  return { errors: all, totals: all.length === 0 ? factsTotals(dataset) : null };
}

/** One finding on one line. */
export function errorText({ file, row, field, reason }: FactError): string {
  return `${file}: ${[row, field].filter(Boolean).join(" · ")}${row || field ? ": " : ""}${reason}`;
}

function seal(): void {
  const { dataset } = readFacts();
  if (!dataset) return;
  const path = join(FACTS_FOLDER, "meta.json");
  const meta = JSON.parse(readFileSync(path, "utf8")) as typeof dataset.meta;
  const newest = newestVersion(dataset).version;
  for (const v of meta.versions) if (v.version === newest) v.digest = digestOf(dataset, newest);
  writeFileSync(path, JSON.stringify(meta, null, 2) + "\n");
}

if (require.main === module) {
  if (process.argv.includes("--seal")) seal();
  const { errors, totals } = checkFacts();
  for (const error of errors) console.error(errorText(error));
  if (errors.length > 0) {
    console.error(`\n${errors.length} ${errors.length === 1 ? "finding" : "findings"}; nothing is published while there are any.`);
    process.exitCode = 1;
  }
  if (totals) console.log(totalsText(totals));
}
