/** Which fields of a deal the detail shows, under which heading, in which words. */
import { basisOf, dictionary, fieldValue, sourcesOf, type Deal, type FieldDef, type Source, type View } from "../../dataset";
import { fieldText } from "../format";

/** Shown above the fields already, or a key that means nothing to a reader. */
const ELSEWHERE = new Set([
  "id",
  "minerId",
  "siteId",
  "headlineMw",
  "contractValueUsd",
  "baseTermYears",
  "source",
  "publisher",
  "counted",
  "disposed",
]);

const GROUPS: readonly { title: string; fields: readonly string[] }[] = [
  {
    title: "Parties",
    fields: ["miner", "tenant", "endUser", "tenantPress", "counterpartyType", "site", "attributableShare", "status", "disposedOn"],
  },
  { title: "Power", fields: ["criticalItMw", "announcedCriticalItMw", "grossMw", "deliveredMw", "mwBasis", "mwNote"] },
  {
    title: "Money",
    fields: [
      ...[
        "valueBasis",
        "valueKnownFrom",
        "rentUsdPerKwMonth",
        "valueWithExtensionsUsd",
        "impliedValueUsd",
        "annualRevenueUsd",
        "annualNoiUsd",
      ],
      ...[
        "noiMargin",
        "noiMarginLow",
        "noiMarginHigh",
        "escalatorRate",
        "capexUsd",
        "capexPerMwUsdLow",
        "capexPerMwUsdHigh",
        "prepaymentShare",
        "valueNote",
      ],
    ],
  },
  {
    title: "Lease and delivery",
    fields: [
      "kind",
      "leaseStructure",
      "extensionOptions",
      "firstDelivery",
      "firstDeliveryDate",
      "fullDelivery",
      "fullDeliveryDate",
      "commencementNote",
    ],
  },
  {
    title: "Support and equity",
    fields: [
      "backstopProvider",
      "backstopUsd",
      "equityHolder",
      "equityKind",
      "equityShares",
      "equityShareProForma",
      "equityStrikeUsd",
      "equityUsd",
    ],
  },
];

/** Fields whose values are words of a closed list, written with hyphens in the data. */
const WORDS: Record<string, string> = {
  loi: "Letter of intent",
  "ai-lab": "AI lab",
  "critical-it": "Critical IT",
  "gpu-cloud": "GPU cloud",
  "reported-by-company": "Reported by the company",
};
const LISTED = new Set([
  "counterpartyType",
  "counterpartyTypeBasis",
  "kind",
  "status",
  "mwBasis",
  "valueBasis",
  "leaseStructure",
  "confidence",
  "readAs",
  "equityKind",
  "announcedPrecision",
]);

export interface FieldLine {
  field: FieldDef;
  text: string;
  figure: Figure;
}

/** What a figure of a deal rests on. */
export interface Figure {
  /** "Derived: MW × rate of phase 1"; null where the figure is simply reported. */
  basis: string | null;
  /** The page behind this very figure; null where only the row's pages are known (they stand under Sources). */
  source: Source | null;
}

/** The basis and the page of one figure. */
export function figureOf(deal: Deal, field: string): Figure {
  const { basis, how } = basisOf(deal, field);
  const own = deal.fieldSources[field] ? sourcesOf(deal, field).sources[0] : undefined;
  return {
    basis: basis === "derived" || basis === "disputed" ? capital([basis, how].filter(Boolean).join(": ")) : null,
    source: own ?? null,
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "unknown" is how the data writes that nobody says. */
const isTold = (value: unknown) => value !== null && value !== "" && value !== "unknown";

export interface FieldGroup {
  title: string;
  told: FieldLine[];
}

function lineText(field: FieldDef, value: string | number | boolean): string {
  if (LISTED.has(field.name) && typeof value === "string") return WORDS[value] ?? capital(value).replace(/-/g, " ");
  return fieldText(value, field.type, field.unit);
}

/** Every field of a deal: those told, under their headings, and the labels of those nobody disclosed. What no heading names stands last. */
export function dealFieldGroups(view: View, deal: Deal): { groups: FieldGroup[]; untold: string[] } {
  const fields = dictionary.filter((field) => field.kind === "deal" && !ELSEWHERE.has(field.name));
  const named = new Set(GROUPS.flatMap((group) => group.fields));
  const rest = { title: "About this row", fields: fields.map((field) => field.name).filter((name) => !named.has(name)) };
  const values = new Map(fields.map((field) => [field.name, { field, value: fieldValue(view, "deal", deal, field.name) }]));
  const untold = [...values.values()].filter(({ value }) => !isTold(value)).map(({ field }) => field.label);
  const groups = [...GROUPS, rest].map(({ title, fields: names }) => ({
    title,
    told: names.flatMap((name) => {
      const held = values.get(name);
      if (!held || !isTold(held.value)) return [];
      return [{ field: held.field, text: lineText(held.field, held.value!), figure: figureOf(deal, name) }];
    }),
  }));
  return { groups: groups.filter((group) => group.told.length > 0), untold };
}
