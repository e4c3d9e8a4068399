import { blankDeal } from "../fields";
import { MY_DEALS } from "../myDeals";
import type { MyDeal } from "../types";
import type { MyDealColumn } from "./columns";

type Given = ReadonlyMap<MyDealColumn["field"], string | number>;

/** What must hold between two cells of a row: the column to blame, and why. */
const RULES: readonly { field: MyDealColumn["field"]; wrong: (given: Given) => boolean; reason: string }[] = [
  {
    field: "criticalItMw",
    wrong: (given) => more(given.get("criticalItMw"), given.get("grossMw")),
    reason: "is more than the gross MW. Correct one of the two.",
  },
  {
    field: "fullDeliveryDate",
    wrong: (given) => more(given.get("firstDeliveryDate"), given.get("fullDeliveryDate")),
    reason: "lies before the first delivery. Correct one of the two.",
  },
];

function more(left: string | number | undefined, right: string | number | undefined): boolean {
  return left !== undefined && right !== undefined && left > right;
}

/** What contradicts itself in a row whose cells are good one by one. */
export function contradictions(given: Given): { field: MyDealColumn["field"]; reason: string }[] {
  return RULES.filter(({ wrong }) => wrong(given)).map(({ field, reason }) => ({ field, reason }));
}

/** The deal of a row: what is not given is not disclosed. An empty status is active, an empty kind other, an empty lease structure unknown. */
export function dealOfRow(id: string, given: Given): MyDeal {
  const critical = given.get("criticalItMw") ?? null;
  const gross = given.get("grossMw") ?? null;
  const announced = given.get("announced") ?? null;
  const share = given.get("attributableShare");
  return {
    ...blankDeal,
    minerName: null,
    siteName: null,
    state: null,
    rentUsdPerKwMonth: null,
    status: "active",
    kind: "other",
    counterpartyType: "other",
    leaseStructure: "unknown",
    tenant: "",
    ...Object.fromEntries(given),
    id,
    minerId: MY_DEALS,
    siteIds: [],
    components: [],
    headlineMw: critical ?? gross,
    mwBasis: critical !== null ? "critical-it" : gross !== null ? "gross" : "unspecified",
    valueBasis: given.has("contractValueUsd") ? "yours" : "undisclosed",
    valueKnownFrom: given.has("contractValueUsd") ? announced : null,
    announced,
    announcedPrecision: announced === null ? "unknown" : "day",
    shareHistory: share === undefined || announced === null ? [] : [{ from: announced, share }],
    events: [],
    sources: [],
    fieldSources: {},
    fieldBasis: {},
  } as unknown as MyDeal;
}
