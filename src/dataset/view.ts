import { foldDeal } from "./foldDeal";
import { foldRows } from "./foldRows";
import type { Dataset, Deal, FactsVersion, IsoDay, View } from "./types";
import { newestVersion } from "./version";

/** Which dataset a view was cut from: name resolution knows every name of the version, also those that became public later. */
const origins = new WeakMap<View, Dataset>();

/** The dataset a view was cut from; undefined for a view put together by hand. */
export function originOf(view: View): Dataset | undefined {
  return origins.get(view);
}

/** Notes the dataset behind a view that was made from another one. */
export function registerOrigin(view: View, dataset: Dataset): void {
  origins.set(view, dataset);
}

function byAnnouncement(a: Deal, b: Deal): number {
  const x = a.announced ?? "9999";
  const y = b.announced ?? "9999";
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * What was known on `asOf` (events and rows public by that day), by facts version `version` (default: the newest the dataset holds).
 * Pure: facts recorded in a later version never change the answer for an earlier pair.
 */
export function viewAt(dataset: Dataset, asOf: IsoDay, version: FactsVersion = newestVersion(dataset).version): View {
  const deals: Deal[] = [];
  for (const row of dataset.deals) {
    const deal = foldDeal(row, asOf, version);
    if (deal) deals.push(deal);
  }
  deals.sort(byAnnouncement);
  const view: View = {
    asOf,
    version,
    deals,
    miners: foldRows(dataset.miners, "miner", asOf, version),
    sites: foldRows(dataset.sites, "site", asOf, version),
    pipeline: foldRows(dataset.pipeline, "pipeline", asOf, version),
    financings: foldRows(dataset.financings, "financing", asOf, version),
    benchmarks: foldRows(dataset.benchmarks, "benchmark", asOf, version),
    peers: foldRows(dataset.peers, "peer", asOf, version),
    market: foldRows(dataset.market, "market", asOf, version),
    partnerships: foldRows(dataset.partnerships, "partner", asOf, version),
  };
  origins.set(view, dataset);
  return view;
}
