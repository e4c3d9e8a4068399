import { dictionary, type FactChange } from "../../dataset";
import type { BookPlan, BuiltFrom } from "../blueprint";
import type { SheetPlan } from "../plan";
import { sourceLink } from "../tables/source-link";
import { Book } from "./book";
import { freeSheetNames } from "./free-names";
import { formats } from "./looks";
import type { Content } from "./sheet";

/** The sheet that a model built again carries: the facts that changed since, with their sources, and what became of the user's own values. */
export function changesSheet(
  plan: BookPlan,
  builtFrom: BuiltFrom,
  changes: readonly FactChange[],
  kept: number,
  lost: readonly string[],
  taken: readonly string[],
): SheetPlan {
  const first = plan.sheets[0]!.sheet;
  const tag = first.slice(0, first.lastIndexOf(" "));
  const { Changes: name } = freeSheetNames(tag, ["Changes"], [...taken, ...plan.sheets.map(({ sheet }) => sheet)]);
  const book = new Book();
  const sheet = book.sheet(name);
  [230, 150, 100, 120, 120, 160].forEach((points, column) => sheet.widths.set(column, points));
  sheet.texts(["What changed since the model before"], "title");
  sheet.texts(
    [`From facts ${builtFrom.factsVersion} as of ${builtFrom.asOf}, model ${builtFrom.modelVersion}. The model before stays as it is.`],
    "subtitle",
  );
  sheet.heading("Facts", 6);
  sheet.texts(["Row", "Field", "Public since", "Before", "Now", "Source"], "columnHead");
  for (const change of changes) {
    const row = sheet.next;
    const { label, unit } = dictionary.find((each) => each.kind === change.rowKind && each.name === change.field) ?? {
      label: change.field,
      unit: null,
    };
    const format = unit === "fraction" ? formats.percent : "#,##0.##";
    sheet.put(row, 0, change.rowId, "label");
    sheet.put(row, 1, unit ? `${label}, ${unit}` : label, "note");
    sheet.put(row, 2, change.date, "note");
    sheet.put(row, 3, shown(change.old), "label", format);
    sheet.put(row, 4, shown(change.new), "label", format);
    const link = sourceLink(change.source);
    sheet.put(row, 5, link !== null && typeof link === "object" ? link.formula : link, "note");
  }
  if (changes.length === 0) sheet.texts(["No fact that the model asks for has changed."], "note");
  sheet.heading("Your own values", 6);
  sheet.value("kept", "Values taken over", "count", kept, formats.whole);
  lost.forEach((key, place) => sheet.value(`lost.${place}`, `Found no cell any more: ${key}`, "text", "see the model before"));
  sheet.heading("Check", 6);
  sheet.value("missing", "Values that found no cell", "count", lost.length, formats.whole);
  sheet.value("check", "Check of this sheet: every value of yours found its cell", "0 = OK", "=IF({missing}=0,0,1)", formats.flag, "check");
  return book.plans({ title: plan.title, edition: `What changed since facts ${builtFrom.factsVersion}` })[0]!;
}

function shown(value: unknown): Content {
  if (value === null || value === undefined) return "not disclosed";
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
