/** The workbench's .xlsx file: LibreOffice opens it and calculates the same values; the workbench opens it again as it was. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
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
};
const seen = "A1:I9";

/** A table with a calculated column, formats and colours, as an add-in writes them. */
async function fill(bench: OpenWorkbench): Promise<void> {
  await bench.addin.evaluate(
    `Excel.run(${(async (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1:F4").formulas = [
        ["Deal", "MW", "GW"],
        ["a", 100, "=E2/1000"],
        ["b", 250.5, "=E3/1000"],
        ["c", 300, "=E4/1000"],
      ];
      sheet.tables.add("D1:F4", true).name = "Deals";
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
    [...Object.keys(typed), "D2", "E2", "E3", "F4"],
  );

testWithSoffice("values, formulas, formats and a table, out and in again", async () => {
  const before = await bench.getRange(seen);
  const cells = await shown();
  expect(cells.filter(([, cell]) => cell.error)).toEqual([]);
  const file = Buffer.from(await bench.page.evaluate(async () => Array.from(await window.workbench.exportXlsx())));
  const directory = scratch();
  await writeFile(join(directory, "book.xlsx"), await withoutResults(file));

  const book = (await recalculateAll(directory)).get("book.xlsx")!;
  expect(book.errors()).toEqual([]);
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
  expect(await bench.page.evaluate(() => window.workbench.tables())).toEqual([{ name: "Deals", sheet: "Sheet1", address: "Sheet1!D1:F4" }]);
});
