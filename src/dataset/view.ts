import type { RowKind } from "./fields";
import { foldDeal } from "./foldDeal";
import { foldRows } from "./foldRows";
import { tables } from "./tables";
import type { Dataset, Deal, FactsVersion, IsoDay, View } from "./types";
import { newestVersion } from "./version";

/** Which dataset a view was cut from: name resolution knows every name of the version, also those that became public later. */
const origins = new WeakMap<View, Dataset>();

/** The dataset a view was cut from; undefined for a view put together by hand. */
export function originOf(view: View): Dataset | undefined {
  return origins.get(view);
}

function byAnnouncement(a: Deal, b: Deal): number {
  const x = a.announced ?? "9999";
  const y = b.announced ?? "9999";
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A table that is folded when somebody asks for it: a sum over deals never pays for the market. */
function onFirstUse<K extends keyof View>(view: View, table: K, make: () => View[K]): void {
  Object.defineProperty(view, table, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value = make();
      Object.defineProperty(view, table, { value, enumerable: true, writable: true, configurable: true });
      return value;
    },
  });
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
  const view = { asOf, version, deals } as View;
  for (const [kind, table] of tables)
    if (table !== "deals" && table !== "counterparties" && kind !== "deal")
      onFirstUse(view, table, () => foldRows<never>(dataset[table], kind as RowKind, asOf, version));
  origins.set(view, dataset);
  return view;
}
