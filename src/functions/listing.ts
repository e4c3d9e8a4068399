/** Tables of rows that hang on a miner, deal or site: pipeline, financings, partnerships. */
import { dealsOf, fieldValue, store, type IsoDay, type Subject, type View } from "../dataset";
import { dayOrToday } from "./answer";
import { Fault } from "./errors";
import { defaultColumns } from "./dictionary";
import { foldWord } from "./nearest";
import { spill, type Cell } from "./spill";
import { subjectOf } from "./subject";

export interface Listed {
  id: string;
  minerId?: string | null;
  siteId?: string | null;
  dealId?: string | null;
  dealIds?: readonly string[];
}

export interface Listing<R extends Listed> {
  /** Kind of row in the dictionary. */
  kind: string;
  /** What the rows are called in a sentence. */
  called: string;
  columns: readonly string[];
  rows: (view: View) => readonly R[];
  /** Whether a row belongs to a tenant or partner by its own fields, beside the deals it hangs on. */
  names?: (row: R) => readonly (string | null)[];
  order: (a: R, b: R) => number;
}

/** The block for the rows of `name` (all rows when null), in the listing's order. @throws Fault nothing-found and the faults of names and days */
export function list<R extends Listed>(listing: Listing<R>, name: string | null, asOf: IsoDay | null): Cell[][] {
  const view = store.view(dayOrToday(asOf));
  const named = (row: R) => name !== null && (listing.names?.(row) ?? []).some((one) => one !== null && foldWord(one) === foldWord(name));
  const partner = listing.rows(view).some(named);
  const subject = subjectOrNull(view, name ?? "all", partner);
  const rows = listing
    .rows(view)
    .filter((row) => (partner && named(row)) || (subject !== null && belongs(listing, view, subject, row)))
    .sort(listing.order);
  if (rows.length === 0) throw new Fault({ code: "nothing-found", what: `no ${listing.called} of ${name ?? "anyone"} on ${view.asOf}` });
  const fields = defaultColumns(listing.kind, listing.columns);
  return spill(
    fields,
    rows.map((row) => fields.map((field) => fieldValue(view, field.kind, row as never, field.name))),
  );
}

/** A partner need not be a miner or tenant: its name then stands in its rows only. @throws the faults of names when it stands nowhere */
function subjectOrNull(view: View, name: string, partner: boolean): Subject | null {
  try {
    return subjectOf(view, name);
  } catch (fault) {
    if (partner) return null;
    throw fault;
  }
}

function belongs<R extends Listed>(listing: Listing<R>, view: View, subject: Subject, row: R): boolean {
  if (subject.kind === "all") return true;
  if (subject.kind === "miner" && row.minerId === subject.id) return true;
  if (subject.kind === "site" && row.siteId === subject.id) return true;
  if (subject.kind === "counterparty" && listing.names?.(row).includes(subject.label)) return true;
  // A miner's rows are its own; a deal's, site's or tenant's rows are also those that hang on their deals.
  return subject.kind !== "miner" && dealsOf(view, subject).some((deal) => deal.id === row.dealId || row.dealIds?.includes(deal.id));
}

/** Compares by a text or number, null last, then by id. */
export function by<R extends Listed>(key: (row: R) => string | number | null): (a: R, b: R) => number {
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === y) return a.id < b.id ? -1 : 1;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -1 : 1;
  };
}
