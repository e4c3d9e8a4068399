import { originOf } from "./view";
import type { Dataset, Deal, View } from "./types";

/** Words that show that a name was given by the press, not by the company; such a tenant counts as undisclosed. */
const PRESS = /\b(press|unconfirmed)\b/i;

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;

const needles = new WeakMap<Dataset, { id: string; names: string[] }[]>();

function needlesOf(dataset: Dataset) {
  let found = needles.get(dataset);
  if (!found) {
    found = dataset.counterparties.map((c) => ({ id: c.id, names: [c.name, ...(c.aliases ?? [])].map(plain) }));
    needles.set(dataset, found);
  }
  return found;
}

const memo = new WeakMap<Deal, string[]>();

/** Ids of the counterparties a deal names as its tenant or end user; names only the press gave are left out. */
export function partiesOf(view: View, deal: Deal): string[] {
  let ids = memo.get(deal);
  if (!ids) {
    const dataset = originOf(view);
    const texts = [deal.tenant, deal.endUser].filter((text): text is string => text !== null && !PRESS.test(text)).map(plain);
    ids = dataset
      ? needlesOf(dataset)
          .filter(({ names }) => names.some((name) => texts.some((text) => text.includes(name))))
          .map(({ id }) => id)
      : [];
    memo.set(deal, ids);
  }
  return ids;
}

/** The tenant group of a deal for concentration measures: the tenants it names, or the deal itself where they are not disclosed. */
export function tenantGroup(view: View, deal: Deal, by: "tenant" | "endUser"): string {
  const text = by === "tenant" ? deal.tenant : (deal.endUser ?? deal.tenant);
  const dataset = originOf(view);
  if (dataset && !PRESS.test(text)) {
    const inText = plain(text);
    const named = needlesOf(dataset).filter(({ names }) => names.some((name) => inText.includes(name)));
    if (named.length > 0) return named.map(({ id }) => id).join(" + ");
    if (!/undisclosed|unnamed/i.test(text)) return text;
  }
  return `undisclosed: ${deal.id}`;
}

/** A tenant group as a person reads it: the counterparties by name where it is made of ids. */
export function groupInWords(view: View, group: string): string {
  const names = new Map(originOf(view)?.counterparties.map(({ id, name }) => [id, name]));
  return group
    .split(" + ")
    .map((id) => names.get(id) ?? id)
    .join(" + ");
}
