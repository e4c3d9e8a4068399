import type { Workbook } from "exceljs";
import JSZip from "jszip";
import type { Grid } from "../../grid/grid";
import type { Book } from "../../model/book";

const counted = (count: number, one: string, many = `${one}s`): string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]);

/** What a file that is saved does not carry of what is kept beside the grid's cells. */
export function notSaved(
  book: Pick<Book, "charts" | "hyperlinks" | "sheetFilters" | "tableExtras">,
  grid: Pick<Grid, "sheets" | "tables" | "names">,
): string[] {
  const sheets = new Set(grid.sheets().map(({ id }) => id));
  const filters = [
    ...[...book.sheetFilters].filter(([sheetId]) => sheets.has(sheetId)),
    ...book.tableExtras.entries(grid.tables().map(({ id }) => id)),
  ];
  return [
    ...counted(book.charts().length, "chart"),
    ...counted(book.hyperlinks.filter(({ sheetId }) => sheets.has(sheetId)).length, "link"),
    ...counted(filters.filter(([, { filters: criteria }]) => criteria.size > 0).length, "filter's criteria", "filters' criteria"),
    ...grid.names().flatMap(({ name, scope }) => (scope === null ? [] : [`that the name ${name} belongs to one sheet`])),
  ];
}

/** Parts of an .xlsx file that exceljs does not read, or the workbench has no place for. */
const parts: [RegExp, string][] = [
  [/^xl\/charts\/chart\d+\.xml$/, "chart"],
  [/^xl\/pivotTables\/[^/]+\.xml$/, "PivotTable"],
  [/^xl\/slicers\/[^/]+\.xml$/, "slicer"],
  [/^xl\/vbaProject\.bin$/, "macro project"],
];

/** What of a file is not taken over. */
export async function notOpened(file: ArrayBuffer, workbook: Workbook): Promise<string[]> {
  const paths = Object.keys((await JSZip.loadAsync(file)).files);
  const lost = parts.flatMap(([path, name]) => counted(paths.filter((candidate) => path.test(candidate)).length, name));
  const seen = { pictures: 0, links: 0, notes: 0, rules: 0, validations: 0 };
  for (const sheet of workbook.worksheets) {
    const { dataValidations, conditionalFormattings } = sheet as unknown as {
      dataValidations?: { model?: object };
      conditionalFormattings?: unknown[];
    };
    seen.pictures += sheet.getImages().length;
    seen.rules += conditionalFormattings?.length ?? 0;
    seen.validations += Object.keys(dataValidations?.model ?? {}).length;
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.hyperlink) seen.links++;
        if (cell.note) seen.notes++;
      }),
    );
  }
  return [
    ...lost,
    ...counted(seen.pictures, "picture"),
    ...counted(seen.links, "link"),
    ...counted(seen.notes, "note"),
    ...counted(seen.rules, "conditional format"),
    ...counted(seen.validations, "cell with data validation", "cells with data validation"),
  ];
}
