import { join } from "node:path";
import { bundled, measure, tenantGroup, viewAt, type Deal } from "../../src/dataset";
import { aggregate, completeInputs, herfindahl, metric, monthlyTable } from "../../src/economics";
import { blueprints, type Choices } from "../../src/models";
import { contractsOf } from "../../src/models/backlog/contracts";
import { companyDeals } from "../../src/models/company/company-deals";
import { illegible } from "../models/legible";
import { planToXlsx } from "./plan-to-xlsx";
import type { Recalculated } from "./read-xlsx";
import { recalculateAll, scratch, testWithSoffice } from "./soffice";
import { substituteFrom } from "./substitute";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);

/** Builds with every choice, recalculates; the workbooks with the names of their sheets. Errors and failing checks are failures at once. */
async function recalculated(id: string, all: readonly Choices[]): Promise<{ sheets: Recalculated; names: string[]; choices: Choices }[]> {
  const blueprint = blueprints.find((each) => each.id === id)!;
  const directory = scratch();
  const plans = all.map((choices) => blueprint.build(view, choices).plan);
  for (const [number, plan] of plans.entries()) await planToXlsx(plan.sheets, join(directory, `${number}.xlsx`), substituteFrom(view));
  const results = await recalculateAll(directory);
  return all.map((choices, number) => {
    const sheets = results.get(`${number}.xlsx`)!;
    const names = plans[number]!.sheets.map(({ sheet }) => sheet);
    expect({ choices, errors: sheets.errors() }).toEqual({ choices, errors: [] });
    expect(sheets.labelled(names[0]!, 2).get("State of the checks")).toBe("OK");
    const cut = plans[number]!.sheets.flatMap((plan) => illegible(plan, (row, column) => sheets.at(plan.sheet, row, column)));
    expect({ choices, cut }).toEqual({ choices, cut: [] });
    return { sheets, names, choices };
  });
}

testWithSoffice("backlog: every company's every year equals the maths' revenue of its contracts", async () => {
  const [{ sheets, names }] = (await recalculated("backlog", [{}])) as [Awaited<ReturnType<typeof recalculated>>[number]];
  const expected = new Map<string, number>();
  for (const { deal, lacking } of contractsOf(view)) {
    if (lacking.length > 0) continue;
    // Revenue does not depend on the power it is for.
    const complete = completeInputs(deal, deal.criticalItMw === null && deal.headlineMw === null ? { criticalItMw: 1 } : {});
    if (!complete.ok) throw new Error(JSON.stringify(complete.error));
    const { columns, periods } = aggregate(monthlyTable(complete.value.values), "year");
    for (let p = 0; p < periods; p++) {
      const year = Math.floor((columns.periodEnd[p]! - 1) / 365.25) + 1900;
      const key = `${deal.minerId} ${year}`;
      expected.set(key, (expected.get(key) ?? 0) + columns.revenue[p]!);
    }
  }
  const miners = view.miners.filter(({ id }) => contractsOf(view).some(({ deal }) => deal.minerId === id));
  const first = sheets.rowOf(names[0]!, "2024");
  const others = new Map<number, number>();
  const columnOf = (head: string) => {
    for (let column = 1; column < 60; column++) if (sheets.at(names[0]!, first - 1, column) === head) return column;
    throw new Error(`No column "${head}".`);
  };
  miners.forEach((miner) => {
    const column = columnOf(miner.ticker ?? miner.name);
    for (let year = 2024; year < 2024 + 25; year++) {
      const ours = Number(sheets.at(names[0]!, first + year - 2024, column));
      const theirs = expected.get(`${miner.id} ${year}`) ?? 0;
      const inChart = column < columnOf("All");
      if (!inChart) others.set(year, (others.get(year) ?? 0) + ours);
      expect({ miner: miner.id, year, close: Math.abs(ours - theirs) <= 1e-9 * Math.max(theirs, 1e6), ours, theirs }).toMatchObject({
        close: true,
      });
    }
  });
  for (const [year, sum] of others) expect(sheets.at(names[0]!, first + year - 2024, columnOf("Others"))).toBeCloseTo(sum, 0);
});

