/** The fields a row shows when nothing is disclosed, kind by kind: null, or the stated default of a flag or a list. */
type Blank = Readonly<Record<string, null | boolean | string>>;

const nulls = (names: string): Record<string, null> => Object.fromEntries(names.split(" ").map((name) => [name, null]));

/** A deal's scalar fields before any event has set them. Order is the order of a DEALS row's fields. */
export const blankDeal: Blank = {
  ...nulls("siteId tenant tenantPress endUser counterpartyType counterpartyTypeBasis kind status"),
  context: false,
  isTenantContract: true,
  disposed: false,
  ...nulls("disposedOn attributableShare criticalItMw announcedCriticalItMw grossMw headlineMw deliveredMw mwBasis"),
  mwIncremental: true,
  ...nulls(
    "contractValueUsd valueBasis impliedValueUsd valueWithExtensionsUsd baseTermYears extensionOptions leaseStructure escalatorRate noiMargin noiMarginLow noiMarginHigh annualRevenueUsd annualNoiUsd capexUsd capexPerMwUsdLow capexPerMwUsdHigh prepaymentShare firstDelivery firstDeliveryDate fullDelivery fullDeliveryDate commencementNote backstopProvider backstopUsd equityHolder equityKind equityShares equityShareProForma equityStrikeUsd equityUsd supersedes expands cumulativeNote mwNote valueNote confidence readAs",
  ),
  crossChecked: false,
  note: null,
};

export type RowKind = "miner" | "site" | "pipeline" | "financing" | "benchmark" | "peer" | "market" | "partner" | "counterparty";

/** The same for the rows that are not deals. */
export const blankRow: Readonly<Record<RowKind, Blank>> = {
  miner: { ...nulls("ticker exchange hqCountry note"), context: false },
  site: nulls("city state grid grossMw note"),
  pipeline: { ...nulls("siteId utilityMw until notAdded sumNote note"), asOfPrecision: "day", isTotal: false },
  financing: { ...nulls("dealId announced amountUsd coupon maturity maturityDate note"), announcedPrecision: "day" },
  benchmark: { ...nulls("minerId basis differenceReason note"), datePrecision: "day" },
  peer: { ...nulls("operatingMw underConstructionMw plannedMw note"), asOfPrecision: "day" },
  market: { ...nulls("low high note"), asOfPrecision: "day" },
  partner: nulls("minerId announced amountUsd equityUsd debtUsd pipelineUsd capacityMw warrantShares warrantStrikeUsd equityShare note"),
  counterparty: {},
};

/** The lists of each kind, empty when nothing is stated. */
export const listFields: Readonly<Record<RowKind | "deal", readonly string[]>> = {
  deal: ["siteIds", "components"],
  miner: ["formerNames", "aliases"],
  site: [],
  pipeline: ["within", "replaces"],
  financing: [],
  benchmark: [],
  peer: [],
  market: [],
  partner: ["dealIds"],
  counterparty: ["aliases"],
};
