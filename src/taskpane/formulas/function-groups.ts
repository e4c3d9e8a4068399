/** The order in which the functions are offered: by what one wants to know, the most used first. */
export const functionGroups: readonly { title: string; names: readonly string[] }[] = [
  { title: "Totals and shares", names: ["GW", "VALUE", "SHARE", "HHI", "COVERAGE", "RECONCILE", "GIGAWATTS"] },
  { title: "Facts", names: ["GET", "DEALS", "MINERS", "TABLE", "PIPELINE", "FINANCINGS", "PARTNERS", "PEERS", "MARKET", "DEAL"] },
  {
    title: "Economics of a deal",
    names: ["METRIC", "SCHEDULE", "ASSUMPTIONS", "SOLVE", "SENSITIVITY", "SIMULATE", "DILUTION", "IRRS"],
  },
  { title: "Where it comes from", names: ["SOURCE", "CHANGES", "FIND", "FIELDS", "ASOF", "VERSION"] },
];

const places = new Map(
  functionGroups.flatMap(({ title, names }, group) => names.map((name, at) => [name, { title, rank: group * 100 + at }])),
);

/** The heading a function stands under and its place in the whole list; one that no group names stands last, under "More". */
export function placeOf(name: string): { title: string; rank: number } {
  return places.get(name) ?? { title: "More", rank: functionGroups.length * 100 };
}