testWithSoffice("comps: power and value of every miner equal the facts' own sums", async () => {
  const [{ sheets, names }] = (await recalculated("comps", [{}])) as [Awaited<ReturnType<typeof recalculated>>[number]];
  for (const miner of view.miners.filter(({ id }) =>
    view.deals.some((deal) => deal.minerId === id && contractsOf(view).some((c) => c.deal === deal)),
  )) {
    const row = sheets.rowOf(names[0]!, miner.ticker ?? miner.name);
    const subject = { kind: "miner", id: miner.id, label: miner.name } as const;
    expect(sheets.at(names[0]!, row, 1)).toBeCloseTo(measure(view, subject, "contracted").value ?? 0, 6);
    expect(sheets.at(names[0]!, row, 2)).toBeCloseTo(measure(view, subject, "contract").value ?? 0, 0);
  }
});

testWithSoffice("market: HHI by miner and by tenant equal the maths", async () => {
  const [{ sheets, names }] = (await recalculated("market", [{}])) as [Awaited<ReturnType<typeof recalculated>>[number]];
  const found = sheets.labelled(names[0]!, 2);
  const hhi = (group: (deal: Deal) => string, amount: (deal: Deal) => number) => {
    const sums = new Map<string, number>();
    for (const { deal } of contractsOf(view)) sums.set(group(deal), (sums.get(group(deal)) ?? 0) + amount(deal));
    return herfindahl([...sums.values()]);
  };
  const mw = (deal: Deal) => (deal.mwIncremental ? (deal.headlineMw ?? 0) : 0);
  const close = (label: string, expected: number) => expect(found.get(label)).toBeCloseTo(expected, 6);
  close("HHI by miner, contracted MW", Number(hhi(({ minerId }) => minerId, mw)));
  close("HHI by tenant, contracted MW", Number(hhi((deal) => tenantGroup(view, deal, "tenant"), mw)));
  close(
    "HHI by tenant, contract value",
    Number(
      hhi(
        (deal) => tenantGroup(view, deal, "tenant"),
        (deal) => deal.contractValueUsd ?? 0,
      ),
    ),
  );
});

testWithSoffice(
  "company: every miner builds; its contracts are worth the maths' NOI over the cap rate; without a share count it says so",
  async () => {
    const miners = view.miners.filter(({ id }) => contractsOf(view).some(({ deal }) => deal.minerId === id));
    expect(miners.length).toBeGreaterThanOrEqual(10);
    const given = { shareCount: 4e8, sharePrice: 15, netDebt: 2e9 };
    const all = await recalculated("company", [...miners.map(({ id }) => ({ miner: id, overrides: given })), { miner: miners[0]!.id }]);
    const capRate = view.market.find(({ id }) => id === "caprate-hyperscale-2026")!.value;
    for (const { sheets, names, choices } of all) {
      const found = sheets.labelled(names[0]!, 2);
      const miner = view.miners.find(({ id }) => id === choices.miner)!;
      let signed = 0;
      for (const { deal, standing } of companyDeals(view, miner)) {
        const complete = completeInputs(deal);
        const noi = complete.ok ? metric(complete.value, "noiAverage") : null;
        if (standing === "signed" && noi?.ok) signed += (noi.value / capRate) * (deal.attributableShare ?? 1);
      }
      const ours = Number(found.get("Signed contracts"));
      expect({ miner: miner.id, close: Math.abs(ours - signed) <= 1e-9 * Math.max(1, signed), ours, signed }).toMatchObject({
        close: true,
      });
      if (choices.overrides) expect(typeof found.get("Value per diluted share")).toBe("number");
      else expect(found.get("Value per diluted share")).toBe("enter share count");
    }
  },
);
