/**
 * The one table of inputs. METRIC, ASSUMPTIONS, SOLVE, the errors and the model sheets' missing-term help all read it.
 * A value is required, optional (its absence has a meaning of its own) or has a default with a reason; never a silent zero.
 */

import { isoDay } from "./dates";

export type InputGroup =
  "power" | "contract" | "delivery" | "operations" | "cost" | "construction debt" | "term debt" | "returns" | "simulation";

/** Plain numbers by input name; NaN is "not disclosed". Dates are Excel serials, switches 0 or 1, choices the index into `choices`. */
export type Inputs = Record<InputName, number>;

/** The inputs that defaults further down may build on. */
type Above = Record<
  "criticalItMw" | "baseTermYears" | "escalatorRate" | "firstDelivery" | "fullDelivery" | "debtKind" | "termRate",
  number
>;

interface Row {
  label: string;
  /** Unit as shown: MW, USD, years, "fraction", "date", "switch" (0 or 1), "choice" … */
  unit: string;
  need: "required" | "optional" | "default";
  /** Allowed range, inclusive unless `exclusiveMin`. */
  min: number;
  max: number;
  exclusiveMin?: boolean;
  integer?: boolean;
  choices?: readonly string[];
  /** The default: a number, or a rule over the inputs above it in the table. */
  fallback?: number | ((above: Above, cloud: boolean) => number);
  /** Why this default; for optional inputs what their absence means. */
  reason: string;
  /** Id of the market row the default rests on, where the facts hold one. */
  marketRow?: string;
}

export interface InputDef extends Row {
  name: InputName;
  group: InputGroup;
}

export const DEBT_KINDS = ["sculpted", "level", "bond"] as const;
export const CAPEX_PROFILES = ["straight-line", "s-curve"] as const;

/** Serial range of dates: 2000-01-01 to 2099-12-31. */
const [EARLIEST, LATEST] = [36526, 73050];
const BILLION = 1e9;

const fraction = (label: string, fallback: Row["fallback"], reason: string, min = 0, max = 1): Row => ({
  label,
  unit: "fraction",
  need: "default",
  min,
  max,
  fallback,
  reason,
});
const toggle = (label: string, reason: string, fallback = 0): Row => ({
  label,
  unit: "switch",
  need: "default",
  min: 0,
  max: 1,
  integer: true,
  fallback,
  reason,
});
const choice = (label: string, choices: readonly string[], reason: string): Row => ({
  label,
  unit: "choice",
  need: "default",
  min: 0,
  max: choices.length - 1,
  integer: true,
  choices,
  fallback: 0,
  reason,
});
const usd = (label: string, need: "required" | "optional", reason: string): Row => ({
  label,
  unit: "USD",
  need,
  min: 0,
  exclusiveMin: true,
  max: 1000 * BILLION,
  reason,
});

