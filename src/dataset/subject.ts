import { MY_DEALS } from "./myDeals";
import { partiesOf } from "./parties";
import type { Deal, Financing, PipelineRow, View } from "./types";

/** Whom or what a name means. */
export type Subject = { kind: "all" } | { kind: "miner" | "deal" | "site" | "counterparty"; id: string; label: string };

/** True where the deal adds to sums: a signed tenant contract, active or amended, of a listed miner, and not sold on the view's day. */
export function isCounted(deal: Deal): boolean {
  return (deal.status === "active" || deal.status === "amended") && !deal.context && deal.isTenantContract && !deal.disposed;
}

/** Every deal row of the subject (options, letters of intent and ended ones too), by announcement, then id. The user's own deals are found by their ids and as "my deals" only. */
export function dealsOf(view: View, subject: Subject): Deal[] {
  switch (subject.kind) {
    case "all":
      return view.deals.slice();
    case "miner":
      return subject.id === MY_DEALS ? [...(view.myDeals ?? [])] : view.deals.filter((deal) => deal.minerId === subject.id);
    case "deal": {
      const deal = findDeal(view, subject.id);
      return deal ? [deal] : [];
    }
    case "site":
      return view.deals.filter((deal) => deal.siteId === subject.id || deal.siteIds.includes(subject.id));
    case "counterparty":
      return view.deals.filter((deal) => partiesOf(view, deal).includes(subject.id));
  }
}

/** The deal of that id, of the facts or the user's own. */
export function findDeal(view: View, id: string): Deal | undefined {
  return view.deals.find((deal) => deal.id === id) ?? view.myDeals?.find((deal) => deal.id === id);
}

/** The pipeline rows of a miner or a site; of everything for "all"; a deal or a tenant has none. */
export function pipelineOf(view: View, subject: Subject): PipelineRow[] {
  if (subject.kind === "all") return view.pipeline;
  if (subject.kind === "miner") return view.pipeline.filter((row) => row.minerId === subject.id);
  if (subject.kind === "site") return view.pipeline.filter((row) => row.siteId === subject.id);
  return [];
}

/** The financings of a miner, or those that name one of the subject's deals, by announcement, then id. */
export function financingsOf(view: View, subject: Subject): Financing[] {
  const rows = () => {
    if (subject.kind === "all") return view.financings.slice();
    if (subject.kind === "miner") return view.financings.filter((row) => row.minerId === subject.id);
    const ids = new Set(dealsOf(view, subject).map((deal) => deal.id));
    return view.financings.filter((row) => row.dealId !== null && ids.has(row.dealId));
  };
  return rows().sort((a, b) => {
    const x = a.announced ?? "9999";
    const y = b.announced ?? "9999";
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
  });
}
