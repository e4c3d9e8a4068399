import { findInput } from "../../economics";

/** What a scenario changes, as inputs of the sheet: label, unit, value, why. The scenarios are in the order of their codes 1 … 4. */
export const scenarioInputs = [
  {
    key: "slipMonths",
    label: "Delivery slip: months later",
    unit: "months",
    value: 6,
    min: 0,
    max: 60,
    integer: true,
    format: "0_)",
    reason: "an assumption",
  },
  {
    key: "overrunFactor",
    label: "Overrun: capex above plan",
    unit: "fraction",
    value: 0.15,
    min: -0.5,
    max: 5,
    integer: false,
    format: "0.0%_)",
    reason: "an assumption",
  },
  {
    key: "defaultAfterMonths",
    label: "Tenant default: months after first delivery",
    unit: "months",
    value: 48,
    min: 0,
    max: 600,
    integer: true,
    format: "0_)",
    reason: "an assumption",
  },
  { ...simulated("simReletMonths"), key: "reletMonths", label: "Tenant default: months until let again", unit: "months", format: "0_)" },
  {
    ...simulated("simReletRentShare"),
    key: "reletRentShare",
    label: "Tenant default: rent when let again, share of contract rent",
    unit: "fraction",
    format: "0.0%_)",
  },
  {
    ...simulated("simBackstopRecovery"),
    key: "backstopRecovery",
    label: "Tenant default: share of lost rent a backstop pays",
    unit: "fraction",
    format: "0.0%_)",
  },
];

function simulated(name: string) {
  const { fallback, min, max, integer, reason } = findInput(name)!;
  return { value: Number(fallback), min, max, integer: integer === true, reason };
}
