import type { Deal, Miner, Site, View } from "../../dataset";
import { column, formats, headings, type Column } from "./column";
import { standingOf } from "./deal-standing";
import type { FactTable } from "./fact-table";
import { namesMatch } from "./folded-text";
import { passes } from "./passes";
import type { TableQuery } from "./query";
import { dayCell } from "./serial";
import { sourceLink } from "./source-link";

/** A deal with the rows it points to. */
interface DealRow {
  deal: Deal;
  miner: Miner | undefined;
  site: Site | undefined;
}

const columns: Column<DealRow>[] = [
  column("id", "Deal ID", 190, ({ deal }) => deal.id),
  column("miner", "Miner", 130, ({ deal, miner }) => miner?.name ?? deal.minerId),
  column("ticker", "Ticker", 50, ({ miner }) => miner?.ticker ?? null),
  column("tenant", "Tenant", 130, ({ deal }) => deal.tenant),
  column("endUser", "End user", 120, ({ deal }) => deal.endUser),
  column("counterpartyType", "Tenant type", 75, ({ deal }) => deal.counterpartyType),
  column("site", "Site", 110, ({ deal, site }) => site?.name ?? deal.siteId),
  column("state", "State", 45, ({ site }) => site?.state ?? site?.country ?? null),
  column("standing", "Standing", 75, ({ deal }) => standingOf(deal)),
  column("status", "Status", 70, ({ deal }) => deal.status),
  column("announced", "Announced", 75, ({ deal }) => dayCell(deal.announced), formats.date),
  column("kind", "Kind", 80, ({ deal }) => deal.kind),
  column("leaseStructure", "Lease structure", 90, ({ deal }) => deal.leaseStructure),
  column("criticalItMw", "Critical IT MW", 80, ({ deal }) => deal.criticalItMw, formats.megawatts),
  column("grossMw", "Gross MW", 70, ({ deal }) => deal.grossMw, formats.megawatts),
  column("headlineMw", "Headline MW", 75, ({ deal }) => deal.headlineMw, formats.megawatts),
  column("contractValueUsd", "Contract value (USD)", 110, ({ deal }) => deal.contractValueUsd, formats.usd),
  column("valueWithExtensionsUsd", "Value with extensions (USD)", 130, ({ deal }) => deal.valueWithExtensionsUsd, formats.usd),
  column("baseTermYears", "Base term (years)", 85, ({ deal }) => deal.baseTermYears, formats.years),
  column("extensionOptions", "Extension options", 100, ({ deal }) => deal.extensionOptions),
  column("escalatorRate", "Escalator", 60, ({ deal }) => deal.escalatorRate, formats.share),
  column("annualRevenueUsd", "Annual revenue (USD)", 110, ({ deal }) => deal.annualRevenueUsd, formats.usd),
  column("noiMargin", "NOI margin", 65, ({ deal }) => deal.noiMargin, formats.share),
  column("capexUsd", "Capex (USD)", 100, ({ deal }) => deal.capexUsd, formats.usd),
  column("firstDeliveryDate", "First delivery", 80, ({ deal }) => dayCell(deal.firstDeliveryDate), formats.date),
  column("fullDeliveryDate", "Full delivery", 80, ({ deal }) => dayCell(deal.fullDeliveryDate), formats.date),
  column("backstopProvider", "Backstop by", 90, ({ deal }) => deal.backstopProvider),
  column("backstopUsd", "Backstop (USD)", 100, ({ deal }) => deal.backstopUsd, formats.usd),
  column("attributableShare", "Miner's share", 70, ({ deal }) => deal.attributableShare, formats.share),
  column("source", "Source", 140, ({ deal }) => sourceLink(deal.sources[0] ?? null)),
];

/** Values a filter of a deals query may name: any field of the deal, or its standing. */
function filterValue(deal: Deal, field: string): unknown {
  return field === "standing" ? standingOf(deal) : (deal as unknown as Record<string, unknown>)[field];
}

/** The deals a query chooses, by announcement then id (undated last), one row each. */
export function dealsTable(view: View, query: TableQuery): FactTable {
  const miners = new Map(view.miners.map((miner) => [miner.id, miner]));
  const sites = new Map(view.sites.map((site) => [site.id, site]));
  const rows = view.deals
    .map((deal): DealRow => ({ deal, miner: miners.get(deal.minerId), site: sites.get(deal.siteId ?? "") }))
    .filter(
      ({ deal, miner, site }) =>
        passes(query, deal.id, (field) => filterValue(deal, field)) && namesMatch(namesOf(deal, miner, site), query.search ?? ""),
    )
    .sort(
      (left, right) =>
        (left.deal.announced ?? "9999").localeCompare(right.deal.announced ?? "9999") || left.deal.id.localeCompare(right.deal.id),
    );
  return {
    kind: "deals",
    name: "Deals",
    columns: headings(columns),
    rows: rows.map((row) => ({
      key: row.deal.id,
      label: `${row.miner?.name ?? row.deal.minerId} → ${row.deal.tenant}`,
      source: row.deal.sources[0] ?? null,
      cells: columns.map(({ cell }) => cell(row) ?? null),
    })),
  };
}

/** Everything a deal may be searched by. */
function namesOf(deal: Deal, miner: Miner | undefined, site: Site | undefined): (string | null | undefined)[] {
  const ofMiner = miner ? [miner.name, miner.ticker, ...miner.aliases, ...miner.formerNames] : [];
  return [...ofMiner, deal.tenant, deal.endUser, deal.tenantPress, site?.name, site?.city, site?.state, site?.grid, deal.id];
}
