/**
 * The columns of the table "My deals", in the order in which it is inserted: heading with its unit, kind of cell, allowed range, what it means.
 * Ranges lie inside those the deal economics allow; a test compares the two.
 */
import type { MyDeal } from "../types";

export type CellKind = "text" | "word" | "mw" | "usd" | "rent" | "rate" | "years" | "date";

export interface MyDealColumn {
  field: "id" | Exclude<keyof MyDeal & string, "id">;
  /** With the unit in brackets; the table is read by it, whatever the order. */
  heading: string;
  kind: CellKind;
  /** Allowed range, in the unit of the field (rates as fractions). */
  min?: number;
  max?: number;
  /** What may stand in a column of words: as written -> value of the field. The first spelling of a value is the one shown. */
  words?: Readonly<Record<string, string>>;
  /** What to type, in a few words. */
  hint: string;
}

const MONTH = 1 / 12;
/** Amounts are whole dollars; less than this was meant in millions. */
const LEAST_USD = 10_000;
const MOST_USD = 1e12;

const text = (field: MyDealColumn["field"], heading: string, hint: string): MyDealColumn => ({ field, heading, kind: "text", hint });
const usd = (field: MyDealColumn["field"], heading: string, hint: string): MyDealColumn => ({
  field,
  heading,
  kind: "usd",
  min: LEAST_USD,
  max: MOST_USD,
  hint,
});
const rate = (field: MyDealColumn["field"], heading: string, hint: string, min = 0, max = 1): MyDealColumn => ({
  field,
  heading,
  kind: "rate",
  min,
  max,
  hint,
});
const date = (field: MyDealColumn["field"], heading: string, hint: string): MyDealColumn => ({ field, heading, kind: "date", hint });

/** The heading by which the table is known again. */
export const keyHeading = "My deal";

export const myDealColumns: readonly MyDealColumn[] = [
  text("id", keyHeading, "a name of your own, which formulas use; the only cell that must be filled"),
  text("minerName", "Miner", "who signs as landlord or provider; a label only"),
  text("tenant", "Tenant", "who takes the capacity; a label only"),
  text("siteName", "Site", "a label only"),
  text("state", "State", "a label only"),
  {
    field: "status",
    heading: "Status",
    kind: "word",
    words: {
      active: "active",
      signed: "active",
      amended: "amended",
      option: "option",
      loi: "loi",
      "letter of intent": "loi",
      terminated: "terminated",
    },
    hint: "active (also when empty), amended, option, loi or terminated; sums take active and amended",
  },
  date("announced", "Announced", "a formula that looks at an earlier day does not see the deal; empty: it always counts"),
  {
    field: "kind",
    heading: "Kind",
    kind: "word",
    words: {
      colocation: "colocation",
      "gpu cloud": "gpu-cloud",
      "joint venture": "joint-venture",
      "powered shell": "powered-shell",
      other: "other",
    },
    hint: "colocation, GPU cloud, joint venture, powered shell or other (also when empty); GPU cloud has its own economics",
  },
  {
    field: "leaseStructure",
    heading: "Lease structure",
    kind: "word",
    words: {
      "triple net": "triple-net",
      "double net": "double-net",
      "modified gross": "modified-gross",
      gross: "gross",
      "cloud service": "cloud-service",
      unknown: "unknown",
    },
    hint: "triple net, double net, modified gross, gross, cloud service or unknown (also when empty)",
  },
  {
    field: "criticalItMw",
    heading: "Critical IT (MW)",
    kind: "mw",
    min: 0.001,
    max: 20_000,
    hint: "power for IT equipment: what is rented",
  },
  { field: "grossMw", heading: "Gross (MW)", kind: "mw", min: 0.001, max: 40_000, hint: "utility power" },
  usd("contractValueUsd", "Contract value (USD)", "revenue over the base term, in whole dollars"),
  usd("annualRevenueUsd", "Annual revenue (USD)", "average a year; goes before the contract value where both are given"),
  {
    field: "rentUsdPerKwMonth",
    heading: "Rent (USD per kW-month)",
    kind: "rent",
    min: 0.01,
    max: 100_000,
    hint: "first-year rent per kW of critical IT; goes before revenue and value",
  },
  { field: "baseTermYears", heading: "Base term (years)", kind: "years", min: MONTH, max: 50, hint: "without extensions" },
  text("extensionOptions", "Extension options", 'number and length, such as "2 x 5y"'),
  rate("escalatorRate", "Escalator (% a year)", "step of the rent: 3% (or 0.03)", -0.05, 0.15),
  rate("prepaymentShare", "Prepayment (% of value)", "share paid ahead"),
  rate("noiMargin", "NOI margin (%)", "net operating income over revenue: 85% (or 0.85)"),
  usd("capexUsd", "Capex (USD)", "all of it, in whole dollars; GPUs for a GPU cloud"),
  date("firstDeliveryDate", "First delivery", "first capacity handed over"),
  date("fullDeliveryDate", "Full delivery", "all capacity handed over; empty: with the first"),
  text("backstopProvider", "Backstop by", "who supports the tenant's payments"),
  usd("backstopUsd", "Backstop (USD)", "amount of the support, in whole dollars"),
  rate("attributableShare", "Own share (%)", "the miner's share of the deal; empty: all of it"),
  text("note", "Note", "anything; never read as a formula"),
];
