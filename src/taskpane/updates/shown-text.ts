/** A cell's content in a list of changes, in the words and units of its field. */
import { dictionary, type FieldDef } from "../../dataset";
import type { Shown } from "../../workbook";
import { fieldText } from "../format";

const fields = new Map<string, FieldDef>(dictionary.filter((field) => field.kind === "deal").map((field) => [field.name, field]));

/** `field` is a column of a deals table; a column that is not in the dictionary is shown as it is. Empty reads "empty". */
export function shownText(field: string, value: Shown): string {
  if (value === null || value === "") return "empty";
  const definition = fields.get(field);
  return fieldText(value, definition?.type ?? "text", definition?.unit ?? null);
}
