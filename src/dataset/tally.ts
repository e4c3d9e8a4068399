import { tenantGroup } from "./parties";
import { isCounted } from "./subject";
import type { Deal, IsoDay, View } from "./types";

/** How a tally is counted: each field is one choice that the publisher of a headline had to make. */
export interface Choices {
  /** Last day whose news is in. */
  cutOff: IsoDay;
  /** Leave out what was announced before this day. */
  since?: IsoDay;
  /** Only these miners. */
  miners?: readonly string[] | null;
  appliedDigital: boolean;
  /** Ventures at 100 %, or the miner's share on the day. */
  ventures: "whole" | "own share";
  basis: "criticalIt" | "contracted" | "gross" | "grossOrHeadline";
  gpuCloud: boolean;
  /** With the values that only a company total implies. */
  impliedValues: boolean;
}

export interface Tally {
  valueUsd: number;
  mw: number;
  /** Contracts whose value is public, tranches of one tenant at one site (or that expand each other) as one. */
  groups: number;
  rows: string[];
}

/** MW a basis reads off a deal; null where the source does not state them. */
const mwOf: Record<Choices["basis"], (deal: Deal) => number | null> = {
  criticalIt: (d) => d.criticalItMw,
  contracted: (d) => d.headlineMw,
  gross: (d) => d.grossMw,
  grossOrHeadline: (d) => d.grossMw ?? d.headlineMw,
};

/** The contracts among the deals: rows of one miner that share tenant and site, or that expand one another, are one. */
export function contractGroups(view: View, deals: readonly Deal[]): Deal[][] {
  const groupOf = new Map<string, Deal[]>();
  const byKey = new Map<string, Deal[]>();
  for (const deal of deals) {
    const key = `${deal.minerId}|${tenantGroup(view, deal, "tenant")}|${deal.siteId ?? deal.id}`;
    const group = (deal.expands ? groupOf.get(deal.expands) : undefined) ?? byKey.get(key) ?? [];
    group.push(deal);
    groupOf.set(deal.id, group);
    if (!byKey.has(key)) byKey.set(key, group);
  }
  return [...new Set(groupOf.values())];
}

/** The total of a view under some choices; the view must be of the choices' cut-off day. */
export function tally(view: View, choices: Choices): Tally {
  const deals = view.deals.filter(
    (d) =>
      isCounted(d) &&
      (choices.appliedDigital || d.minerId !== "apld") &&
      (choices.gpuCloud || d.kind !== "gpu-cloud") &&
      (!choices.miners || choices.miners.includes(d.minerId)) &&
      (!choices.since || (d.announced !== null && d.announced >= choices.since)),
  );
  const share = (d: Deal) => (choices.ventures === "whole" ? 1 : (d.attributableShare ?? 1));
  const value = (d: Deal) => d.contractValueUsd ?? (choices.impliedValues ? d.impliedValueUsd : null) ?? 0;
  return {
    valueUsd: deals.reduce((sum, d) => sum + value(d) * share(d), 0),
    mw: deals.reduce((sum, d) => sum + (d.mwIncremental ? (mwOf[choices.basis](d) ?? 0) * share(d) : 0), 0),
    groups: contractGroups(
      view,
      deals.filter((d) => d.contractValueUsd !== null),
    ).length,
    rows: deals.map((d) => d.id),
  };
}
