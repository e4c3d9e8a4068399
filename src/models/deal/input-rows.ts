import { isMine, toSerial, type Deal, type MyDeal } from "../../dataset";
import { extensionYears, INPUTS, isCloud, type InputDef, type InputName } from "../../economics";
import type { Content } from "../sheet/sheet";
import type { RowSource } from "../tables/fact-table";
import type { Proposal } from "./proposals";

/** Where the value in the Default column comes from, as the Origin column says it. */
export type DefaultOrigin = "default" | "derived" | "reported" | "proposal" | "yours";

/** One input as the sheet of inputs writes it. */
export interface InputRow {
  def: InputDef;
  /** Field of the deal that the Fact column asks MINER.GET for; null where the facts hold none or nothing is disclosed. */
  field: (keyof MyDeal & string) | null;
  /** Number, formula template, or text where there is no default. */
  fallback: Content;
  fallbackOrigin: DefaultOrigin;
  /** Template of the Used column where the general rule does not do. */
  used: string | null;
  /** Template of the In use column: 1 where the calculation needs the input. */
  inUse: Content;
  reason: string;
  /** The page behind a proposal; null for all else: a fact's sources are the deal's. */
  source: RowSource | null;
}

/** Facts that inputs are derived from; they have a Fact column only. */
export const supportingFields = [
  ["kind", "Kind of deal", "text"],
  ["leaseStructure", "Lease structure", "text"],
  ["headlineMw", "Headline MW", "MW"],
  ["extensionOptions", "Extension options", "text"],
  ["annualNoiUsd", "Annual NOI", "USD"],
  ["noiMarginLow", "NOI margin, low", "fraction"],
  ["noiMarginHigh", "NOI margin, high", "fraction"],
  ["capexPerMwUsdLow", "Capex per MW, low", "USD/MW"],
  ["capexPerMwUsdHigh", "Capex per MW, high", "USD/MW"],
] as const satisfies readonly (readonly [keyof Deal, string, string])[];

export const notDisclosed = "not disclosed";
const derivedBelow = "derived below";

const fields: Partial<Record<InputName, keyof MyDeal & string>> = {
  criticalItMw: "criticalItMw",
  grossMw: "grossMw",
  baseTermYears: "baseTermYears",
  escalatorRate: "escalatorRate",
  contractValueUsd: "contractValueUsd",
  annualRevenueUsd: "annualRevenueUsd",
  prepaymentShare: "prepaymentShare",
  backstopUsd: "backstopUsd",
  noiMargin: "noiMargin",
  firstDelivery: "firstDeliveryDate",
  fullDelivery: "fullDeliveryDate",
  rentUsdPerKwMonth: "rentUsdPerKwMonth",
};

const byCost = "=IF(ISNUMBER({noiMargin}),0,1)";
const byPower = "=IF(OR(ISNUMBER({noiMargin}),{powerPassThroughShare}=1),0,1)";
const bond = "=IF({debtKind}={two},1,0)";
const inUse: Partial<Record<InputName, Content>> = {
  grossMw: 0,
  capexUsdPerItMw: 0,
  rentUsdPerKwMonth: "=IF({rentBasis}=1,1,0)",
  annualRevenueUsd: "=IF({rentBasis}={two},1,0)",
  contractValueUsd: "=IF({rentBasis}={three},1,0)",
  opexUsdPerKwMonth: byCost,
  opexEscalatorRate: byCost,
  powerPassThroughShare: byCost,
  powerPriceUsdPerMwh: byPower,
  pue: byPower,
  loadFactor: byPower,
  bondAmortisationShare: bond,
  refinanceAtMaturity: bond,
  refinanceRate: "=IF(AND({debtKind}={two},{refinanceAtMaturity}=1),1,0)",
  targetDscr: "=IF({debtKind}={two},0,1)",
  terminalCapRate: "=IF({extensionProbability}=0,0,1)",
  capexSlips: "=IF({delayMonths}=0,0,1)",
};

const ruleFallbacks: Partial<Record<InputName, string>> = {
  grossMw: `=IF(ISNUMBER({criticalItMw}),{grossRatio}*{criticalItMw},"${notDisclosed}")`,
  fullDelivery: "={firstDelivery}",
  deliveryPhases: "=IF(AND(ISNUMBER({firstDelivery}),ISNUMBER({fullDelivery})),IF({fullDelivery}>{firstDelivery},{stagedPhases},1),1)",
  opexUsdPerKwMonth: `=IF({rentYear1}>0,{opexShare}*{rentYear1},"${notDisclosed}")`,
  opexEscalatorRate: "={escalatorRate}",
  termTenorYears: `=IF(ISNUMBER({baseTermYears}),IF({debtKind}={two},MIN({bondTenorYears},{baseTermYears}),{baseTermYears}),"${notDisclosed}")`,
  refinanceRate: "={termRate}",
};

const monthOf = (cell: string) => `EOMONTH({${cell}},-1)+1`;
const dateUsed = (name: string) =>
  `=IF(ISNUMBER({${name}.own}),${monthOf(`${name}.own`)},IF(ISNUMBER({${name}.fact}),${monthOf(`${name}.fact`)},{${name}.default}))`;
const ownCost = "OR(ISNUMBER({opexUsdPerKwMonth.own}),ISNUMBER({powerPassThroughShare.own}))";
const usedRules: Partial<Record<InputName, string>> = {
  firstDelivery: dateUsed("firstDelivery"),
  fullDelivery: dateUsed("fullDelivery"),
  noiMargin: `=IF(ISNUMBER({noiMargin.own}),{noiMargin.own},IF(${ownCost},"by cost",IF(ISNUMBER({noiMargin.fact}),{noiMargin.fact},{noiMargin.default})))`,
  capexUsd:
    "=IF(ISNUMBER({capexUsd.own}),{capexUsd.own},IF(AND(ISNUMBER({capexUsdPerItMw.own}),ISNUMBER({criticalItMw})),{capexUsdPerItMw.own}*{criticalItMw},IF(ISNUMBER({capexUsd.fact}),{capexUsd.fact},{capexUsd.default})))",
};

