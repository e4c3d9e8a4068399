/** One deal as the list, the filter and the announcements read it. Pure: rows in, words out. */
import type { Deal, MyDeal, View } from "../../dataset";
import { standingOf, type Standing } from "../../models/tables/deal-standing";
import { folded } from "../../models/tables/folded-text";
import { announcedText, moneyText, powerText, spokenName, termText } from "../format";

export interface DealLine {
  id: string;
  deal: Deal;
  /** A deal of the user's own. */
  mine: boolean;
  /** For one of the user's own the name it has. */
  miner: string;
  tenant: string;
  /** Without what stands in brackets: "AMD (377 MW) and neoclouds …" -> "AMD and neoclouds …". */
  tenantShort: string;
  /** Who uses the capacity, where that is somebody else: "for Anthropic"; "press: NVIDIA …" where only the press names a tenant; else "". */
  behind: string;
  site: string;
  /** Anything but "Signed" stands in no total. */
  standing: Standing;
  /** Null where not disclosed. */
  power: string | null;
  value: string | null;
  term: string | null;
  announced: string;
  /** Everything one may search the deal by, already folded. */
  searchText: string;
}

/** The lines of a view's deals, the user's own first, then by announcement, the newest first, undated ones last. */
export function dealLines(view: View): DealLine[] {
  const miners = new Map(view.miners.map((miner) => [miner.id, miner]));
  const sites = new Map(view.sites.map((site) => [site.id, site]));
  const lines = view.deals.map((deal): DealLine => {
    const miner = miners.get(deal.minerId);
    const site = deal.siteId ? sites.get(deal.siteId) : undefined;
    const place = site ? [site.name, site.state ?? site.country].filter(Boolean).join(", ") : "";
    const words = [
      miner?.name,
      miner?.ticker,
      ...(miner?.aliases ?? []),
      ...(miner?.formerNames ?? []),
      deal.tenant,
      deal.endUser,
      deal.tenantPress,
      site?.name,
      site?.city,
      site?.state,
      site?.grid,
      deal.id,
    ];
    const names = words.filter((word): word is string => Boolean(word)).map(folded);
    return {
      id: deal.id,
      deal,
      mine: false,
      miner: miner ? spokenName(miner.name) : deal.minerId,
      tenant: deal.tenant,
      tenantShort: deal.tenant.replace(/(\S) \([^)]*\)/g, "$1").replace(/^None$/, deal.tenant),
      behind: behindOf(deal),
      site: place,
      standing: standingOf(deal),
      power: deal.headlineMw === null ? null : powerText(deal.headlineMw),
      value: deal.contractValueUsd === null ? null : moneyText(deal.contractValueUsd),
      term: deal.baseTermYears === null ? null : termText(deal.baseTermYears),
      announced: announcedText(deal.announced, deal.announcedPrecision),
      searchText: [...names, ...names.map((name) => name.replace(/ /g, ""))].join(" "),
    };
  });
  return [...lines, ...(view.myDeals ?? []).map(ownLine)].sort(
    (left, right) =>
      Number(right.mine) - Number(left.mine) ||
      (right.deal.announced ?? "").localeCompare(left.deal.announced ?? "") ||
      left.id.localeCompare(right.id),
  );
}

function behindOf({ tenant, endUser, tenantPress }: Deal): string {
  if (endUser && !folded(endUser).startsWith(folded(tenant)))
    return /^press\b/i.test(endUser) ? endUser : `for ${endUser.replace(/^Unnamed/, "an unnamed")}`;
  return tenantPress ? `press: ${tenantPress}` : "";
}

function ownLine(deal: MyDeal): DealLine {
  const names = [deal.id, deal.minerName, deal.tenant, deal.siteName, deal.state, "yours", "my deals"].filter((word) => Boolean(word));
  return {
    id: deal.id,
    deal,
    mine: true,
    miner: deal.id,
    tenant: deal.tenant,
    tenantShort: deal.tenant,
    behind: "",
    site: [deal.minerName, deal.siteName, deal.state].filter(Boolean).join(", "),
    standing: standingOf(deal),
    power: deal.headlineMw === null ? null : powerText(deal.headlineMw),
    value: deal.contractValueUsd === null ? null : moneyText(deal.contractValueUsd),
    term: deal.baseTermYears === null ? null : termText(deal.baseTermYears),
    announced: announcedText(deal.announced, deal.announcedPrecision),
    searchText: names.map((name) => folded(name!)).join(" "),
  };
}

/** Who with whom, as a heading: "IREN → Microsoft"; a deal of the user's own may have no tenant. */
export function namesOf({ miner, tenantShort }: DealLine): string {
  return tenantShort ? `${miner} → ${tenantShort}` : miner;
}
