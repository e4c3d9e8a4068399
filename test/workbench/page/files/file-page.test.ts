import { Workbook } from "exceljs";
import { newPageLayout, type PageLayoutState } from "../../../../workbench/model/page-layout-state";
import { readPage, writePage } from "../../../../workbench/page/files/file-page";

/** Writes a file and reads it again. */
async function throughFile(layout: PageLayoutState, name = "My sheet"): Promise<{ read: PageLayoutState; lost: string[] }> {
  const book = new Workbook();
  book.addWorksheet("Other");
  const sheet = book.addWorksheet(name);
  sheet.getCell("A1").value = 1;
  const lost = writePage(layout, sheet);
  const again = new Workbook();
  await again.xlsx.load((await book.xlsx.writeBuffer()) as never);
  expect(readPage(again.getWorksheet("Other")!)).toEqual(newPageLayout());
  return { read: readPage(again.getWorksheet(name)!), lost };
}

const wholeRows = { row: 1, rows: 2, column: 0, columns: 16384 };
const wholeColumns = { row: 0, rows: 1048576, column: 0, columns: 3 };
const setUp: PageLayoutState = {
  ...newPageLayout(),
  orientation: "Landscape",
  zoom: { horizontalFitToPages: 3 },
  margins: { left: 18, right: 18, top: 36, bottom: 36, header: 9, footer: 9 },
  printOrder: "OverThenDown",
  centerHorizontally: true,
  printGridlines: true,
  area: [{ row: 0, column: 0, rows: 40, columns: 30 }],
  titleRows: wholeRows,
  titleColumns: wholeColumns,
};
setUp.headersFooters.defaultForAllPages = {
  ...setUp.headersFooters.defaultForAllPages,
  leftFooter: "A && B",
  centerFooter: "&A",
  rightFooter: "Page &P of &N",
};

test("page set-up goes into a file and comes out of it", async () => {
  expect(await throughFile(setUp)).toEqual({ read: setUp, lost: [] });
});

test("a scale, one column and one cell", async () => {
  const layout = {
    ...setUp,
    zoom: { scale: 60 },
    titleColumns: { ...wholeColumns, columns: 1 },
    area: [{ row: 3, column: 27, rows: 1, columns: 1 }],
  };
  expect((await throughFile(layout)).read).toEqual(layout);
});

test("another first page, and odd pages unlike even ones", async () => {
  const layout = structuredClone(setUp);
  layout.headersFooters.state = "FirstOddAndEven";
  layout.headersFooters.oddPages = layout.headersFooters.defaultForAllPages;
  layout.headersFooters.defaultForAllPages = newPageLayout().headersFooters.defaultForAllPages;
  layout.headersFooters.evenPages.leftHeader = "even";
  layout.headersFooters.firstPage.centerHeader = "first";
  expect((await throughFile(layout)).read).toEqual(layout);
});

test("what a file cannot carry is said", async () => {
  const { read, lost } = await throughFile(setUp, "It's");
  expect(lost).toEqual(["print area and titles of It's"]);
  expect(read).toMatchObject({ orientation: "Landscape", titleRows: null });
});