type Fallback = Pick<InputRow, "fallback" | "fallbackOrigin" | "reason">;

/** The rows of the table of inputs that a deal model shows, in the order in which formulas build on each other. */
export function inputRows(deal: Deal, proposed: Partial<Record<InputName, Proposal>>): InputRow[] {
  const cloud = isCloud(deal.kind, deal.leaseStructure);
  const shown = INPUTS.filter(({ group }) => group !== "simulation");
  const perMw = shown.findIndex(({ name }) => name === "capexUsdPerItMw");
  const [cost] = shown.splice(perMw, 1);
  shown.splice(
    shown.findIndex(({ name }) => name === "capexUsd"),
    0,
    cost!,
  );
  return shown.map((def) => {
    const field = fields[def.name] ?? (def.name === (cloud ? "gpuCapexUsd" : "capexUsd") ? "capexUsd" : null);
    const value = field === null ? null : ((deal as MyDeal)[field] ?? null);
    const disclosed = value !== null;
    return {
      def,
      field: disclosed ? field : null,
      ...(disclosed && isMine(deal)
        ? copyOf(value as number | string)
        : (fallbackOf(def, deal, cloud, disclosed, proposed) satisfies Fallback)),
      source: disclosed ? null : (proposed[def.name]?.source ?? null),
      used: usedRules[def.name] ?? null,
      inUse: def.name === "gpuCapexUsd" ? Number(cloud) : (inUse[def.name] ?? 1),
    };
  });
}

/** A term of a deal of the user's own also stands beside its formula, as it was when the model was built: nobody else has the row the formula asks for. */
function copyOf(value: number | string): Fallback {
  return {
    fallback: typeof value === "number" ? value : toSerial(`${value.slice(0, 8)}01`),
    fallbackOrigin: "yours",
    reason: "your own deal; the default is what its row said when the model was built",
  };
}

function fallbackOf(
  def: InputDef,
  deal: Deal,
  cloud: boolean,
  disclosed: boolean,
  proposed: Partial<Record<InputName, Proposal>>,
): Fallback {
  const of = (fallback: Content, fallbackOrigin: DefaultOrigin = "default", reason = def.reason): Fallback => ({
    fallback,
    fallbackOrigin,
    reason,
  });
  const derived = derivedFallback(def.name, deal);
  if (derived && !disclosed) return of(derived[0], derived[2] ?? "derived", derived[1]);
  const proposal = proposed[def.name];
  if (proposal && !disclosed) return of(proposal.value, "proposal", proposal.reason);
  if (def.name === "gpuCapexUsd" && !cloud) return of(0, "default", "a lease: the tenant brings the GPUs");
  if (def.name === "capexUsd")
    return of(
      `=IF(AND(ISNUMBER({capexUsdPerItMw}),ISNUMBER({criticalItMw})),{capexUsdPerItMw}*{criticalItMw},"${notDisclosed}")`,
      proposed.capexUsdPerItMw ? "proposal" : "derived",
      `${def.reason}; capex per critical IT MW × MW where not published`,
    );
  if (["contractValueUsd", "annualRevenueUsd", "rentUsdPerKwMonth"].includes(def.name)) return of(derivedBelow);
  const rule = ruleFallbacks[def.name];
  if (rule) return of(rule);
  const { fallback } = def;
  if (fallback === undefined) return of(notDisclosed);
  // What is left of the rules depends on the kind of deal only.
  return of(typeof fallback === "function" ? fallback({} as Parameters<typeof fallback>[0], cloud) : fallback);
}

/** An input derived from other published terms: template, reason, and its origin where that is not "derived". */
function derivedFallback(name: InputName, deal: Deal): [Content, string, DefaultOrigin?] | null {
  const { capexPerMwUsdLow: low, capexPerMwUsdHigh: high } = deal;
  switch (name) {
    case "criticalItMw":
      return deal.headlineMw !== null && deal.mwBasis !== "gross" ? ["={headlineMw.fact}", "headline MW; its basis is not stated"] : null;
    case "firstDelivery":
      return deal.fullDeliveryDate === null
        ? null
        : [isMine(deal) ? "={fullDelivery}" : `=${monthOf("fullDelivery.fact")}`, "not disclosed: taken at full delivery"];
    case "extensionYears": {
      const years = extensionYears(deal.extensionOptions, deal.baseTermYears ?? NaN);
      return years === null ? null : [years, `"${deal.extensionOptions}"`];
    }
    case "noiMargin":
      if (deal.noiMarginLow !== null && deal.noiMarginHigh !== null)
        return ["=({noiMarginLow.fact}+{noiMarginHigh.fact})/{two}", "midpoint of the published range"];
      return deal.annualNoiUsd === null
        ? null
        : [
            `=IF({averageRevenue}>0,MIN(1,{annualNoiUsd.fact}/{averageRevenue}),"${notDisclosed}")`,
            "published NOI over average revenue, at most 1",
          ];
    case "capexUsdPerItMw":
      if (low === null && high === null) return null;
      if (low !== null && high !== null && low !== high)
        return ["=({capexPerMwUsdLow.fact}+{capexPerMwUsdHigh.fact})/{two}", "midpoint of the published range"];
      return [`={${low === null ? "capexPerMwUsdHigh" : "capexPerMwUsdLow"}.fact}`, "published", low === high ? "reported" : "derived"];
    default:
      return null;
  }
}
