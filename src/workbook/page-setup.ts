import type { PlanPage, PlanRect } from "../models/plan";

/** Whether the host can set up pages for printing by code. */
export function canSetUpPages(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}

/** Queues how a sheet prints: orientation, pages across, what is printed, what every page repeats, header and footer. */
export function setUpPage(sheet: Excel.Worksheet, page: PlanPage): void {
  const { pageLayout } = sheet;
  const rangeOf = ({ row, column, rows, columns }: PlanRect) => sheet.getRangeByIndexes(row, column, rows, columns);
  pageLayout.orientation = page.orientation;
  // Pages down are left out: as many as it takes.
  pageLayout.zoom = { horizontalFitToPages: page.pagesWide };
  pageLayout.setPrintArea(rangeOf(page.area));
  if (page.titleRows) pageLayout.setPrintTitleRows(rangeOf({ ...page.titleRows, column: 0, columns: 1 }).getEntireRow());
  if (page.titleColumns > 0)
    pageLayout.setPrintTitleColumns(rangeOf({ row: 0, column: 0, rows: 1, columns: page.titleColumns }).getEntireColumn());
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = page.header.left;
  defaultForAllPages.leftFooter = page.footer.left;
  defaultForAllPages.centerFooter = page.footer.center;
  defaultForAllPages.rightFooter = page.footer.right;
}
