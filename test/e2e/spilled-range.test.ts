import JSZip from "jszip";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(process.env.STANDIN_URL);
});
afterAll(() => bench?.close());

const typed = (cells: Record<string, string>): Promise<void> =>
  bench.page.evaluate(async (entries) => {
    for (const [address, text] of entries) await window.workbench.setCell(address, text);
    await window.workbench.idle();
  }, Object.entries(cells));
const values = (...addresses: string[]): Promise<unknown[]> =>
  bench.page.evaluate((at) => at.map((address) => window.workbench.getCell(address).value), addresses);

/** "Spilled range operator", https://support.microsoft.com/en-us/office/spilled-range-operator-3dd5899f-bca2-4b9d-a172-3eae9ac22efd */
describe("A1#, the whole of a spill", () => {
  test("is summed, counted, spilled again and asked for one cell", async () => {
    await typed({
      A1: "3",
      B1: "=STANDIN.GRID(A1,2)",
      E1: "=SUM(B1#)",
      E2: "=ROWS($B$1#)",
      E3: "=INDEX(Sheet1!B1#,2,2)",
      G1: "=B1#",
      E4: "=COLUMNS(G1#)",
    });
    expect(await values("E1", "E2", "E3", "E4", "H3")).toEqual([62, 3, 11, 2, 21]);
    expect((await bench.getCell("E2")).formula).toBe("=ROWS($B$1#)");
  });

  test("grows and shrinks with the spill", async () => {
    await typed({ A1: "5" });
    expect(await values("E1", "E2", "H5")).toEqual([204, 5, 41]);
    await typed({ A1: "2" });
    expect(await values("E1", "E2", "H5")).toEqual([21, 2, ""]);
  });

  test("is #REF! where nothing spills, and while the spill is blocked", async () => {
    await typed({ E5: "=SUM(A1#)", E6: "=SUM(C2#)", E7: '=IFERROR(SUM(Z9#),"none")' });
    expect(await values("E5", "E6", "E7")).toEqual(["#REF!", "#REF!", "none"]);
    await typed({ C1: "in the way" });
    expect(await values("B1", "E1", "G1")).toEqual(["#SPILL!", "#REF!", "#REF!"]);
    await typed({ C1: "" });
    expect(await values("B1", "E1", "H2")).toEqual(["H1", 21, 11]);
  });

  test("is read and written by an add-in, in A1 and in R1C1, and follows an inserted row", async () => {
    const read = await bench.addin.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("K1").formulas = [["=SUM(B1#)"]];
        sheet.getRange("1:1").insert("Down");
        const range = sheet.getRange("K2").load("formulas,formulasR1C1,values");
        await context.sync();
        return [range.formulas[0], range.formulasR1C1[0], range.values[0]];
      }),
    );
    expect(read).toEqual([["=SUM(B2#)"], ["=SUM(RC[-9]#)"], [21]]);
  });

  test("is saved as Excel saves it, and opens again", async () => {
    const file = Buffer.from(await bench.page.evaluate(async () => Array.from(await window.workbench.exportXlsx())));
    const sheet = await (await JSZip.loadAsync(file)).file("xl/worksheets/sheet1.xml")!.async("string");
    expect(sheet).toContain("SUM(_xlfn.ANCHORARRAY(B2))");
    expect(sheet).toMatch(/<c cm="1" r="G2"[^>]*><f t="array" ref="G2:H3">_xlfn\.ANCHORARRAY\(B2\)/);
    const choose = bench.page.locator("input[type=file]");
    await choose.setInputFiles({ name: "spills.xlsx", mimeType: "application/octet-stream", buffer: file });
    await bench.page.getByText("spills.xlsx is open").waitFor();
    await bench.idle();
    expect(await values("E2", "E3", "H3")).toEqual([21, 2, 11]);
    expect((await bench.getCell("G2")).formula).toBe("=B2#");
    expect(bench.errors).toEqual([]);
  });
});
