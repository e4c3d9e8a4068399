/** A deal as an entity card: the wire form of Excel.EntityCellValue, built without Office.js. */
import { fieldValue, isMine, sourcesOf, type Deal, type FieldDef, type Source, type View } from "../dataset";
import { fieldsOf } from "./dictionary";
import { plainCell, type Fact } from "./spill";

/** The property that holds the deal's id, by which a card given to a MINER function is known again. */
export const ID_PROPERTY = "Deal ID";

interface Attribution {
  sourceAddress: string;
  sourceText: string;
}

export interface Property {
  type: "String" | "Double" | "Boolean" | "FormattedNumber";
  basicValue: string | number | boolean;
  numberFormat?: string;
  propertyMetadata: { attribution: Attribution[]; sublabel?: string };
}

export interface DealCard {
  type: "Entity";
  text: string;
  properties: Record<string, Property>;
  layouts: {
    card: {
      title: { property: string };
      sections: { layout: "List"; title: string; collapsible: boolean; collapsed: boolean; properties: string[] }[];
    };
  };
}

/** How many addresses one figure shows. */
const MOST_SOURCES = 5;
const SECTIONS: readonly (readonly [title: string, unit: (field: FieldDef) => boolean])[] = [
  ["Power", (field) => field.unit === "MW"],
  ["Money", (field) => field.unit?.startsWith("USD") ?? false],
  ["Dates", (field) => field.type === "date"],
  ["Terms", () => true],
];

/** What to call a deal: "TeraWulf Inc.: Core42 (Lake Mariner)". */
export function dealName(view: View, deal: Deal): string {
  const [miner, site] = [fieldValue(view, "deal", deal, "miner"), fieldValue(view, "deal", deal, "site")];
  return `${miner ?? (isMine(deal) ? "Your own deal" : deal.minerId)}: ${deal.tenant || deal.id}${site === null ? "" : ` (${site})`}`;
}

/** Every disclosed field of the deal with its sources. An undisclosed field is no property, so that its use is an error and not a 0. */
export function dealCard(view: View, deal: Deal): DealCard {
  const properties: Record<string, Property> = {};
  const shown: FieldDef[] = [];
  for (const field of fieldsOf("deal")) {
    const value = plainCell(field, fieldValue(view, "deal", deal, field.name));
    if (value === null) continue;
    properties[field.name === "id" ? ID_PROPERTY : field.label] = property(field, value, sourcesOf(deal, field.name).sources);
    shown.push(field);
  }
  return {
    type: "Entity",
    text: dealName(view, deal),
    properties,
    layouts: { card: { title: { property: ID_PROPERTY }, sections: sections(shown) } },
  };
}

function property(field: FieldDef, value: Exclude<Fact, null>, sources: readonly Source[]): Property {
  const attribution = sources.slice(0, MOST_SOURCES).map((one) => ({ sourceAddress: one.url, sourceText: one.title ?? one.publisher }));
  const propertyMetadata = { attribution, ...(field.unit ? { sublabel: field.unit } : {}) };
  if (typeof value === "number" && field.numberFormat)
    return { type: "FormattedNumber", basicValue: value, numberFormat: field.numberFormat, propertyMetadata };
  const type = typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  return { type, basicValue: value, propertyMetadata };
}

function sections(fields: readonly FieldDef[]): DealCard["layouts"]["card"]["sections"] {
  const left = new Set(fields.filter((field) => field.name !== "id"));
  return SECTIONS.map(([title, belongs], at) => {
    const own = [...left].filter(belongs);
    own.forEach((field) => left.delete(field));
    return { layout: "List" as const, title, collapsible: true, collapsed: at > 1, properties: own.map((field) => field.label) };
  }).filter((section) => section.properties.length > 0);
}
