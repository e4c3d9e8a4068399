import ExcelJs from "exceljs";
import JSZip from "jszip";
import { markDynamicArrays } from "../../../../workbench/page/files/dynamic-arrays";

async function fileWith(value: ExcelJs.CellValue): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  workbook.addWorksheet("Sheet1").getCell("B2").value = value;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test("an array formula is marked, and the file names the part that says what the mark means", async () => {
  const array = { formula: "_xlfn.SEQUENCE(3)", result: 1, shareType: "array", ref: "B2:B4" } as ExcelJs.CellValue;
  const marked = await markDynamicArrays(await fileWith(array));
  const zip = await JSZip.loadAsync(marked);
  const text = (path: string): Promise<string> => zip.file(path)!.async("string");
  expect(await text("xl/worksheets/sheet1.xml")).toMatch(/<c cm="1" r="B2"><f t="array" ref="B2:B4">_xlfn\.SEQUENCE\(3\)<\/f>/);
  expect(await text("xl/metadata.xml")).toContain('fDynamic="1"');
  expect(await text("[Content_Types].xml")).toContain("/xl/metadata.xml");
  expect(await text("xl/_rels/workbook.xml.rels")).toContain('Target="metadata.xml"');
  const again = new ExcelJs.Workbook();
  await again.xlsx.load(marked.buffer as ArrayBuffer);
  expect(again.getWorksheet("Sheet1")!.getCell("B2").formula).toBe("_xlfn.SEQUENCE(3)");
});

test("a file without any stays as it is", async () => {
  const file = await fileWith({ formula: "1+1", result: 2 } as ExcelJs.CellValue);
  expect(await markDynamicArrays(file)).toBe(file);
});
