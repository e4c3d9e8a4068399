import { toSerial, type View } from "../../dataset";
import { MODEL_VERSION } from "../blueprint";
import { formats } from "./looks";
import type { Sheet } from "./sheet";

/** The head of a model's first sheet: what it is, what it was built from, the state of its checks (a cell named "{firstFailing}"). */
export function coverRows(sheet: Sheet, title: string, sentence: string, view: View): void {
  sheet.texts([title], "title");
  sheet.texts([sentence], "subtitle");
  sheet.heading("This model");
  sheet.value("factsVersion", "Facts version when built", "version", view.version);
  sheet.value("asOf", "Facts as of", "date", toSerial(view.asOf), formats.date, "cover");
  sheet.value("modelVersion", "Model version", "version", `v${MODEL_VERSION}`);
  sheet.value("checkState", "Checks", "text", "={firstFailing}", null, "result");
}

/** Rows a chart takes under a cover. */
export const chartHeight = 19;

/** Keeps rows for a chart under the cover; returns the first. */
export function chartRows(sheet: Sheet, rows = chartHeight): number {
  sheet.heading("Chart", 5);
  const first = sheet.next;
  sheet.gap(rows);
  return first;
}

/** The check block: one row a sheet, the first failing one by name, and the sheet's last row, their sum. */
export function checkBlock(sheet: Sheet, checks: readonly (readonly [key: string, label: string])[]): void {
  sheet.heading("Check block");
  const from = sheet.next;
  for (const [key, label] of checks)
    sheet.value(`block.${key}`, `Checks: ${label}`, "0 = OK", `=IFERROR(IF({${key}}=0,0,1),1)`, formats.flag, "check");
  sheet.call("blockLabels", { row: from, column: 0, shape: "down", count: checks.length });
  sheet.call("blockChecks", { row: from, column: 2, shape: "down", count: checks.length });
  sheet.value(
    "firstFailing",
    "State of the checks",
    "text",
    '=IF(SUM({blockChecks:})=0,"OK",INDEX({blockLabels:},MATCH(1,{blockChecks:},0)))',
    null,
    "check",
  );
  sheet.value("checkModel", "Check of the model", "0 = OK", "=SUM({blockChecks:})", formats.flag, "check");
}
