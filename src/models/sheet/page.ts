import type { PlanPage } from "../plan";
import type { Sheet } from "./sheet";

/** Points across a landscape page of A4 or Letter between its margins, the smallest share of its size at which print is read, a column nobody has set. */
const paper = { width: 720, smallest: 0.4, column: 48 };

/** What stands at the head and the foot of every page of a model. */
export interface Imprint {
  title: string;
  edition: string;
}

/** Excel keeps 255 characters of a footer, codes included. */
const longest = 160;

/**
 * A model's sheet on paper: landscape, one page wide; a wide sheet as many pages as keep it readable, each with the labels on its left. Repeated
 * at the top are the frozen rows or, of a sheet with one list, its headings. `reach` is how many columns the cells and their texts take.
 */
export function pageOf(sheet: Sheet, widths: ReadonlyMap<number, number>, reach: number, imprint: Imprint): PlanPage {
  const { charts, heads, freeze } = sheet;
  const columns = Math.max(reach, ...charts.map(({ place }) => place.column + place.columns));
  const rows = Math.max(sheet.cells.length, ...charts.map(({ place }) => place.row + place.rows));
  const points = (from: number, to: number) => {
    let sum = 0;
    for (let column = from; column < to; column++) sum += widths.get(column) ?? paper.column;
    return sum;
  };
  const titleColumns = freeze?.columns ?? 0;
  const repeated = points(0, titleColumns);
  const pagesWide = Math.max(1, Math.ceil(points(titleColumns, columns) / (paper.width / paper.smallest - repeated)));
  const frozen = freeze && freeze.rows > 0 ? { row: 0, rows: freeze.rows } : null;
  return {
    orientation: "Landscape",
    pagesWide,
    area: { row: 0, column: 0, rows, columns },
    titleRows: heads.length === 1 && (frozen?.rows ?? 0) <= 1 ? { row: heads[0]!, rows: 1 } : frozen,
    titleColumns: pagesWide > 1 ? titleColumns : 0,
    header: { left: plain(imprint.title) },
    footer: { left: plain(imprint.edition), center: "&A", right: "Page &P of &N" },
  };
}

function plain(text: string): string {
  return text.slice(0, longest).replace(/&/g, "&&");
}
