/** How a key cell looks, as far as a mark changes it. */
export interface CellLook {
  italic: boolean;
  color: string;
}

/** The key of a row that is no longer in the facts. */
export const leftLook: CellLook = { italic: true, color: "#8A8886" };
export const plainLook: CellLook = { italic: false, color: "#000000" };

export function sameLook(one: CellLook, other: CellLook): boolean {
  return one.italic === other.italic && one.color.toUpperCase() === other.color.toUpperCase();
}

export function applyLook(font: Excel.RangeFont, { italic, color }: CellLook): void {
  font.italic = italic;
  font.color = color;
}
