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

/** The grid of rent × capex (the base in its middle), then delay and debt rate alone. */
export const cases: readonly Case[] = [
  ...steps.flatMap((rent) => steps.map((capex) => ({ ...still, rent, capex, label: `Rent ${signed(rent)}, capex ${signed(capex)} step` }))),
  ...[1, 2, 3].map((delay) => ({ ...still, delay, label: `Delay ${signed(delay)} step` })),
  ...[-1, 1, 2].map((rate) => ({ ...still, rate, label: `Debt rate ${signed(rate)} step` })),
];

/** Where the unchanged case stands in the list. */
export const baseCase = cases.findIndex(({ rent, capex, delay, rate }) => rent === 0 && capex === 0 && delay === 0 && rate === 0);

/** What a step is, as inputs of the sheet. */
export const stepInputs = [
  { key: "rentStep", label: "A step of rent", unit: "fraction", value: 0.1, format: "0.0%" },
  { key: "capexStep", label: "A step of capex", unit: "fraction", value: 0.1, format: "0.0%" },
  { key: "delayStep", label: "A step of delay", unit: "months", value: 3, format: "0" },
  { key: "rateStep", label: "A step of the term debt rate", unit: "fraction", value: 0.01, format: "0.00%" },
] as const;
