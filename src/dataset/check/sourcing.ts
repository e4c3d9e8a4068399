import type { Dataset } from "../types";
import { figuresOf } from "./figures";
import { rowsOf, type FactError } from "./factError";

/** Rows with figures but no source, addresses that are not https without a reason, and citations of an address the row does not have. */
export function sourcingErrors(dataset: Dataset): FactError[] {
  const errors: FactError[] = [];
  for (const any of rowsOf(dataset)) {
    const { row, file, kind } = any;
    const figures = figuresOf(any);
    if (figures.length > 0 && !row.sources?.length)
      for (const { field } of figures) errors.push({ file, row: row.id, field, reason: "is a figure, but the row has no source" });
    if (kind === "deal" && !row.sources?.length)
      errors.push({ file, row: row.id, field: "sources", reason: "a deal needs at least one source" });
    const addresses = new Set((row.sources ?? []).map((source) => source.url));
    row.sources?.forEach((source, i) => {
      if (!source.url.startsWith("https://") && !source.plainHttpReason)
        errors.push({ file, row: row.id, field: `sources.${i}.url`, reason: "is not https, and plainHttpReason does not say why" });
    });
    row.events?.forEach((event, i) => {
      for (const url of event.sources ?? [])
        if (!addresses.has(url))
          errors.push({ file, row: row.id, field: `events.${i}.sources`, reason: `${url} is not among the row's sources` });
      for (const field of Object.keys(event.fieldBasis ?? {}))
        if (!event.set || !(field in event.set))
          errors.push({ file, row: row.id, field: `events.${i}.fieldBasis.${field}`, reason: "names a field that the event does not set" });
      for (const [field, urls] of Object.entries(event.fieldSources ?? {})) {
        if (!event.set || !(field in event.set))
          errors.push({
            file,
            row: row.id,
            field: `events.${i}.fieldSources.${field}`,
            reason: "names a field that the event does not set",
          });
        for (const url of urls)
          if (!addresses.has(url))
            errors.push({ file, row: row.id, field: `events.${i}.fieldSources.${field}`, reason: `${url} is not among the row's sources` });
      }
    });
  }
  return errors;
}
