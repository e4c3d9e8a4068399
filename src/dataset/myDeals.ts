import type { Deal, IsoDay, MyDeal, View } from "./types";

/** The miner id under which the user's own deals stand; no miner of the facts has it. */
export const MY_DEALS = "my-deals";

/** True for a deal of the user's own. */
export function isMine(deal: Deal): deal is MyDeal {
  return deal.minerId === MY_DEALS;
}

/**
 * Puts the user's own deals beside the facts of a view: those announced by its day, or without a day. On `lastDay`, the last one the facts
 * reach, all of them count: what the user knows may be newer than the facts.
 */
export function addMyDeals(view: View, deals: readonly MyDeal[], lastDay: IsoDay): View {
  const seen = view.asOf >= lastDay ? deals : deals.filter(({ announced }) => announced === null || announced <= view.asOf);
  if (seen.length > 0) view.myDeals = seen;
  return view;
}
