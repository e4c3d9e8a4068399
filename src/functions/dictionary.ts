/** Fields of the dictionary by what a user wrote. */
import { dictionary, powerMeasures, valueMeasures, type FieldDef } from "../dataset";
import { Fault } from "./errors";
import { foldWord, nearest, pick } from "./nearest";

interface Kind {
  fields: readonly FieldDef[];
  byWord: ReadonlyMap<string, FieldDef>;
}

const MEASURES: readonly string[] = [...powerMeasures, ...valueMeasures].map((one) => one.name);

/** Kinds of rows, each prepared when it is first asked for: nothing is folded while functions.js loads. */
const kinds = new Map<string, Kind>();

/** All kinds of rows that have fields. */
export const fieldKinds = (): readonly string[] => [...new Set(dictionary.map((field) => field.kind))];

function prepared(kind: string): Kind {
  let known = kinds.get(kind);
  if (!known) {
    const fields = dictionary.filter((field) => field.kind === kind);
    // A field's own name wins over another's label.
    const words = [
      ...fields.map((field) => [foldWord(field.label), field] as const),
      ...fields.map((field) => [foldWord(field.name), field] as const),
      // As written in the dictionary, the way nearly every formula has it: found without folding.
      ...fields.map((field) => [field.name, field] as const),
    ];
    kinds.set(kind, (known = { fields, byWord: new Map(words) }));
  }
  return known;
}

/** The fields of a kind of row, in the dictionary's order. */
export function fieldsOf(kind: string): readonly FieldDef[] {
  return prepared(kind).fields;
}

function find(kind: string, written: string): FieldDef | undefined {
  const words = prepared(kind).byWord;
  return words.get(written) ?? words.get(foldWord(written));
}

/** True where the kind has a field of that name or label. */
export function hasField(kind: string, written: string): boolean {
  return find(kind, written) !== undefined;
}

/** The field called `written`, by name or label; `alsoAllowed` words join the suggestions. @throws Fault unknown-field, other-measure */
export function fieldOf(kind: string, written: string, alsoAllowed: readonly string[] = []): FieldDef {
  const found = find(kind, written);
  if (found) return found;
  const measure = pick(written, MEASURES);
  if (measure) throw new Fault({ code: "other-measure", measure, of: powerMeasures.some(({ name }) => name === measure) ? "GW" : "VALUE" });
  const names = [...fieldsOf(kind).map((field) => field.name), ...alsoAllowed];
  throw new Fault({ code: "unknown-field", field: written, kind, suggestions: nearest(written, names) });
}

/** The fields of these names, in this order: the columns a spill shows when none are asked for. */
export function defaultColumns(kind: string, names: readonly string[]): FieldDef[] {
  return names.map((name) => fieldOf(kind, name));
}
