import { dealsOf, isCounted, type Deal, type Miner, type View } from "../../dataset";
import { completeInputs, metric } from "../../economics";

/** Where a row stands in a sum of the parts: signed rows at their value, options and letters of intent at a probability. */
export type PartStanding = "signed" | "option" | "loi";

export interface CompanyDeal {
  deal: Deal;
  standing: PartStanding;
  /** NOI over revenue by the maths' defaults, used where no margin or NOI is published; null where there is no revenue. */
  defaultMargin: number | null;
}

/** The rows of a miner that have or may come to have value: counted contracts, options, letters of intent. */
export function companyDeals(view: View, miner: Miner): CompanyDeal[] {
  return dealsOf(view, { kind: "miner", id: miner.id, label: miner.name }).flatMap((deal): CompanyDeal[] => {
    const joint =
      deal.status === "active" && deal.kind === "joint-venture" && !deal.context && !deal.disposed && deal.contractValueUsd !== null;
    const standing = isCounted(deal) || joint ? "signed" : deal.status === "option" || deal.status === "loi" ? deal.status : null;
    return standing === null ? [] : [{ deal, standing, defaultMargin: marginOf(deal) }];
  });
}

function marginOf(deal: Deal): number | null {
  const complete = completeInputs(deal);
  if (!complete.ok) return null;
  const [noi, revenue] = [metric(complete.value, "noiAverage"), metric(complete.value, "revenueAverage")];
  return noi.ok && revenue.ok && revenue.value > 0 ? noi.value / revenue.value : null;
}
