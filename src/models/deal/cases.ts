import type { SensitivitySet } from "../blueprint";

/** One case of the sensitivities: how many steps each input is moved. */
export interface Case {
  label: string;
  rent: number;
  capex: number;
  delay: number;
  rate: number;
}

const still = { rent: 0, capex: 0, delay: 0, rate: 0 };
const signed = (steps: number) => (steps > 0 ? `+${steps}` : `${steps}`);
const steps = [-1, 0, 1];

const grid: readonly Case[] = steps.flatMap((rent) =>
  steps.map((capex) => ({ ...still, rent, capex, label: `Rent ${signed(rent)}, capex ${signed(capex)} step` })),
);
const alone: readonly Case[] = [
  ...[1, 2, 3].map((delay) => ({ ...still, delay, label: `Delay ${signed(delay)} step` })),
  ...[-1, 1, 2].map((rate) => ({ ...still, rate, label: `Debt rate ${signed(rate)} step` })),
];

/** The cases of a set: the grid of rent × capex, then delay and debt rate alone. One at a time leaves out the corners of the grid. */
export function casesOf(set: SensitivitySet): readonly Case[] {
  if (set === "none") return [];
  if (set === "grid") return grid;
  return [...(set === "all" ? grid : grid.filter(({ rent, capex }) => rent === 0 || capex === 0)), ...alone];
}

/** The case in which nothing is moved. */
export function isBase({ rent, capex, delay, rate }: Case): boolean {
  return rent === 0 && capex === 0 && delay === 0 && rate === 0;
}

/** Cases that share months: rent and delay decide the operations, with capex they decide the building. */
export interface CaseGroups {
  operations: { label: string; rent: number; delay: number }[];
  buildings: { label: string; capex: number; operations: number }[];
  /** For each case the place of its building in `buildings`. */
  buildingOf: number[];
}

/** The distinct operations and buildings among cases. */
export function groupsOf(cases: readonly Case[]): CaseGroups {
  const groups: CaseGroups = { operations: [], buildings: [], buildingOf: [] };
  for (const { rent, capex, delay } of cases) {
    let o = groups.operations.findIndex((each) => each.rent === rent && each.delay === delay);
    const operations = delay === 0 ? `Rent ${signed(rent)}` : `Delay ${signed(delay)}`;
    if (o < 0) o = groups.operations.push({ label: operations, rent, delay }) - 1;
    let b = groups.buildings.findIndex((each) => each.capex === capex && each.operations === o);
    if (b < 0) b = groups.buildings.push({ label: `${operations}, capex ${signed(capex)}`, capex, operations: o }) - 1;
    groups.buildingOf.push(b);
  }
  return groups;
}

/** What a step is, as inputs of the sheet. */
export const stepInputs = [
  { key: "rentStep", label: "A step of rent", unit: "fraction", value: 0.1, format: "0.0%_)" },
  { key: "capexStep", label: "A step of capex", unit: "fraction", value: 0.1, format: "0.0%_)" },
  { key: "delayStep", label: "A step of delay", unit: "months", value: 3, format: "0_)" },
  { key: "rateStep", label: "A step of the term debt rate", unit: "fraction", value: 0.01, format: "0.00%_)" },
] as const;
