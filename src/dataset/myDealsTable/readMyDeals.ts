import type { Resolution } from "../names";
import { normalise } from "../normalise";
import type { MyDeal } from "../types";
import { keyHeading, type MyDealColumn } from "./columns";
import { nameProblem } from "./checkName";
import { findColumns } from "./findColumns";
import { readCell, type MyDealCell } from "./readCell";
import { contradictions, dealOfRow } from "./readRow";

/** Something wrong in a cell: the row is left out until it is corrected. Row and column count from 0, below and right of the table's first heading. */
export interface MyDealFault {
  row: number;
  column: number;
  heading: string;
  /** Name of the row's deal, or null where it has none. */
  deal: string | null;
  /** What is wrong and what to do, to follow the heading: "is 3; allowed is …". */
  reason: string;
}

export interface MyDealsRead {
  /** The good rows, by announcement, then name; undated ones last. */
  deals: { row: number; deal: MyDeal }[];
  faults: MyDealFault[];
  /** Headings that are not read. */
  unread: string[];
  /** Why nothing can be read at all, or null. */
  problem: string | null;
}

/**
 * The deals of a table of the user's own. Never throws, whatever the cells hold: a wrong row is told and left out, the good ones stand; a row with nothing
 * in our columns is passed over. `meaningOf` says what a name means in the facts.
 */
export function readMyDeals(
  headings: readonly string[],
  body: readonly (readonly MyDealCell[])[],
  meaningOf: (name: string) => Resolution,
): MyDealsRead {
  const { at, unread } = findColumns(headings);
  const key = [...at].find(([, { field }]) => field === "id")?.[0];
  if (key === undefined)
    return {
      deals: [],
      faults: [],
      unread,
      problem: `The table has no column "${keyHeading}". Give the column with the names of your deals that heading.`,
    };
  const faults: MyDealFault[] = [];
  const deals: MyDealsRead["deals"] = [];
  const names = new Set<string>();
  body.forEach((cells, row) => {
    const read = readRow(cells, at);
    if (read.given.size === 0 && read.wrong.length === 0) return;
    const name = read.given.get("id") as string | undefined;
    const wrong = [...read.wrong];
    if (name === undefined && !wrong.some(({ column }) => column === key))
      wrong.unshift({ column: key, reason: "is empty. Give the deal a name, or clear the row." });
    const problem = name === undefined ? null : nameProblem(name, meaningOf(name), names);
    if (problem) wrong.unshift({ column: key, reason: problem });
    if (name !== undefined) names.add(normalise(name));
    for (const { field, reason } of contradictions(read.given)) {
      const column = [...at].find(([, one]) => one.field === field)?.[0];
      if (column !== undefined) wrong.push({ column, reason });
    }
    for (const { column, reason } of wrong) faults.push({ row, column, heading: headings[column]!, deal: name ?? null, reason });
    if (wrong.length === 0) deals.push({ row, deal: dealOfRow(name!, read.given) });
  });
  const order = ({ deal }: { deal: MyDeal }) => `${deal.announced ?? "9999"} ${deal.id}`;
  deals.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { deals, faults, unread, problem: null };
}

function readRow(cells: readonly MyDealCell[], at: ReadonlyMap<number, MyDealColumn>) {
  const given = new Map<MyDealColumn["field"], string | number>();
  const wrong: { column: number; reason: string }[] = [];
  for (const [column, definition] of at) {
    const read = readCell(definition, cells[column] ?? null);
    if ("wrong" in read) wrong.push({ column, reason: read.wrong });
    else if (read.value !== null) given.set(definition.field, read.value);
  }
  return { given, wrong };
}
