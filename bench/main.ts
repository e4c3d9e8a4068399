/**
 * npm run bench [-- --json] [-- NAME]: measures every claim of bench/*.bench.ts beside its peer or limit, in this one run.
 * A claim that misses its goal is printed as such; the exit code stays 0, because a slow machine is not a defect.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "./claim";

const args = process.argv.slice(2);
const json = args.includes("--json");
const wanted = args.find((arg) => !arg.startsWith("--"))?.toLowerCase();

async function main(): Promise<void> {
  const files = readdirSync(__dirname).filter((file) => file.endsWith(".bench.ts"));
  for (const file of files) {
    const { claims } = (await import(join(__dirname, file))) as { claims(): Promise<Claim[]> };
    if (wanted && !file.toLowerCase().includes(wanted)) continue;
    for (const claim of await claims()) console.log(json ? JSON.stringify(claim) : sentence(claim));
  }
}

function sentence(claim: Claim): string {
  const number = (x: number) => (Math.abs(x) >= 100 ? x.toFixed(0) : x.toPrecision(3));
  return `${claim.met ? "met   " : "MISSED"} ${claim.claim}: ours ${number(claim.ours)} ${claim.unit}, ${claim.peerName} ${number(claim.peer)} ${claim.unit}, ratio ${number(claim.ratio)} (goal ${claim.goal})`;
}

void main();
