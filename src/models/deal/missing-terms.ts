import type { Sheet } from "../sheet/sheet";

/** Sentences of what keeps a result from being a number: empty when all its terms are there. Results are gated by them. */
export function missingTerms(sheet: Sheet): void {
  sheet.heading("Terms that are missing (empty: none)");
  const row = (key: string, label: string, formula: string) => sheet.value(key, label, "text", formula);
  const absent = (name: string, words: string) => `=IF(ISNUMBER({${name}}),"","${words}, ")`;
  row("noMw", "Critical IT power is missing", absent("criticalItMw", "critical IT power"));
  row("noValue", "Contract value is missing", '=IF({rentBasis}>0,"","contract value or rent, ")');
  row("noTerm", "Base term is missing", absent("baseTermYears", "base term"));
  row("noDate", "First delivery is missing", absent("firstDelivery", "first delivery"));
  row("noExtension", "Extension options are missing", absent("extensionYears", "extension options"));
  row("noCapex", "Site capex is missing", absent("capexUsd", "site capex"));
  row("noGpuCapex", "GPU capex is missing", absent("gpuCapexUsd", "GPU capex"));
  row("noBackstop", "Backstop is missing", absent("backstopUsd", "backstop"));
  row("needsValue", "Results from the contract value need", '={noValue}&{noTerm}&IF({rentBasis}=1,{noMw},"")');
  row("needsRent", "Results from the rent need", "={noMw}&{noValue}&{noTerm}");
  row("needsDated", "Results from dated flows need", '={needsRent}&{noDate}&IF({underwriteExtensions}=1,{noExtension},"")');
  row("needsCost", "Results from the cost need", "={noCapex}&{noGpuCapex}");
  row("needsAll", "Results from debt and returns need", "={needsDated}&{needsCost}");
}
