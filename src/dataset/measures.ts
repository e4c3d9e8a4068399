/** The measures of GW and VALUE: what each adds up. Names are part of the formulas' interface: they only ever grow in number. */
export const powerMeasures = [
  {
    name: "contracted",
    label: "Contracted",
    description: "Headline MW of counted contracts: critical IT where the source says so, else as announced",
  },
  { name: "criticalIt", label: "Critical IT", description: "Counted contracts whose source states critical IT MW" },
  { name: "gross", label: "Gross", description: "Counted contracts whose source states gross MW" },
  { name: "grossOrHeadline", label: "Gross or headline", description: "Gross MW where stated, else headline MW" },
  { name: "delivered", label: "Delivered", description: "MW of counted contracts that the sources say have been handed over" },
  { name: "operating", label: "Operating", description: "Pipeline in operation, in the row's own basis" },
  { name: "underConstruction", label: "Under construction", description: "Pipeline under construction, in the row's own basis" },
  {
    name: "planned",
    label: "Planned",
    description: "Pipeline approved, contracted for power, under study or planned, in the row's own basis",
  },
  { name: "pipeline", label: "Pipeline", description: "Pipeline at all stages, utility MW" },
  { name: "uncontracted", label: "Uncontracted", description: "Pipeline less gross-or-headline contracts, not below 0: an upper bound" },
  { name: "contractedAttributable", label: "Contracted, own share", description: "Contracted times the miner's share on the day" },
  { name: "criticalItAttributable", label: "Critical IT, own share", description: "Critical IT times the miner's share on the day" },
  { name: "grossAttributable", label: "Gross, own share", description: "Gross times the miner's share on the day" },
  {
    name: "grossOrHeadlineAttributable",
    label: "Gross or headline, own share",
    description: "Gross or headline times the miner's share on the day",
  },
  { name: "deliveredAttributable", label: "Delivered, own share", description: "Delivered times the miner's share on the day" },
] as const;

export const valueMeasures = [
  { name: "contract", label: "Contract value", description: "Base-term value of counted contracts, from the day it became public" },
  { name: "withExtensions", label: "With extensions", description: "Value with every extension taken, where a source states it" },
  { name: "annual", label: "Annual revenue", description: "Average annual revenue, where a source states it" },
  { name: "backstop", label: "Backstop", description: "Credit support of counted contracts, where an amount is stated" },
  { name: "equity", label: "Equity", description: "Equity rights granted with counted contracts, where an amount is stated" },
  { name: "financing", label: "Financing", description: "Bonds, loans, converts and equity raised" },
  { name: "capex", label: "Capex", description: "Capital cost of counted contracts, where an amount is stated" },
  { name: "contractAttributable", label: "Contract value, own share", description: "Contract value times the miner's share on the day" },
  {
    name: "withExtensionsAttributable",
    label: "With extensions, own share",
    description: "Value with extensions times the miner's share on the day",
  },
  { name: "annualAttributable", label: "Annual revenue, own share", description: "Annual revenue times the miner's share on the day" },
  { name: "backstopAttributable", label: "Backstop, own share", description: "Backstop times the miner's share on the day" },
  { name: "capexAttributable", label: "Capex, own share", description: "Capex times the miner's share on the day" },
] as const;

export type PowerMeasure = (typeof powerMeasures)[number]["name"];
export type ValueMeasure = (typeof valueMeasures)[number]["name"];
