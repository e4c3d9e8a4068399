import { dictionary } from "../dictionary";
import { normalise } from "../normalise";
import { keyHeading, myDealColumns, type MyDealColumn } from "./columns";

const withoutUnit = (heading: string) => heading.replace(/\s*\([^)]*\)\s*$/, "");

/** Every way a column may be headed: as inserted, without the unit, by its name or label in the dictionary. */
const byHeading = new Map<string, MyDealColumn>();
for (const column of myDealColumns) {
  const defined = dictionary.find(({ kind, name }) => kind === "deal" && name === column.field);
  const own = column.field === "id" ? [column.heading] : [column.heading, withoutUnit(column.heading), column.field];
  for (const heading of [...own, ...(defined && column.field !== "id" ? [defined.label] : [])])
    if (!byHeading.has(normalise(heading))) byHeading.set(normalise(heading), column);
}

export interface FoundColumns {
  /** Our columns by their place in the table. */
  at: Map<number, MyDealColumn>;
  /** Headings that are the user's own: left alone and not read. */
  unread: string[];
}

/** Which of the headings are columns of ours. Of two that mean the same column the first is read. */
export function findColumns(headings: readonly string[]): FoundColumns {
  const at = new Map<number, MyDealColumn>();
  const taken = new Set<string>();
  const unread: string[] = [];
  headings.forEach((heading, place) => {
    const column = byHeading.get(normalise(heading)) ?? byHeading.get(normalise(withoutUnit(heading)));
    if (!column || taken.has(column.field)) return void unread.push(heading);
    taken.add(column.field);
    at.set(place, column);
  });
  return { at, unread };
}

/** True where the headings are those of a table of own deals. */
export function looksLikeMyDeals(headings: readonly string[]): boolean {
  return headings.some((heading) => normalise(heading) === normalise(keyHeading)) && findColumns(headings).at.size >= 3;
}
