import type { Worksheet } from "exceljs";
import type { Rect } from "../../grid/grid";
import { columnName, parseAddress } from "../../grid/address";
import { sheetSize } from "../../grid/rect";
import { newPageLayout, type HeaderFooterTexts, type PageLayoutState } from "../../model/page-layout-state";

const pointsPerInch = 72;

/** Puts how a sheet prints into its sheet of a file. Returns what the file cannot carry. */
export function writePage(layout: PageLayoutState, sheet: Worksheet): string[] {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const fits = scale === undefined;
  const { area, titleRows, titleColumns, margins, headersFooters } = layout;
  // exceljs writes these names with the sheet's own name as it stands, which an apostrophe would break.
  const named = !sheet.name.includes("'");
  Object.assign(sheet.pageSetup, {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    fitToPage: fits,
    // 0 in a file: as many pages as it takes.
    ...(fits ? { fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 } : { scale }),
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    margins: Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / pointsPerInch])),
    ...(named && area.length > 0 ? { printArea: area.map(areaOf).join("&&") } : {}),
    ...(named && titleRows ? { printTitlesRow: `${titleRows.row + 1}:${titleRows.row + titleRows.rows}` } : {}),
    ...(named && titleColumns ? { printTitlesColumn: columnsOf(titleColumns.column, titleColumns.columns) } : {}),
  });
  const { state, defaultForAllPages, oddPages, evenPages, firstPage } = headersFooters;
  const differentOddEven = state.includes("OddAndEven");
  const differentFirst = state.startsWith("First");
  const odd = differentOddEven ? oddPages : defaultForAllPages;
  Object.assign(sheet.headerFooter, {
    differentFirst,
    differentOddEven,
    ...texts("odd", odd),
    ...(differentOddEven ? texts("even", evenPages) : {}),
    ...(differentFirst ? texts("first", firstPage) : {}),
  });
  return !named && (area.length > 0 || titleRows || titleColumns) ? [`print area and titles of ${sheet.name}`] : [];
}

/** How a sheet of a file prints. */
export function readPage(sheet: Worksheet): PageLayoutState {
  const { pageSetup } = sheet;
  // A file without headers and footers has null here.
  const headerFooter = (sheet.headerFooter as Partial<Worksheet["headerFooter"]> | null) ?? {};
  const layout = newPageLayout();
  if (pageSetup.orientation === "landscape") layout.orientation = "Landscape";
  if (pageSetup.fitToPage === true) {
    const pages = { horizontalFitToPages: pageSetup.fitToWidth ?? 1, verticalFitToPages: pageSetup.fitToHeight ?? 1 };
    layout.zoom = Object.fromEntries(Object.entries(pages).filter(([, count]) => count > 0));
  } else if (pageSetup.scale) layout.zoom = { scale: pageSetup.scale };
  for (const [side, inches] of Object.entries(pageSetup.margins ?? {}))
    layout.margins[side as keyof PageLayoutState["margins"]] = Math.round((inches as number) * pointsPerInch * 100) / 100;
  layout.printOrder = pageSetup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver";
  layout.blackAndWhite = pageSetup.blackAndWhite === true;
  layout.draftMode = pageSetup.draft === true;
  layout.printGridlines = pageSetup.showGridLines === true;
  layout.printHeadings = pageSetup.showRowColHeaders === true;
  layout.centerHorizontally = pageSetup.horizontalCentered === true;
  layout.centerVertically = pageSetup.verticalCentered === true;
  layout.area = (pageSetup.printArea ?? "").split("&&").flatMap((address) => parseAddress(address)?.rect ?? []);
  const rows = /^(\d+):(\d+)$/.exec(pageSetup.printTitlesRow ?? "");
  if (rows)
    layout.titleRows = { row: Number(rows[1]) - 1, rows: Number(rows[2]) - Number(rows[1]) + 1, column: 0, columns: sheetSize.columns };
  const [from, to] = (pageSetup.printTitlesColumn ?? "").split(":");
  const columns = from && to ? parseAddress(`${from}1:${to}1`)?.rect : null;
  if (columns) layout.titleColumns = { ...columns, row: 0, rows: sheetSize.rows };
  const group = layout.headersFooters;
  group.state = `${headerFooter.differentFirst ? "First" : ""}${headerFooter.differentOddEven ? "OddAndEven" : ""}` || "Default";
  if (group.state === "First") group.state = "FirstAndDefault";
  readTexts(headerFooter.differentOddEven ? group.oddPages : group.defaultForAllPages, headerFooter.oddHeader, headerFooter.oddFooter);
  readTexts(group.evenPages, headerFooter.evenHeader, headerFooter.evenFooter);
  readTexts(group.firstPage, headerFooter.firstHeader, headerFooter.firstFooter);
  return layout;
}

function areaOf({ row, column, rows, columns }: Rect): string {
  return `${columnName(column)}${row + 1}:${columnName(column + columns - 1)}${row + rows}`;
}

function columnsOf(column: number, columns: number): string {
  return `${columnName(column)}:${columnName(column + columns - 1)}`;
}

/** Left, centre and right as a file joins them. */
function texts(pages: string, parts: HeaderFooterTexts): Record<string, string> {
  const join = (left: string, center: string, right: string) =>
    `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}` || null;
  const entries = [
    [`${pages}Header`, join(parts.leftHeader, parts.centerHeader, parts.rightHeader)],
    [`${pages}Footer`, join(parts.leftFooter, parts.centerFooter, parts.rightFooter)],
  ];
  return Object.fromEntries(entries.filter(([, text]) => text !== null)) as Record<string, string>;
}

function readTexts(into: HeaderFooterTexts, header: string | undefined, footer: string | undefined): void {
  for (const [end, text] of [
    ["Header", header],
    ["Footer", footer],
  ] as const) {
    let side: "left" | "center" | "right" = "center";
    // A doubled ampersand is one that is meant as such: it opens no part.
    for (const piece of (text ?? "").split(/(&&|&[LCR])/)) {
      if (/^&[LCR]$/.test(piece)) side = ({ L: "left", C: "center", R: "right" } as const)[piece[1] as "L" | "C" | "R"];
      else into[`${side}${end}`] += piece;
    }
  }
}
