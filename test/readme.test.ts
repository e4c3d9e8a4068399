import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functions } from "../src/functions";

const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
/** What the README prints beside a formula. */
const printed = (formula: string) => readme.split("\n").find((line) => line.startsWith(`| \`${formula}\``))!;

test("the README's first formulas give what it prints", () => {
  expect(printed('=MINER.GW("IREN")')).toContain(String(functions.POWER_GW("IREN")));
  expect(printed('=MINER.VALUE("Hut 8")')).toContain(`${functions.VALUE("Hut 8") / 1e9}bn`);
  expect(printed('=MINER.VALUE("all",,DATE(2026,4,30))')).toContain(
    `${(functions.VALUE("all", undefined, "2026-04-30") / 1e9).toFixed(1)}bn`,
  );
});

test("the README counts the functions", () => expect(readme).toContain(`${Object.keys(functions).length} MINER functions`));
