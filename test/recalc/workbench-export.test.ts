/** The workbench's .xlsx file: LibreOffice opens it and calculates the same values; the workbench opens it again as it was. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJs from "exceljs";
import JSZip from "jszip";
import { buildIfStale, page } from "../../workbench/server/build";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { openWorkbench, type OpenWorkbench } from "../e2e/open-workbench";
import { recalculateAll, scratch, sofficeIsHere, testWithSoffice } from "./soffice";

const typed: Record<string, string> = {
  A1: "12",
  A2: "12.5%",
  A3: "2026-04-30",
  A4: "'007",
  A5: "TRUE",
  B1: "=A1*2",
  B2: "=SUM(A1:A2)",
  B3: '=IF(B1>20,"over","under")',
  B4: "=XNPV(0.1,H1:H3,I1:I3)",
  B5: '=IFERROR(1/0,"none")',
  B6: "=EDATE(A3,6)",
  H1: "-100",
  H2: "60",
  H3: "70",
  I1: "2026-01-01",
  I2: "2027-01-01",
  I3: "2028-01-01",
  D8: "=SUM(Deals[MW])",
  D9: '=SUMIFS(Deals[MW],Deals[Deal],"b")',
  D11: "=TRANSPOSE(H1:H3)",
  D12: "=SUM(Rate)*2",
};
const seen = "A1:I12";
const functions = "Functions!A1:B5";

/** A table with a calculated column, formats and colours, as an add-in writes them. */
async function fill(bench: OpenWorkbench): Promise<void> {
  await bench.addin.evaluate(
    `Excel.run(${(async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1:F4").formulas = [
        ["Deal", "MW", "GW"],
        ["a", 100, ""],
        ["b", 250.5, ""],
        ["c", 300, ""],
      ];
      sheet.tables.add("D1:F4", true).name = "Deals";
      sheet.getRange("F2:F4").formulas = [["=[@MW]/1000"], ["=[@MW]/1000"], ["=Deals[@MW]/1000"]];
      context.workbook.names.add("Rate", sheet.getRange("A2"));
      sheet.freezePanes.freezeAt(sheet.getRange("A1:A1"));
      sheet.getRange("A15:B15").merge();
      sheet.getRange("16:16").rowHidden = true;
      sheet.getRange("A16").values = [["hidden"]];
      sheet.getRange("4:4").format.rowHeight = 33;
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:I12");
      const other = context.workbook.worksheets.add("Functions");
      other.tabColor = "#0F6C4A";
      other.showGridlines = false;
      other.getRange("A1:A3").formulas = [["=STANDIN.DOUBLE(21)"], ["=A1+1"], ["=STANDIN.GRID(3,2)"]];
      context.workbook.worksheets.add("Away").visibility = "Hidden";
      sheet.getRange("E2:E4").numberFormat = [["#,##0.0"], ["#,##0.0"], ["#,##0.0"]];
      sheet.getRange("B4").numberFormat = [["$#,##0.00"]];
      sheet.getRange("B1").format.font.bold = true;
      sheet.getRange("B2").format.fill.color = "#FFF2CC";
      await context.sync();
    }).toString()})`,
  );
  for (const [address, text] of Object.entries(typed)) await bench.setCell(address, text);
  await bench.idle();
}

/** The file without the results of its formulas, so that LibreOffice must work them out. */
async function withoutResults(file: Buffer): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file);
  const part = "xl/worksheets/sheet1.xml";
  const xml = (await zip.file(part)?.async("string")) ?? "";
  const stripped = xml.replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
  expect(stripped).not.toBe(xml);
  return zip.file(part, stripped).generateAsync({ type: "nodebuffer" });
}

let server: RunningServer;
let bench: OpenWorkbench;

beforeAll(async () => {
  if (!sofficeIsHere) return;
  buildIfStale(page);
  server = await startServer({ port: 0, manifest: "test/workbench/stand-in/manifest.xml", feed: null });
  bench = await openWorkbench(server.url);
  await fill(bench);
}, 300_000);
afterAll(async () => {
  await bench?.close();
  await server?.close();
});

const shown = () =>
  bench.page.evaluate(
    (addresses) => addresses.map((at) => [at, window.workbench.getCell(at)] as const),
    [...Object.keys(typed), "D2", "E2", "E3", "F2", "F4", "E11", "Functions!A1", "Functions!A2", "Functions!A3", "Functions!B4"],
  );

