/**
 * GW and VALUE against a second reading of the files: the conventions of meta.json applied to the raw events, with none of the dataset's code.
 * Every miner, deal, site and tenant, every measure that adds up deals, on three days.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../../tools/function-library";
import { HostError, loadLibrary } from "./host";

const FACTS = join(__dirname, "../../src/dataset/facts");
type Raw = Record<string, any>;
const json = (file: string) => JSON.parse(readFileSync(join(FACTS, file), "utf8")) as Raw;
const files = readdirSync(join(FACTS, "miners")).map((file) => json(`miners/${file}`));
const counterparties = json("counterparties.json") as unknown as { id: string; name: string; aliases?: string[] }[];

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

/** The deals as they stood on a day: each event sets its fields, in the order of their days. */
function dealsOn(day: string): Raw[] {
  return files.flatMap((file) =>
    (file.deals as Raw[]).flatMap((row): Raw[] => {
      const events = (row.events as Raw[])
        .filter((event) => event.date <= day)
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
      return events.length ? [Object.assign({ id: row.id, minerId: file.miner.id }, ...events.map((event) => event.set ?? {})) as Raw] : [];
    }),
  );
}

const counted = (deal: Raw) =>
  ["active", "amended"].includes(deal.status) && deal.context !== true && deal.isTenantContract !== false && deal.disposed !== true;

const POWER: Record<string, (deal: Raw) => number | null | undefined> = {
  contracted: (deal) => deal.headlineMw,
  criticalIt: (deal) => deal.criticalItMw,
  gross: (deal) => deal.grossMw,
  grossOrHeadline: (deal) => deal.grossMw ?? deal.headlineMw,
  delivered: (deal) => deal.deliveredMw,
};
const MONEY: Record<string, string> = {
  contract: "contractValueUsd",
  withExtensions: "valueWithExtensionsUsd",
  annual: "annualRevenueUsd",
  backstop: "backstopUsd",
  equity: "equityUsd",
  capex: "capexUsd",
};

/** Names only the press gave count as undisclosed. */
const words = (text: unknown) => {
  const given = String(text ?? "");
  return /\b(press|unconfirmed)\b/i.test(given)
    ? ""
    : ` ${given
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, " ")
        .trim()} `;
};
const names = (party: (typeof counterparties)[number]) => [party.name, ...(party.aliases ?? [])].map(words);

/** A miner wins over a tenant of the same name. */
const miners = new Set(files.flatMap(({ miner }) => [miner.id, miner.name, ...(miner.aliases ?? [])].map(words)));

const tenants = counterparties.filter(({ name }) => !miners.has(words(name)));

/** Whom to ask about, and which deals are theirs. */
function subjects(): [string, (deal: Raw) => boolean][] {
  return [
    ["all", () => true],
    ...files.map((file): [string, (deal: Raw) => boolean] => [file.miner.name, (deal) => deal.minerId === file.miner.id]),
    ...files.flatMap((file) =>
      (file.deals as Raw[]).map((row): [string, (deal: Raw) => boolean] => [row.id, (deal) => deal.id === row.id]),
    ),
    ...files.flatMap((file) =>
      (file.sites as Raw[]).map((site): [string, (deal: Raw) => boolean] => [
        site.id,
        (deal) => deal.siteId === site.id || (deal.siteIds ?? []).includes(site.id),
      ]),
    ),
    ...tenants.map((party): [string, (deal: Raw) => boolean] => [
      party.name,
      (deal) => names(party).some((name) => words(deal.tenant).includes(name) || words(deal.endUser).includes(name)),
    ]),
  ];
}

/** The sum of what the deals disclose: 0 where nothing counts, "not disclosed" where deals count and none says. */
function expected(deals: Raw[], amount: (deal: Raw) => unknown, own: boolean): number | string {
  const said = deals.filter((deal) => amount(deal) != null);
  if (deals.length > 0 && said.length === 0) return "not disclosed";
  return said.reduce((sum, deal) => sum + (amount(deal) as number) * (own ? (deal.attributableShare ?? 1) : 1), 0);
}

function asked(name: string, args: unknown[]): number | string {
  try {
    return library.call(name, args) as number;
  } catch (thrown) {
    if (thrown instanceof HostError && thrown.code === "#N/A" && thrown.message.endsWith("is not disclosed.")) return "not disclosed";
    throw thrown;
  }
}

test.each(["2026-10-08", "2026-04-30", "2025-09-30"])("every sum on %s is what the files say", (day) => {
  const deals = dealsOn(day).filter(counted);
  const wrong: string[] = [];
  let compared = 0;
  for (const [who, theirs] of subjects()) {
    const own = deals.filter(theirs);
    const check = (name: string, measure: string, ours: number | string, sum: number | string) => {
      compared++;
      const same =
        typeof ours === "number" && typeof sum === "number" ? Math.abs(ours - sum) <= 1e-9 * Math.max(1, Math.abs(sum)) : ours === sum;
      if (!same) wrong.push(`${name}("${who}","${measure}") is ${ours}, not ${sum}`);
    };
    for (const share of [false, true]) {
      for (const [measure, amount] of Object.entries(POWER)) {
        const called = share ? `${measure}Attributable` : measure;
        const mw = expected(
          own.filter((deal) => deal.mwIncremental !== false),
          amount,
          share,
        );
        check("GW", called, asked("GW", [who, called, day]), typeof mw === "number" ? mw / 1000 : mw);
      }
      for (const [measure, field] of Object.entries(MONEY)) {
        if (share && measure === "equity") continue;
        const called = share ? `${measure}Attributable` : measure;
        check(
          "VALUE",
          called,
          asked("VALUE", [who, called, day]),
          expected(own, (deal) => deal[field], share),
        );
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(3500);
});

test("financing adds what the rows of a miner disclose", () => {
  const day = "2026-10-08";
  for (const file of files) {
    const rows = (file.financings as Raw[]).filter((row) => (row.publicFrom ?? row.announced) <= day);
    const said = rows.filter((row) => row.amountUsd != null);
    const sum = rows.length > 0 && said.length === 0 ? "not disclosed" : said.reduce((total, row) => total + (row.amountUsd as number), 0);
    expect([file.miner.id, asked("VALUE", [file.miner.name, "financing", day])]).toEqual([file.miner.id, sum]);
  }
});
