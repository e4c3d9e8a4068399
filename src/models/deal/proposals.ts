import { toSerial, type Deal, type View } from "../../dataset";
import type { RowSource } from "../tables/fact-table";
import { edate, firstOfMonth, findInput, isCloud, type InputName } from "../../economics";

export interface Proposal {
  value: number;
  reason: string;
  /** The page it is taken from, or null for a rule of ours. */
  source: RowSource | null;
}

/** The market row a cost per MW is proposed from: power and shell of a data centre, without GPUs. */
const costRow = "cost-jll-2026";

/**
 * What a model proposes in place of required terms nobody has disclosed: a cost per MW from the market facts, and a delivery date from the median time
 * to build. A contract value, a term, a power or the cost of GPUs is never proposed.
 */
export function proposals(view: View, deal: Deal): Partial<Record<InputName, Proposal>> {
  const found: Partial<Record<InputName, Proposal>> = {};
  const cost = view.market.find(({ id }) => id === costRow);
  const costKnown = deal.capexPerMwUsdLow ?? deal.capexPerMwUsdHigh ?? (isCloud(deal.kind, deal.leaseStructure) ? null : deal.capexUsd);
  if (cost && costKnown === null) {
    const publisher = cost.sources[0]?.publisher ?? "market facts";
    found.capexUsdPerItMw = {
      value: cost.value * 1e6,
      reason: `proposed: build cost, ${cost.metric} (${publisher}, ${cost.asOf.slice(0, 4)}; ${cost.id})`,
      source: cost.sources[0] ?? null,
    };
  }
  if (deal.firstDeliveryDate === null && deal.fullDeliveryDate === null && deal.announced !== null) {
    const months = Number(findInput("buildMonths")!.fallback);
    found.firstDelivery = {
      value: edate(firstOfMonth(toSerial(deal.announced)), months),
      reason: `proposed: ${months} months after the announcement, the median of the deals that state both`,
      source: null,
    };
  }
  return found;
}