const TABLE = {
  power: {
    criticalItMw: {
      label: "Critical IT power",
      unit: "MW",
      need: "required",
      min: 0,
      exclusiveMin: true,
      max: 20000,
      reason: "what is rented",
    },
    grossMw: {
      label: "Gross power",
      unit: "MW",
      need: "default",
      min: 0,
      exclusiveMin: true,
      max: 40000,
      fallback: (i) => 1.4 * i.criticalItMw,
      reason: "1.4 x critical IT, about the median of the deals that state both; includes reserve, it is not PUE",
    },
  },
  contract: {
    baseTermYears: {
      label: "Base term",
      unit: "years",
      need: "required",
      min: 1 / 12,
      max: 50,
      reason: "from each phase's own delivery, in whole months",
    },
    escalatorRate: fraction(
      "Rent escalator a year",
      (_, cloud) => (cloud ? 0 : 0.03),
      "3 %, the usual step of the leases that publish one; 0 for GPU cloud, whose revenue is straight-line",
      -0.05,
      0.15,
    ),
    contractValueUsd: usd("Contract value over the base term", "required", "or a rent, or an average annual revenue"),
    annualRevenueUsd: usd("Average annual revenue", "optional", "derived from the contract value where not given"),
    rentUsdPerKwMonth: {
      label: "Rent of the first year",
      unit: "USD/kW-month",
      need: "optional",
      min: 0,
      exclusiveMin: true,
      max: 100000,
      reason: "solved from the contract value where not given",
    },
    extensionYears: {
      label: "Extension options, all together",
      unit: "years",
      need: "optional",
      min: 0,
      max: 100,
      reason: "not disclosed: no value with extensions",
    },
    underwriteExtensions: toggle("Count extensions as contracted", "contracted cash flows only"),
    prepaymentShare: fraction("Prepaid share of the contract value", 0, "none reported"),
    backstopUsd: usd("Backstop or guarantee", "optional", "not disclosed: no backstop cover"),
  },
  delivery: {
    firstDelivery: {
      label: "First delivery",
      unit: "date",
      need: "required",
      min: EARLIEST,
      max: LATEST,
      integer: true,
      reason: "moved to the first of its month",
    },
    fullDelivery: {
      label: "Full delivery",
      unit: "date",
      need: "default",
      min: EARLIEST,
      max: LATEST,
      integer: true,
      fallback: (i) => i.firstDelivery,
      reason: "not disclosed: all delivered at first delivery",
    },
    deliveryPhases: {
      label: "Delivery phases of equal size",
      unit: "count",
      need: "default",
      min: 1,
      max: 24,
      integer: true,
      fallback: (i) => (i.fullDelivery > i.firstDelivery ? 2 : 1),
      reason: "half at first and half at full delivery, or one where they coincide",
    },
    delayMonths: {
      label: "Delay of delivery",
      unit: "months",
      need: "default",
      min: 0,
      max: 120,
      integer: true,
      fallback: 0,
      reason: "delivery as planned",
    },
  },
  operations: {
    noiMargin: {
      label: "NOI margin",
      unit: "fraction",
      need: "optional",
      min: 0,
      max: 1,
      reason: "not disclosed: NOI is revenue less operating cost and power not passed through",
    },
    opexUsdPerKwMonth: {
      label: "Operating cost",
      unit: "USD/kW-month",
      need: "default",
      min: 0,
      max: 100000,
      reason: "a share of first-year rent: 15 % (published margins of modified-gross leases are 80-90 %), 0.5 % for triple-net (99-100 %)",
    },
    opexEscalatorRate: fraction("Operating cost escalator a year", (i) => i.escalatorRate, "rises with the rent", -0.05, 0.15),
    powerPassThroughShare: fraction(
      "Power passed through to the tenant",
      (_, cloud) => (cloud ? 0 : 1),
      "tenants of leases pay their power; a GPU cloud pays its own",
    ),
    powerPriceUsdPerMwh: {
      label: "Power price",
      unit: "USD/MWh",
      need: "default",
      min: 0,
      max: 1000,
      fallback: 51,
      reason: "US wholesale average, forecast for 2026",
      marketRow: "power-eia-2026",
    },
    pue: {
      label: "PUE",
      unit: "ratio",
      need: "default",
      min: 1,
      max: 3,
      fallback: 1.3,
      reason: "facility power over IT power; not published for these sites",
    },
    loadFactor: fraction("Load factor", 0.8, "share of critical IT power drawn on average; not published for these sites"),
    maintenanceCapexShare: fraction("Maintenance capex as a share of revenue", 0, "not published; off until given"),
    taxRate: fraction("Tax as a share of positive NOI", 0, "off: the model is before tax"),
  },
  cost: {
    capexUsd: usd("Site capex", "required", "only for metrics that need a cost"),
    capexUsdPerItMw: {
      label: "Site capex per critical IT MW",
      unit: "USD/MW",
      need: "optional",
      min: 0,
      exclusiveMin: true,
      max: BILLION,
      reason: "the site capex over critical IT MW",
    },
    gpuCapexUsd: {
      label: "GPU capex",
      unit: "USD",
      need: "required",
      min: 0,
      max: 1000 * BILLION,
      reason: "0 for a lease: the tenant brings the GPUs",
    },
    contingencyShare: fraction("Contingency on capex", 0, "published capex is taken as all-in"),
    overrunShare: fraction("Capex overrun", 0, "cost as planned", -0.5, 5),
    buildMonths: {
      label: "Build months before each delivery",
      unit: "months",
      need: "default",
      min: 1,
      max: 120,
      integer: true,
      fallback: 14,
      reason: "median from announcement to first delivery of the deals in the facts (October 2026)",
    },
    capexProfile: choice("Capex over the build months", CAPEX_PROFILES, "straight-line"),
    capexSlips: toggle("Capex slips with a delay", "capex stays as spent"),
    facilityFeeShare: fraction("Facility fee as a share of capex", 0.01, "a usual arrangement fee; not published per deal", 0, 0.2),
  },
  "construction debt": {
    loanToCost: fraction("Loan-to-cost", 0.8, "Galaxy Helios 80 %, Hut 8 River Bend up to 85 %"),
    constructionRate: fraction("Construction loan rate", 0.07125, "median coupon of the secured notes in the facts", 0, 0.5),
  },
  "term debt": {
    debtKind: choice("Kind of term debt", DEBT_KINDS, "sculpted to the contracted cash flow"),
    targetDscr: {
      label: "Target DSCR",
      unit: "ratio",
      need: "default",
      min: 1,
      max: 3,
      fallback: 1.3,
      reason: "usual for contracted data-centre cash flow; not published per deal",
    },
    termRate: fraction("Term debt rate or coupon", 0.07125, "median coupon of the secured notes in the facts", 0, 0.5),
    termTenorYears: {
      label: "Term debt tenor",
      unit: "years",
      need: "default",
      min: 1 / 12,
      max: 50,
      fallback: (i) => (i.debtKind === 2 ? Math.min(5, i.baseTermYears) : i.baseTermYears),
      reason: "the base term; five years for a bond, as most public notes; beyond the base term only with extensions underwritten",
    },
    bondAmortisationShare: fraction("Bond amortisation a year", 0, "bullet: nothing before maturity"),
    refinanceAtMaturity: toggle("Refinance the bond at maturity", "most public notes mature before the lease", 1),
    refinanceRate: fraction("Rate of the refinancing", (i) => i.termRate, "the bond's coupon", 0, 0.5),
    refinanceUpsize: toggle("Pay out term debt above the construction balance", "off: nothing above the construction balance is drawn"),
  },
  returns: {
    discountRate: fraction("Discount rate", 0.1, "an assumption between the notes' coupons and developers' yields", -0.5, 1),
    extensionProbability: fraction("Probability behind a terminal value", 0, "off: contracted cash flows only"),
    terminalCapRate: {
      label: "Terminal cap rate",
      unit: "fraction",
      need: "default",
      min: 0.01,
      max: 0.5,
      fallback: 0.06,
      reason: "hyperscale cap rate",
      marketRow: "caprate-hyperscale-2026",
    },
  },
  simulation: {
    simDelayMeanMonths: {
      label: "Simulated delay, mean",
      unit: "months",
      need: "default",
      min: 0,
      max: 60,
      fallback: 3,
      reason: "exponential slip; an assumption",
    },
    simOverrunMean: fraction("Simulated capex overrun, mean", 0.05, "log-normal; an assumption", -0.5, 2),
    simOverrunSd: fraction("Simulated capex overrun, volatility", 0.1, "standard deviation of its logarithm; an assumption"),
    simDefaultHazard: fraction("Simulated tenant default a year", 0.02, "an assumption"),
    simReletMonths: {
      label: "Months to re-let",
      unit: "months",
      need: "default",
      min: 0,
      max: 120,
      integer: true,
      fallback: 12,
      reason: "an assumption",
    },
    simReletRentShare: fraction("Re-let rent as a share of contract rent", 0.8, "an assumption", 0, 2),
    simBackstopRecovery: fraction("Share of lost rent a backstop pays", 1, "until the backstop is used up"),
  },
} satisfies Record<InputGroup, Record<string, Row>>;

