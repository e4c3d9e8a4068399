import { foldDeal } from "../foldDeal";
import type { Dataset, Deal } from "../types";
import { newestVersion } from "../version";
import { rowsOf, type FactError } from "./factError";

/** What must hold between the fields of a deal on any day. */
const RULES: readonly [field: keyof Deal, wrong: (d: Deal) => boolean, reason: string][] = [
  [
    "valueBasis",
    (d) => (d.valueBasis === "undisclosed") !== (d.contractValueUsd === null),
    "is undisclosed exactly where there is no contract value",
  ],
  ["valueNote", (d) => d.valueBasis === "derived" && d.valueNote === null, "a derived value needs its derivation"],
  ["criticalItMw", (d) => d.criticalItMw !== null && d.grossMw !== null && d.criticalItMw > d.grossMw, "is more than the gross MW"],
  ["headlineMw", (d) => d.criticalItMw !== null && d.headlineMw === null, "is missing although critical IT MW are stated"],
  ["deliveredMw", (d) => d.deliveredMw !== null && d.headlineMw !== null && d.deliveredMw > d.headlineMw, "is more than the headline MW"],
  ["disposedOn", (d) => d.disposed !== (d.disposedOn !== null), "stands exactly where the deal is disposed of"],
  ["noiMarginHigh", (d) => d.noiMarginLow !== null && d.noiMarginHigh !== null && d.noiMarginHigh < d.noiMarginLow, "is below the low end"],
  [
    "capexPerMwUsdHigh",
    (d) => d.capexPerMwUsdLow !== null && d.capexPerMwUsdHigh !== null && d.capexPerMwUsdHigh < d.capexPerMwUsdLow,
    "is below the low end",
  ],
  [
    "valueWithExtensionsUsd",
    (d) => d.contractValueUsd !== null && d.valueWithExtensionsUsd !== null && d.valueWithExtensionsUsd < d.contractValueUsd,
    "is less than the base value",
  ],
  [
    "fullDeliveryDate",
    (d) => d.firstDeliveryDate !== null && d.fullDeliveryDate !== null && d.fullDeliveryDate < d.firstDeliveryDate,
    "is before the first delivery",
  ],
  ["status", (d) => d.status === null, "is not stated"],
  ["tenant", (d) => d.tenant === null, "is not stated"],
];

/** Fields of a deal, a market row or a support that contradict each other, on the day of each event. */
export function termErrors(dataset: Dataset): FactError[] {
  const errors: FactError[] = [];
  const version = newestVersion(dataset).version;
  for (const row of dataset.deals) {
    const said = new Set<string>();
    for (const event of row.events) {
      const deal = foldDeal(row, event.date, version);
      if (!deal) continue;
      for (const [field, wrong, reason] of RULES)
        if (!said.has(field) && wrong(deal)) {
          said.add(field);
          errors.push({ file: `miners/${row.minerId}.json`, row: row.id, field, reason: `${reason} (on ${event.date})` });
        }
    }
  }
  for (const row of dataset.market)
    if ((row.low ?? row.value) > row.value || (row.high ?? row.value) < row.value)
      errors.push({ file: "market.json", row: row.id, field: "value", reason: "is outside its own range" });
  for (const row of dataset.partnerships) {
    if (row.kind !== "lease-support" || row.amountUsd == null || !row.dealIds) continue;
    const parts = dataset.deals.filter((d) => row.dealIds!.includes(d.id)).map((d) => foldDeal(d, "9999-12-31", version)?.backstopUsd ?? 0);
    const sum = parts.reduce((a, b) => a + b, 0);
    if (sum !== row.amountUsd)
      errors.push({
        file: "partnerships.json",
        row: row.id,
        field: "amountUsd",
        reason: `is ${row.amountUsd}, its deals' backstops add up to ${sum}`,
      });
  }
  return errors;
}

/** Text that a spreadsheet would take for a formula. Strings a person reads only; addresses are checked by the schema. */
export function textErrors(dataset: Dataset): FactError[] {
  const errors: FactError[] = [];
  const walk = (value: unknown, file: string, row: string, field: string): void => {
    if (typeof value === "string") {
      if (/^[=+\-@\t\r\n]/.test(value)) errors.push({ file, row, field, reason: `begins like a formula: "${value.slice(0, 20)}"` });
    } else if (typeof value === "object" && value !== null)
      for (const [key, part] of Object.entries(value)) walk(part, file, row, field ? `${field}.${key}` : key);
  };
  for (const { row, file } of rowsOf(dataset)) walk(row, file, row.id, "");
  return errors;
}
