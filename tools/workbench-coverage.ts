/**
 * Compares the workbench's member tables with office.js's own proxies and writes docs/workbench.md and
 * workbench/model/member-sets.ts. `--check` writes nothing and fails when either is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import "../workbench/model/workbench-tables";
import { declaredTables } from "../workbench/model/members";
import { coverageReport, memberSetsModule } from "../workbench/api-coverage/report";
import { readProxies } from "../workbench/api-coverage/proxies";

async function main(): Promise<void> {
  const root = join(__dirname, "..");
  const proxies = readProxies();
  const outputs: [string, string][] = [
    [join(root, "docs/workbench.md"), coverageReport(declaredTables, proxies)],
    [join(root, "workbench/model/member-sets.ts"), memberSetsModule(declaredTables, proxies)],
  ];
  let stale = false;
  for (const [file, text] of outputs) {
    const pretty = await format(text, { ...(await resolveConfig(file)), filepath: file });
    if (!process.argv.includes("--check")) writeFileSync(file, pretty);
    else if (readFileSync(file, "utf8") !== pretty) {
      console.error(`${file} is out of date: run npx tsx tools/workbench-coverage.ts`);
      stale = true;
    }
  }
  if (stale) process.exitCode = 1;
}

void main();
