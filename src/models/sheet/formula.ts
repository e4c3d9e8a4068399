import { referTo, type Part, type Place } from "./place";

const token = /\{([A-Za-z][\w.]*)([<:]?)\}/g;
const parts: Record<string, Part> = { "": "here", "<": "before", ":": "all" };

/**
 * A formula from its template: `{name}` becomes the cell of that name, `{name<}` the one before it, `{name:}` the whole row or list.
 * Throws for a name that nobody has given to a place: a model with a dangling name must not be built.
 */
export function expand(template: string, places: ReadonlyMap<string, Place>, from: { sheet: string; row: number; column: number }): string {
  return template.replace(token, (_, name: string, part: string) => {
    const place = places.get(name);
    if (!place) throw new Error(`No cell is called "${name}" (asked for on "${from.sheet}", row ${from.row + 1}).`);
    return referTo(place, parts[part]!, from);
  });
}
