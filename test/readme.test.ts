import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dictionary, fieldValue, sourcesOf, store } from "../src/dataset";
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

const root = join(__dirname, "..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
];

test.each(pages.filter((name) => name.endsWith(".md")))("what %s links to in this project is there", (name) => {
  const text = readFileSync(join(root, name), "utf8");
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
  expect(links.filter((target) => !existsSync(join(root, name, "..", decodeURI(target))))).toEqual([]);
});

test("the limits say how many numbers of deals have no source of their own", () => {
  const limits = readFileSync(join(__dirname, "../docs/limitations.md"), "utf8");
  const numbers = dictionary.filter(({ kind, type }) => kind === "deal" && type === "number");
  const view = store.view();
  const scopes = view.deals.flatMap((deal) =>
    numbers.filter(({ name }) => fieldValue(view, "deal", deal, name) !== null).map(({ name }) => sourcesOf(deal, name).scope),
  );
  const share = scopes.filter((scope) => scope === "row").length / scopes.length;
  expect(limits).toContain(`of the numbers of the deals, ${Math.round(share * 100)} % have none of their own`);
});
