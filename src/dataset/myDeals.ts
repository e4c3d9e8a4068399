import { originOf, registerOrigin } from "./view";
import type { Deal, View } from "./types";

/** The miner id under which the user's own deals stand; no miner of the facts has it. */
export const MY_DEALS = "my-deals";

/** The view with the user's own deals beside ours: those announced by the view's day, or without a day. Sums over "all" leave them out. */
export function withMyDeals(view: View, deals: readonly Deal[]): View {
  const seen = deals.filter((deal) => deal.announced === null || deal.announced <= view.asOf);
  if (seen.length === 0) return view;
  const merged: View = { ...view, deals: [...view.deals, ...seen] };
  const origin = originOf(view);
  if (origin) registerOrigin(merged, origin);
  return merged;
}
