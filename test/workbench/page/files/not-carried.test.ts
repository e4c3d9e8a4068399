import ExcelJs from "exceljs";
import JSZip from "jszip";
import type { TableState } from "../../../../workbench/grid/grid";
import { MemoryGrid } from "../../../../workbench/grid/memory";
import { newTableExtra, TableExtras } from "../../../../workbench/model/table-extras";
import { notOpened, notSaved } from "../../../../workbench/page/files/not-carried";

test("links, notes, rules, validations and parts without a reader are named", async () => {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet("Sheet1");
  sheet.getCell("A1").value = { text: "source", hyperlink: "https://example.com/" };
  sheet.getCell("A2").value = 1;
  sheet.getCell("A2").note = "why";
  sheet.getCell("A3").dataValidation = { type: "list", formulae: ['"a,b"'] };
  sheet.addConditionalFormatting({
    ref: "A2",
    rules: [{ type: "cellIs", operator: "greaterThan", priority: 1, formulae: [0], style: { font: { bold: true } } }],
  });
  const zip = await JSZip.loadAsync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  zip.file("xl/charts/chart1.xml", "<c:chartSpace/>").file("xl/charts/chart2.xml", "<c:chartSpace/>");
  const file = await zip.generateAsync({ type: "arraybuffer" });
  const read = new ExcelJs.Workbook();
  await read.xlsx.load(file);
  expect(await notOpened(file, read)).toEqual(["2 charts", "1 link", "1 note", "1 conditional format", "1 cell with data validation"]);
});

test("a plain file loses nothing", async () => {
  const workbook = new ExcelJs.Workbook();
  workbook.addWorksheet("Sheet1").getCell("A1").value = 1;
  const file = (await workbook.xlsx.writeBuffer()) as ArrayBuffer;
  expect(await notOpened(file, workbook)).toEqual([]);
});

test("what is kept beside the cells is named when it is not saved", () => {
  const tableExtras = new TableExtras();
  tableExtras.replace([], [["T1", { ...newTableExtra(), filters: new Map([[0, {}]]) }]]);
  const grid = new MemoryGrid();
  const sheetId = grid.activeSheet();
  const link = { sheetId, rect: { row: 0, column: 0, rows: 1, columns: 1 }, link: { address: "https://example.com/" } };
  const book = { charts: () => [], hyperlinks: [link, link, { ...link, sheetId: "deleted" }], sheetFilters: new Map(), tableExtras };
  grid.addName({ name: "Own", formula: "=Sheet1!$A$1", scope: sheetId, visible: true });
  grid.addName({ name: "Rate", formula: "=Sheet1!$A$1", scope: null, visible: true });
  const tables = () => [{ id: "T1" } as TableState];
  const there = { sheets: () => grid.sheets(), names: () => grid.names(), tables };
  expect(notSaved(book, there)).toEqual(["2 links", "1 filter's criteria", "that the name Own belongs to one sheet"]);
});
