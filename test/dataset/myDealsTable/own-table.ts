/** A table of own deals for tests: rows by heading. */
import { bundled } from "../../../src/dataset/bundled";
import { resolveName } from "../../../src/dataset/names";
import { myDealColumns } from "../../../src/dataset/myDealsTable/columns";
import type { MyDealCell } from "../../../src/dataset/myDealsTable/readCell";
import { readMyDeals } from "../../../src/dataset/myDealsTable/readMyDeals";
import { viewAt } from "../../../src/dataset/view";

const facts = viewAt(bundled, "2026-10-08");
export const meaningOf = (name: string) => resolveName(facts, name);
export const headings = myDealColumns.map(({ heading }) => heading);

/** A lease on the terms of a published one: $9.8bn over 15 years at 352 MW with 3 % steps. */
export const falcon: Record<string, MyDealCell> = {
  "My deal": "Falcon",
  Tenant: "A tenant",
  "Critical IT (MW)": 352,
  "Contract value (USD)": 9_800_000_000,
  "Base term (years)": 15,
  "Escalator (% a year)": 0.03,
  "First delivery": 46_753,
};

/** The rows read under the headings as inserted. */
export function readRows(...rows: Record<string, MyDealCell>[]) {
  return readMyDeals(
    headings,
    rows.map((row) => headings.map((heading) => row[heading] ?? null)),
    meaningOf,
  );
}