type Table = typeof TABLE;
export type InputName = { [G in keyof Table]: keyof Table[G] }[keyof Table] & string;

/** Every input in the order in which defaults build on each other. */
export const INPUTS: readonly InputDef[] = Object.entries(TABLE).flatMap(([group, rows]) =>
  Object.entries(rows as Record<string, Row>).map(([name, row]) => ({ ...row, name: name as InputName, group: group as InputGroup })),
);

/** What an input takes, such as "a number between -0.05 and 0.15"; dates as ISO days, choices by name. */
export function allowedValues({ unit, choices, integer, min, max, exclusiveMin }: InputDef): string {
  if (choices) return `one of ${choices.join(", ")}`;
  if (unit === "switch") return "TRUE or FALSE";
  const [low, high] = [min, max].map((bound) => boundInWords(bound, unit));
  const kind = unit === "date" ? "a date" : integer ? "a whole number" : "a number";
  return exclusiveMin ? `${kind} above ${low} and at most ${high}` : `${kind} between ${low} and ${high}`;
}

/** A bound or a value as a reader writes it: a date as ISO day, a number to six digits. */
export function boundInWords(value: number, unit: string): string {
  return unit === "date" && value >= 1 && value < 2958466 ? isoDay(value) : String(Number(value.toPrecision(6)));
}

const BY_KEY = new Map(INPUTS.map((input) => [input.name.toLowerCase(), input]));

/** The input of that name; case does not matter. */
export function findInput(name: string): InputDef | undefined {
  return BY_KEY.get(name.trim().toLowerCase());
}
