/** Deals of the user's own in a view of the facts, one for each term a rent may follow from, and a cloud contract. */
import { bundled, resolveName, viewAt, type View } from "../../../src/dataset";
import { addMyDeals } from "../../../src/dataset/myDeals";
import { readMyDeals } from "../../../src/dataset/myDealsTable/readMyDeals";

const facts = viewAt(bundled, "2026-10-08");
const headings = [
  ...["My deal", "Tenant", "Kind", "criticalItMw", "contractValueUsd", "annualRevenueUsd", "rentUsdPerKwMonth", "baseTermYears"],
  ...["escalatorRate", "noiMargin", "capexUsd", "firstDeliveryDate", "fullDeliveryDate", "backstopUsd"],
];
const read = readMyDeals(
  headings,
  [
    ["By value", "T", null, 352, 9.8e9, null, null, 15, 0.03, 0.9, 4e9, "2028-01-15", "2028-07-15", 1e9],
    ["By revenue", "T", null, 100, null, 2e8, null, 12, 0.02, null, 1.1e9, null, "2028-06-30", null],
    ["By rent", "T", null, 60, null, null, 150, 10, 0, 0.85, 7e8, "2027-03-01", null, null],
    ["A cloud", "T", "GPU cloud", 50, 1.5e9, null, null, 5, null, null, 6e8, "2027-05-01", null, null],
  ],
  (name) => resolveName(facts, name),
);
if (read.faults.length > 0) throw new Error(JSON.stringify(read.faults));

export const ownView: View = addMyDeals(
  viewAt(bundled, "2026-10-08"),
  read.deals.map(({ deal }) => deal),
  "2026-10-08",
);
