import JSZip from "jszip";

const metadataPath = "xl/metadata.xml";

/** What Excel writes for "this array formula is a dynamic one"; [MS-XLSX] 2.6.119, dynamicArrayProperties. */
const metadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/**
 * Marks the array formulas of an .xlsx file as dynamic ones, which exceljs cannot: without the mark Excel shows them in braces, as arrays of a
 * fixed size, and A1# does not know their spill. A file without array formulas stays as it is.
 */
export async function markDynamicArrays(file: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(file);
  let marked = 0;
  for (const sheet of zip.file(/^xl\/worksheets\/[^/]+\.xml$/)) {
    const xml = await sheet.async("string");
    const changed = xml.replace(/<c (?=[^>]*><f t="array")/g, () => (marked++, '<c cm="1" '));
    if (changed !== xml) zip.file(sheet.name, changed);
  }
  if (marked === 0) return file;
  zip.file(metadataPath, metadata);
  await insert(
    zip,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/${metadataPath}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>`,
  );
  await insert(
    zip,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    '<Relationship Id="rIdDynamicArrays" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>',
  );
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function insert(zip: JSZip, path: string, before: string, entry: string): Promise<void> {
  const xml = await zip.file(path)?.async("string");
  if (!xml?.includes(before)) throw new Error(`The file has no ${path} as expected.`);
  zip.file(path, xml.replace(before, entry + before));
}
