/** Writes docs/deals.md and docs/data-changelog.md out of the facts: npx tsx tools/facts-docs.ts (with --check: exit 1 where they are behind). */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled } from "../src/dataset/bundled";
import { changelogText } from "./facts-changelog";
import { dealsText } from "./facts-deals";

const DOCS = join(__dirname, "../docs");

/** The generated pages by file name. */
export function factsPages(): Map<string, string> {
  return new Map([
    ["deals.md", dealsText(bundled)],
    ["data-changelog.md", changelogText(bundled)],
  ]);
}

/** Names of the pages whose committed text is not what the facts say. */
export function stalePages(): string[] {
  return [...factsPages()].filter(([name, text]) => read(name) !== text).map(([name]) => name);
}

function read(name: string): string | null {
  try {
    return readFileSync(join(DOCS, name), "utf8");
  } catch {
    return null;
  }
}

if (require.main === module) {
  const stale = stalePages();
  if (process.argv.includes("--check")) {
    for (const name of stale) console.error(`docs/${name} is behind the facts: npx tsx tools/facts-docs.ts`);
    if (stale.length > 0) process.exitCode = 1;
  } else for (const [name, text] of factsPages()) writeFileSync(join(DOCS, name), text);
}
