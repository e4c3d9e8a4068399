/** The types of the facts, inferred from the one schema. Nothing of zod reaches run time through this file. */
import type { z } from "zod";
import type * as s from "./schema";

/** A day as "2026-04-30". */
export type IsoDay = string;
/** A facts version as "2026.11.23"; order with compareVersions. */
export type FactsVersion = string;

type Row<T extends z.ZodType> = z.infer<T>;
/** What a view holds: every field is there, null where nothing is disclosed. */
type Filled<T> = {
  [K in keyof T]-?: Extract<T[K], readonly unknown[]> extends never ? (undefined extends T[K] ? Filler<T[K]> : T[K]) : NonNullable<T[K]>;
};
type Filler<T> = [NonNullable<T>] extends [boolean] ? boolean : NonNullable<T> | null;
type Seen<T> = Filled<Omit<T, "events" | "recorded" | "publicFrom">>;

export type Source = Row<typeof s.sourceSchema>;
export type Precision = Row<typeof s.precision>;
export type Stage = Row<typeof s.stage>;
export type EventKind = Row<typeof s.eventKind>;
export type DealTerms = Row<typeof s.dealTermsSchema>;
export type Dataset = Row<typeof s.datasetSchema>;
export type MinerFile = Row<typeof s.minerFileSchema>;
export type Meta = Row<typeof s.metaSchema>;
/** A deal as it is kept: events with the fields they set. */
export type DealRow = Dataset["deals"][number];
export type DealEvent = DealRow["events"][number];

export type Miner = Seen<Dataset["miners"][number]>;
export type Site = Seen<Dataset["sites"][number]>;
export type PipelineRow = Seen<Dataset["pipeline"][number]>;
export type Financing = Seen<Dataset["financings"][number]>;
export type Benchmark = Seen<Dataset["benchmarks"][number]>;
export type Peer = Seen<Dataset["peers"][number]>;
export type MarketRow = Seen<Dataset["market"][number]>;
export type Partnership = Seen<Dataset["partnerships"][number]>;
export type Counterparty = Seen<Dataset["counterparties"][number]>;

export type FieldBasis = NonNullable<DealEvent["fieldBasis"]>[string];

/** A deal as of a day: the folded terms, what follows from its events, and the events up to that day. */
export type Deal = Filled<DealTerms> & {
  id: string;
  minerId: string;
  /** null where the day of the announcement is not known (announcedPrecision "unknown"). */
  announced: IsoDay | null;
  announcedPrecision: Precision;
  /** The day the present contract value became public. */
  valueKnownFrom: IsoDay | null;
  shareHistory: { from: IsoDay; share: number }[];
  events: DealEvent[];
  sources: Source[];
  /** Figures with a source of their own: field -> addresses out of `sources`. */
  fieldSources: Record<string, string[]>;
  /** Figures that are not simply reported: field -> basis, and how it was derived or what disputes it. */
  fieldBasis: Record<string, FieldBasis>;
};

/** A deal of the user's own, read from the table "My deals". Basis of all it says: yours. */
export type MyDeal = Deal & {
  /** Whom the user names as the miner; a label, never a row of the facts. */
  minerName: string | null;
  siteName: string | null;
  state: string | null;
  /** Rent of the first year, USD per kW of critical IT and month. */
  rentUsdPerKwMonth: number | null;
};

/** What was known on a day, by one facts version. Deals are ordered by announcement, then id. */
export interface View {
  asOf: IsoDay;
  version: FactsVersion;
  miners: Miner[];
  sites: Site[];
  deals: Deal[];
  pipeline: PipelineRow[];
  financings: Financing[];
  benchmarks: Benchmark[];
  peers: Peer[];
  market: MarketRow[];
  partnerships: Partnership[];
  /** The user's own deals that count on the day, in the same order; apart from `deals`, so that no sum, table or list of the facts can take them in unasked. */
  myDeals?: readonly MyDeal[];
}
