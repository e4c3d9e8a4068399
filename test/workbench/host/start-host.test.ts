import { openOfficePage, type OfficePage } from "./office-page";

describe("an add-in with the unmodified office.js", () => {
  let page: OfficePage;
  beforeEach(async () => {
    page = await openOfficePage();
  });
  afterEach(() => page.close());

  test("finds Excel on the web", async () => {
    const info = await page.Office.onReady();
    expect(info.host).toBe("Excel");
    expect(info.platform).toBe("OfficeOnline");
  });

  test("writes and reads cells, makes a table", async () => {
    const seen = await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load("name");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["Miner", "MW"],
        ["IREN", 200],
      ];
      range.load("values,address");
      const table = sheet.tables.add("A1:B2", true);
      table.name = "Deals";
      table.load("name");
      await context.sync();
      return [sheet.name, range.values, range.address, table.name];
    });
    expect(seen).toEqual([
      "Sheet1",
      [
        ["Miner", "MW"],
        ["IREN", 200],
      ],
      "Sheet1!A1:B2",
      "Deals",
    ]);
    expect(page.host.unimplemented).toEqual([]);
    expect(page.host.counters.batches).toBe(1);
  });
});