/** What is no cell: panes, names, sheets, hidden and high rows, page set-up. */
const layout = () =>
  bench.addin.evaluate(
    `Excel.run(${(async (context: Excel.RequestContext) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.getItem("Sheet1");
      const other = worksheets.getItem("Functions");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const hidden = sheet.getRange("A16").load("rowHidden,values");
      const merged = sheet.getRange("A15").getMergedAreasOrNullObject().load("address");
      const formats = sheet.getRange("A2:B4").load("numberFormat,text");
      const font = sheet.getRange("B1").format.font.load("bold");
      const high = sheet.getRange("A4").format.load("rowHeight");
      const page = sheet.pageLayout.load("orientation,zoom");
      const printed = sheet.pageLayout.getPrintArea().load("address");
      const fill = sheet.getRange("B2").format.fill.load("color");
      names.load("items/name,items/formula");
      worksheets.load("items/name,items/visibility");
      other.load("tabColor,showGridlines");
      await context.sync();
      return {
        frozen: frozen.isNullObject ? null : frozen.address,
        hidden: [hidden.rowHidden, hidden.values],
        merged: merged.isNullObject ? null : merged.address,
        formats: [formats.numberFormat, formats.text, font.bold, fill.color],
        names: names.items.map(({ name, formula }) => [name, formula]),
        sheets: worksheets.items.map(({ name, visibility }) => [name, visibility]),
        page: [high.rowHeight, page.orientation, page.zoom, printed.address],
        other: [other.tabColor, other.showGridlines],
      };
    }).toString()})`,
  );

/** In the file itself: results of the add-in's functions beside their formulas, so that a reader without the add-in sees numbers. */
async function holdsResults(file: Buffer): Promise<void> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(file as never);
  const sheet = book.getWorksheet("Functions")!;
  expect(sheet.getCell("A1").value).toMatchObject({ formula: "STANDIN.DOUBLE(21)", result: 42 });
  expect(sheet.getCell("A3").value).toMatchObject({ formula: "STANDIN.GRID(3,2)", shareType: "array", ref: "A3:B5", result: "H1" });
  expect(sheet.getCell("B5").value).toBe(21);
  expect(book.getWorksheet("Sheet1")!.getCell("F2").value).toMatchObject({ formula: "Deals[[#This Row],[MW]]/1000", result: 0.1 });
}

testWithSoffice("values, formulas, formats and a table, out and in again", async () => {
  const before = await bench.getRange(seen);
  const cells = await shown();
  expect(cells.filter(([, cell]) => cell.error)).toEqual([]);
  const answers = await bench.getRange(functions);
  expect(answers.slice(0, 2)).toEqual([
    [42, ""],
    [43, ""],
  ]);
  const laidOut = await layout();
  const file = Buffer.from(await bench.page.evaluate(async () => Array.from(await window.workbench.exportXlsx())));
  await holdsResults(file);
  const directory = scratch();
  await writeFile(join(directory, "book.xlsx"), await withoutResults(file));

  const book = (await recalculateAll(directory)).get("book.xlsx")!;
  // LibreOffice has none of the add-in's functions; their cells are looked at in the file itself.
  expect(book.errors().filter((error) => !error.startsWith("Functions!"))).toEqual([]);
  for (const [row, line] of before.entries()) {
    for (const [column, value] of line.entries()) {
      const theirs = book.at("Sheet1", row, column) ?? "";
      if (typeof value === "number") expect([row, column, theirs]).toEqual([row, column, expect.closeTo(value, 9)]);
      else expect([row, column, theirs]).toEqual([row, column, value]);
    }
  }

  await bench.page.locator("input[type=file]").setInputFiles({ name: "book.xlsx", mimeType: "application/octet-stream", buffer: file });
  await bench.page.getByText("book.xlsx is open").waitFor();
  await bench.idle();
  expect(await bench.getRange(seen)).toEqual(before);
  expect(await shown()).toEqual(cells);
  expect(await bench.getRange(functions)).toEqual(answers);
  expect(await layout()).toEqual(laidOut);
  expect(await bench.page.evaluate(() => window.workbench.tables())).toEqual([{ name: "Deals", sheet: "Sheet1", address: "Sheet1!D1:F4" }]);
});
