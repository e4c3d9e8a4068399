import type { Dataset, FactsVersion } from "./types";
import { compareVersions } from "./version";

type Kept = { recorded: FactsVersion; sources?: { recorded?: FactsVersion }[]; events?: { recorded: FactsVersion }[] };

/**
 * An older version out of a newer file: rows, events and sources that were recorded later are taken away again.
 * viewAt(rebuild(d, v), day) equals viewAt(d, day, v) for every day.
 */
export function rebuild(dataset: Dataset, version: FactsVersion): Dataset {
  const held = (recorded: FactsVersion | undefined) => recorded === undefined || compareVersions(recorded, version) <= 0;
  const rows = <T extends Kept>(table: readonly T[]): T[] =>
    table
      .filter((row) => held(row.recorded))
      .map((row) => ({
        ...row,
        ...(row.sources ? { sources: row.sources.filter((s) => held(s.recorded)) } : {}),
        ...(row.events ? { events: row.events.filter((e) => held(e.recorded)) } : {}),
      }));
  return {
    meta: { ...dataset.meta, versions: dataset.meta.versions.filter((v) => held(v.version)) },
    miners: rows(dataset.miners),
    sites: rows(dataset.sites),
    deals: dataset.deals
      .map((deal) => ({
        ...deal,
        events: deal.events.filter((e) => held(e.recorded)),
        sources: deal.sources.filter((s) => held(s.recorded)),
      }))
      .filter((deal) => deal.events.length > 0),
    pipeline: rows(dataset.pipeline),
    financings: rows(dataset.financings),
    benchmarks: rows(dataset.benchmarks),
    peers: rows(dataset.peers),
    market: rows(dataset.market),
    partnerships: rows(dataset.partnerships),
    counterparties: rows(dataset.counterparties),
  };
}
