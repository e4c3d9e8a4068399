import { format } from "numfmt";
import { formatGeneral } from "../grid/general-format";

/** One line of a card: a field, its value as Excel would show it, and where the value comes from. */
export interface CardField {
  label: string;
  text: string;
  sublabel: string;
  sources: { address: string; text: string }[];
}

export interface Card {
  title: string;
  sections: { title: string; collapsed: boolean; fields: CardField[] }[];
}

interface Property {
  type?: string;
  basicValue?: unknown;
  text?: unknown;
  numberFormat?: unknown;
  propertyMetadata?: { sublabel?: unknown; attribution?: { sourceAddress?: unknown; sourceText?: unknown }[] };
}

interface Entity {
  text?: unknown;
  properties?: Record<string, unknown>;
  layouts?: { card?: { sections?: { title?: unknown; collapsed?: unknown; properties?: unknown }[] } };
}

/**
 * An entity as a custom function gave it, read for its card: the sections of its card layout, then what is in none of them.
 * @returns null for what is no entity
 */
export function readCard(raw: unknown): Card | null {
  const entity = raw as Entity | null;
  if (typeof entity !== "object" || entity === null || typeof entity.properties !== "object") return null;
  const properties = new Map(Object.entries(entity.properties ?? {}));
  const take = (names: string[]): CardField[] =>
    names.flatMap((name) => {
      const property = properties.get(name);
      if (property === undefined) return [];
      properties.delete(name);
      return [field(name, property)];
    });
  const sections = (entity.layouts?.card?.sections ?? []).map(({ title, collapsed, properties: names }) => ({
    title: text(title),
    collapsed: collapsed === true,
    fields: take(Array.isArray(names) ? names.map(String) : []),
  }));
  const others = take([...properties.keys()]);
  if (others.length > 0) sections.push({ title: "", collapsed: false, fields: others });
  return { title: text(entity.text), sections: sections.filter(({ fields }) => fields.length > 0) };
}

function field(label: string, property: unknown): CardField {
  if (typeof property !== "object" || property === null) return { label, text: shown(property, "General"), sublabel: "", sources: [] };
  const { basicValue, text: own, numberFormat, propertyMetadata } = property as Property;
  return {
    label,
    text: own === undefined ? shown(basicValue, text(numberFormat) || "General") : text(own),
    sublabel: text(propertyMetadata?.sublabel),
    sources: (propertyMetadata?.attribution ?? []).map(({ sourceAddress, sourceText }) => ({
      address: text(sourceAddress),
      text: text(sourceText) || text(sourceAddress),
    })),
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function shown(value: unknown, numberFormat: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "number") return "";
  return numberFormat === "General" ? formatGeneral(value) : format(numberFormat, value, { locale: "en", throws: false });
}
