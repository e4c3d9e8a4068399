import { isCounted, toSerial, type Deal, type View } from "../../dataset";
import { completeInputs, firstOfMonth, isCloud, findInput } from "../../economics";

/** A signed contract of the backlog: whether its revenue can be placed in years, and if not what is lacking. */
export interface Contract {
  deal: Deal;
  /** Revenue over the base term, USD; null where neither value nor annual revenue is disclosed. */
  total: number | null;
  lacking: string[];
}

/** The escalator a contract is spread with where it publishes none. */
export function defaultEscalator(deal: Deal): number {
  const { fallback } = findInput("escalatorRate")!;
  return typeof fallback === "function"
    ? fallback({} as Parameters<typeof fallback>[0], isCloud(deal.kind, deal.leaseStructure))
    : Number(fallback);
}

/** The counted contracts of a view, by miner then announcement. */
export function contractsOf(view: View): Contract[] {
  return view.deals
    .filter(isCounted)
    .map((deal): Contract => {
      const complete = completeInputs(deal);
      const total = complete.ok && Number.isFinite(complete.value.baseTermRentUsd) ? complete.value.baseTermRentUsd : null;
      const lacking = [
        ...(total === null ? ["contract value"] : []),
        ...(deal.baseTermYears === null ? ["base term"] : []),
        ...(deal.firstDeliveryDate === null && deal.fullDeliveryDate === null ? ["delivery date"] : []),
      ];
      return { deal, total, lacking };
    })
    .sort((a, b) => (a.deal.minerId < b.deal.minerId ? -1 : a.deal.minerId > b.deal.minerId ? 1 : 0));
}

/** First month of delivery, as a serial; the month of full delivery where no first delivery is known. */
export function firstDelivery(deal: Deal): number {
  return firstOfMonth(toSerial((deal.firstDeliveryDate ?? deal.fullDeliveryDate)!));
}
