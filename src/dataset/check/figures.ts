import type { AnyRow } from "./factError";

/** A number that the facts state, with whether an address of its own is given for it (not only for its row). */
export interface Figure {
  field: string;
  value: number;
  ownSource: boolean;
}

/** Every figure of a row. A whole share (1) is the rule of a row without a partner, not a figure that was read. */
export function figuresOf({ row, kind }: AnyRow): Figure[] {
  const figures: Figure[] = [];
  const only = row.sources?.length === 1;
  const take = (stated: Record<string, unknown>, where: string, own: (field: string) => boolean) => {
    for (const [field, value] of Object.entries(stated))
      if (typeof value === "number" && !(field === "attributableShare" && value === 1))
        figures.push({ field: where + field, value, ownSource: own(field) });
  };
  if (kind !== "deal") take(row, "", () => only);
  row.events?.forEach((event, i) => {
    if (event.set) take(event.set, `events.${i}.set.`, (field) => only || !!event.sources?.length || !!event.fieldSources?.[field]?.length);
  });
  return figures;
}
