/**
 * The one definition of what a facts file may hold. Types are inferred from it; run-time code must `import type` from here,
 * so that zod stays out of functions.js. Null or absent both mean "not disclosed".
 */
import { z } from "zod";
import { isIsoDay } from "./calendar";

const text = z.string().min(1);
const day = z.string().refine(isIsoDay, "is not a day (YYYY-MM-DD)");
const version = z
  .string()
  .regex(/^\d{4}\.\d{2}\.\d{2}(\.\d+)?$/, "is not a facts version (YYYY.MM.DD, with .N for a second one on that day)");
const rowId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "is not an id (small letters, digits, hyphens)");
const mw = z.number().nonnegative();
const usd = z.number().int().nonnegative();
const fraction = z.number().min(0).max(1);
const readAs = z.enum(["opened", "excerpt", "cited"]);
const confidence = z.enum(["reported-by-company", "press", "analyst", "sourced", "unverified"]);
export const precision = z.enum(["day", "month", "quarter", "half", "year", "unknown"]);

/** Where a figure was read. `published` may be a year, a month or a day; `recorded` is given when the source was added after its row. */
export const sourceSchema = z.strictObject({
  title: text.optional(),
  publisher: text,
  url: z.url(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  readAs: readAs.optional(),
  plainHttpReason: text.optional(),
  recorded: version.optional(),
});

/** Everything an event can say about a deal. Money in USD, power in MW, rates and shares as fractions, dates as ISO days. */
export const dealTermsSchema = z.strictObject({
  siteId: rowId.nullish(),
  siteIds: z.array(rowId).optional(),
  tenant: text,
  tenantPress: text.nullish(),
  endUser: text.nullish(),
  counterpartyType: z.enum(["hyperscaler", "neocloud", "chipmaker", "ai-lab", "other"]),
  counterpartyTypeBasis: z.enum(["company", "press"]),
  kind: z.enum(["colocation", "gpu-cloud", "joint-venture", "powered-shell", "other"]),
  status: z.enum(["active", "amended", "option", "loi", "terminated"]),
  context: z.boolean().optional(),
  isTenantContract: z.boolean().optional(),
  disposed: z.boolean().optional(),
  disposedOn: day.nullish(),
  attributableShare: fraction.nullish(),
  criticalItMw: mw.nullish(),
  announcedCriticalItMw: mw.nullish(),
  grossMw: mw.nullish(),
  headlineMw: mw.nullish(),
  deliveredMw: mw.nullish(),
  mwBasis: z.enum(["critical-it", "gross", "unspecified"]),
  mwIncremental: z.boolean().optional(),
  contractValueUsd: usd.nullish(),
  valueBasis: z.enum(["reported", "derived", "disputed", "undisclosed", "yours"]),
  impliedValueUsd: usd.nullish(),
  valueWithExtensionsUsd: usd.nullish(),
  baseTermYears: z.number().positive().max(99).nullish(),
  extensionOptions: text.nullish(),
  leaseStructure: z.enum(["triple-net", "double-net", "modified-gross", "gross", "cloud-service", "disputed", "unknown"]),
  escalatorRate: z.number().min(0).max(0.2).nullish(),
  noiMargin: fraction.nullish(),
  noiMarginLow: fraction.nullish(),
  noiMarginHigh: fraction.nullish(),
  annualRevenueUsd: usd.nullish(),
  annualNoiUsd: usd.nullish(),
  capexUsd: usd.nullish(),
  capexPerMwUsdLow: usd.nullish(),
  capexPerMwUsdHigh: usd.nullish(),
  prepaymentShare: fraction.nullish(),
  firstDelivery: text.nullish(),
  firstDeliveryDate: day.nullish(),
  fullDelivery: text.nullish(),
  fullDeliveryDate: day.nullish(),
  commencementNote: text.nullish(),
  backstopProvider: text.nullish(),
  backstopUsd: usd.nullish(),
  equityHolder: text.nullish(),
  equityKind: z.enum(["warrants", "shares", "option"]).nullish(),
  equityShares: z.number().int().nonnegative().nullish(),
  equityShareProForma: fraction.nullish(),
  equityStrikeUsd: z.number().nonnegative().nullish(),
  equityUsd: usd.nullish(),
  supersedes: rowId.nullish(),
  expands: rowId.nullish(),
  cumulativeNote: text.nullish(),
  mwNote: text.nullish(),
  valueNote: text.nullish(),
  components: z.array(z.strictObject({ tenant: text, criticalItMw: mw, sites: z.array(rowId) })).optional(),
  confidence,
  readAs,
  crossChecked: z.boolean().optional(),
  note: text.nullish(),
});

export const eventKind = z.enum([
  "announced",
  "expanded",
  "amended",
  "disclosed",
  "commenced",
  "sold",
  "terminated",
  "updated",
  "corrected",
]);

/** Something that became public on `date` and that our facts first held in version `recorded`; `set` names the fields it changed. */
const eventOf = <T extends z.ZodRawShape>(terms: z.ZodObject<T>) =>
  z.strictObject({
    date: day,
    precision: precision.optional(),
    recorded: version,
    kind: eventKind,
    summary: text,
    set: terms.partial().optional(),
    /** Addresses, out of the row's sources, that state what this event sets. */
    sources: z.array(z.url()).optional(),
    /** The same for single fields of this event. */
    fieldSources: z.record(z.string(), z.array(z.url()).min(1)).optional(),
    /** Basis of single figures of this event that are not simply reported: derived (how), disputed (by what), undisclosed (what stands instead). */
    fieldBasis: z.record(z.string(), z.strictObject({ basis: z.enum(["derived", "disputed", "undisclosed"]), how: text })).optional(),
  });

/** A row that is not a deal: stated fields, and later changes as events. `publicFrom` is given where the row's own date is not the day it became public. */
const rowOf = <T extends z.ZodRawShape>(fields: T) => {
  const stated = z.strictObject(fields);
  return z.strictObject({
    id: rowId,
    ...fields,
    publicFrom: day.optional(),
    recorded: version,
    sources: z.array(sourceSchema).optional(),
    events: z.array(eventOf(stated)).optional(),
  });
};

export const minerSchema = rowOf({
  name: text,
  formerNames: z.array(text).optional(),
  ticker: text.nullish(),
  exchange: text.nullish(),
  hqCountry: text.nullish(),
  aliases: z.array(text).optional(),
  context: z.boolean().optional(),
  note: text.nullish(),
});

export const siteSchema = rowOf({
  name: text,
  city: text.nullish(),
  state: text.nullish(),
  country: text,
  grid: text.nullish(),
  grossMw: mw.nullish(),
  note: text.nullish(),
  confidence,
});

export const dealSchema = z.strictObject({
  id: rowId,
  events: z.array(eventOf(dealTermsSchema)).min(1),
  sources: z.array(sourceSchema),
});

export const stage = z.enum(["operating", "under-construction", "contracted-power", "approved", "under-study", "total-planned"]);

export const pipelineSchema = rowOf({
  siteId: rowId.nullish(),
  siteName: text,
  asOf: day,
  asOfPrecision: precision.optional(),
  stage,
  mw,
  mwBasis: z.enum(["gross", "critical-it", "unspecified"]),
  isTotal: z.boolean().optional(),
  /** Utility MW of a row in critical IT MW, where the source states both. */
  utilityMw: mw.nullish(),
  /** Rows this one lies inside: the first that stands on the day counts (a replaced row stands through its successor). */
  within: z.array(rowId).optional(),
  /** Rows this one takes the place of from its day on. */
  replaces: z.array(rowId).optional(),
  /** From this day on the row says nothing any more (sold, ended). */
  until: day.nullish(),
  /** Why the row never adds: the same power stands in other rows. */
  notAdded: text.nullish(),
  sumNote: text.nullish(),
  note: text.nullish(),
});

export const financingSchema = rowOf({
  dealId: rowId.nullish(),
  announced: day.nullish(),
  announcedPrecision: precision.optional(),
  kind: z.enum(["senior-secured", "convertible", "delayed-draw", "project-loan", "equity", "other"]),
  amountUsd: usd.nullish(),
  coupon: fraction.nullish(),
  maturity: text.nullish(),
  maturityDate: day.nullish(),
  note: text.nullish(),
  confidence,
});

export const benchmarkSchema = rowOf({
  publisher: text,
  date: day,
  datePrecision: precision.optional(),
  scope: z.enum(["sector", "company"]),
  minerId: rowId.nullish(),
  metric: z.enum(["plannedGW", "contractedGW", "contractValueUsd", "dealCount"]),
  value: z.number().nonnegative(),
  basis: text.nullish(),
  /** Why our rows do not add up to the figure, as far as it is known. */
  differenceReason: text.nullish(),
  note: text.nullish(),
  confidence,
});

export const peerSchema = rowOf({
  name: text,
  type: z.enum(["reit", "developer", "neocloud", "market-total"]),
  operatingMw: mw.nullish(),
  underConstructionMw: mw.nullish(),
  plannedMw: mw.nullish(),
  asOf: day,
  asOfPrecision: precision.optional(),
  note: text.nullish(),
});

export const marketSchema = rowOf({
  kind: z.enum(["lease-rate", "vacancy", "build-cost", "cap-rate", "development-yield", "time-to-power", "power-price", "demand"]),
  metric: text,
  value: z.number(),
  low: z.number().nullish(),
  high: z.number().nullish(),
  unit: text,
  region: text,
  asOf: day,
  asOfPrecision: precision.optional(),
  note: text.nullish(),
});

export const partnershipSchema = rowOf({
  name: text,
  kind: z.enum(["joint-venture", "lease-support", "guarantee", "warrants", "investment", "financing", "portfolio", "equity-offering"]),
  parties: z.array(text).min(1),
  minerId: rowId.nullish(),
  dealIds: z.array(rowId).optional(),
  announced: day.nullish(),
  amountUsd: usd.nullish(),
  equityUsd: usd.nullish(),
  debtUsd: usd.nullish(),
  pipelineUsd: usd.nullish(),
  capacityMw: mw.nullish(),
  warrantShares: z.number().int().nonnegative().nullish(),
  warrantStrikeUsd: z.number().nonnegative().nullish(),
  equityShare: fraction.nullish(),
  basis: z.enum(["reported", "derived", "disputed", "undisclosed"]),
  note: text.nullish(),
});

/** A tenant or end user that a formula may name, with the other names it goes by. */
export const counterpartySchema = rowOf({
  name: text,
  aliases: z.array(text).optional(),
  type: z.enum(["hyperscaler", "neocloud", "chipmaker", "ai-lab", "other"]),
});

export const metaSchema = z.strictObject({
  format: z.literal(1),
  versions: z
    .array(z.strictObject({ version, coverageDate: day, checkedDate: day, digest: text.optional(), note: text.optional() }))
    .min(1),
  conventions: z.record(z.string(), text),
  attribution: z.array(text),
  license: text,
});

/** One file of src/dataset/facts/miners: the rows of one miner; `minerId` of its rows is the miner's id. */
export const minerFileSchema = z.strictObject({
  miner: minerSchema,
  sites: z.array(siteSchema),
  deals: z.array(dealSchema),
  pipeline: z.array(pipelineSchema),
  financings: z.array(financingSchema),
});

const owned = { minerId: rowId };

/** The dataset as it is assembled, published and fed: every row with its miner. */
export const datasetSchema = z.strictObject({
  meta: metaSchema,
  miners: z.array(minerSchema),
  sites: z.array(siteSchema.extend(owned)),
  deals: z.array(dealSchema.extend(owned)),
  pipeline: z.array(pipelineSchema.extend(owned)),
  financings: z.array(financingSchema.extend(owned)),
  benchmarks: z.array(benchmarkSchema),
  peers: z.array(peerSchema),
  market: z.array(marketSchema),
  partnerships: z.array(partnershipSchema),
  counterparties: z.array(counterpartySchema),
});
