/**
 * Replays a recording of an add-in in Excel against the workbench's host and lists the differences:
 * `npx tsx tools/replay-trace.ts FILE`. The host starts with a blank workbook over the grid in memory, so record from a blank workbook too;
 * values of formulas are not compared here (the grid in memory does not calculate).
 */
import { readFileSync } from "node:fs";
import { replay } from "../workbench/golden/replay";
import { memoryHost } from "../workbench/golden/memory-host";
import { readTraceFile } from "../workbench/golden/trace-file";

async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new Error("Which recording? npx tsx tools/replay-trace.ts FILE");
  const trace = readTraceFile(readFileSync(file, "utf8"));
  const host = memoryHost();
  const differences = await replay(trace.entries, (request) => host.execute(request));
  for (const { entry, place, recorded, ours } of differences) {
    console.log(`${entry}: ${place}\n  recorded ${JSON.stringify(recorded)}\n  ours     ${JSON.stringify(ours)}`);
  }
  console.log(
    `${trace.entries.length} requests replayed, ${differences.length} differences, ${host.unimplemented.length} members missing.`,
  );
  for (const member of host.unimplemented) console.log(`  ${member}`);
  if (differences.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
