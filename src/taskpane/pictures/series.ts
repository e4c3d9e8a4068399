/** The numbers of the two pictures, from the facts. Pure. */
import { isCounted, measure, type View } from "../../dataset";
import { spokenName } from "../format";

export interface MinerPower {
  miner: string;
  /** Gigawatts; null where nobody says. */
  contractedGw: number | null;
  pipelineGw: number | null;
}

/** The miners with the most power, contracted or in the pipeline at any stage, most first. */
export function powerByMiner(view: View, most: number): MinerPower[] {
  const gigawatts = (id: string, label: string, what: "contracted" | "pipeline") => {
    const { value } = measure(view, { kind: "miner", id, label }, what);
    return value === null ? null : value / 1000;
  };
  return view.miners
    .filter((miner) => !miner.context)
    .map((miner) => ({
      miner: spokenName(miner.name),
      contractedGw: gigawatts(miner.id, miner.name, "contracted"),
      pipelineGw: gigawatts(miner.id, miner.name, "pipeline"),
    }))
    .filter(({ contractedGw, pipelineGw }) => (contractedGw ?? 0) + (pipelineGw ?? 0) > 0)
    .sort(
      (left, right) => Math.max(right.pipelineGw ?? 0, right.contractedGw ?? 0) - Math.max(left.pipelineGw ?? 0, left.contractedGw ?? 0),
    )
    .slice(0, most);
}

export interface QuarterOfDeals {
  /** "Q3 2025" */
  quarter: string;
  deals: number;
  /** Contract value disclosed of the deals announced in the quarter, in $bn. */
  valueBn: number;
  /** How many of them disclose none. */
  undisclosed: number;
}

/** Signed deals by the quarter of their announcement, every quarter from the first to the last, also empty ones. */
export function dealsByQuarter(view: View): QuarterOfDeals[] {
  const dated = view.deals.filter((deal) => isCounted(deal) && deal.announced !== null);
  const numberOf = (day: string) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const numbers = dated.map((deal) => numberOf(deal.announced!));
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  const quarters = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => first + index);
  return quarters.map((quarter) => {
    const deals = dated.filter((_, index) => numbers[index] === quarter);
    const told = deals.filter((deal) => deal.contractValueUsd !== null);
    return {
      quarter: `Q${(quarter % 4) + 1} ${Math.floor(quarter / 4)}`,
      deals: deals.length,
      valueBn: told.reduce((sum, deal) => sum + deal.contractValueUsd!, 0) / 1e9,
      undisclosed: deals.length - told.length,
    };
  });
}
