/**
 * npm run bench [-- --json] [-- NAME]: measures every claim of bench/*.bench.ts beside its peer or limit, in this one run; with NAME those
 * of the files that have it in their name, or else the claims that have it in their words (such as "XIRR").
 * A claim that misses its goal is printed as such; the exit code stays 0, because a slow machine is not a defect.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "./claim";

const args = process.argv.slice(2);
const json = args.includes("--json");
const wanted = args.find((arg) => !arg.startsWith("--"))?.toLowerCase();

async function main(): Promise<void> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith(".bench.ts"));
  const has = (text: string): boolean => text.toLowerCase().includes(wanted ?? "");
  const named = files.filter(has);
  // Words of a claim stand in its file, so only files that have them are measured.
  const measured = named.length > 0 ? named : files.filter((file) => has(readFileSync(join(__dirname, file), "utf8")));
  let printed = 0;
  for (const file of measured) {
    const { claims } = (await import(join(__dirname, file))) as { claims(): Promise<Claim[]> };
    for (const claim of await claims()) {
      if (named.length === 0 && !has(claim.claim)) continue;
      console.log(json ? JSON.stringify(claim) : sentence(claim));
      printed++;
    }
  }
  if (printed === 0) {
    const names = files.map((file) => file.replace(".bench.ts", "")).join(", ");
    console.error(`No claim and no file of bench/ has "${wanted}" in its name. Files: ${names}.`);
    process.exitCode = 1;
  }
}

function sentence(claim: Claim): string {
  const number = (x: number) => (Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3));
  return `${claim.met ? "met   " : "MISSED"} ${claim.claim}: ours ${number(claim.ours)} ${claim.unit}, ${claim.peerName} ${number(claim.peer)} ${claim.unit}, ratio ${number(claim.ratio)} (goal ${claim.goal})`;
}

void main();
