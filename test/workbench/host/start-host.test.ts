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

  test("what one batch does to the cells is one undo step, what is typed is a step of its own", async () => {
    const { grid } = page;
    const sheetId = grid.activeSheet();
    await grid.type(sheetId, 0, 0, "typed");
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [["first"]];
      sheet.getRange("A1:A2").values = [["second"], ["more"]];
      sheet.getRange("A1").load("values");
      sheet.getRange("B1").values = [["after a query"]];
      await context.sync();
    });
    const cells = (): unknown[] =>
      grid.read(sheetId, { row: 0, column: 0, rows: 2, columns: 2 }).flatMap((row) => row.map(({ value }) => value));
    expect(cells()).toEqual(["second", "after a query", "more", null]);
    await grid.undo();
    expect(cells()).toEqual(["typed", null, null, null]);
    await grid.undo();
    expect(cells()).toEqual([null, null, null, null]);
  });

  test("charts and links are undone with their batch", async () => {
    const { grid, host } = page;
    const links = host.book.hyperlinks;
    const charts = host.charts().length;
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D1").values = [["before"]];
      const chart = sheet.charts.add("Line" as Excel.ChartType, sheet.getRange("A1:B3"));
      chart.title.text = "First";
      await context.sync();
      chart.title.text = "Second";
      sheet.getRange("D2").hyperlink = { address: "https://example.com/", textToDisplay: "source" };
      await context.sync();
    });
    expect(links).toHaveLength(1);
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pageLayout.load("orientation");
      await context.sync();
    });
    await grid.undo();
    expect([host.charts().at(-1)?.title.text, links.length]).toEqual(["First", 0]);
    await grid.undo();
    expect([host.charts().length, grid.read(grid.activeSheet(), { row: 0, column: 3, rows: 1, columns: 1 })[0]?.[0]?.value]).toEqual([
      charts,
      null,
    ]);
  });

  test("answers of custom functions do not wait for a batch that waits for calculation", async () => {
    let calculated: () => void = () => undefined;
    page.grid.calculated = () => new Promise((resolve) => (calculated = resolve));
    let read = false;
    const reading = page.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
      await context.sync();
      read = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = await page.host.execute({
      Actions: [{ Id: 1, ActionType: 3, Name: "SetInvocationArrayResults", ObjectPathId: 2, ArgumentInfo: { Arguments: [[]] } }],
      ObjectPaths: { 2: { Id: 2, ObjectPathType: 2, Name: "Microsoft.ExcelServices.CustomFunctions" } },
    });
    expect(answer.Error).toBeUndefined();
    expect([page.host.cf.resultRequests, read]).toEqual([1, false]);
    calculated();
    await reading;
    expect(read).toBe(true);
  });

  test("charts of a sheet that is gone are not listed", async () => {
    await page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Charts");
      sheet.charts.add("Line" as Excel.ChartType, sheet.getRange("A1:B3"));
      await context.sync();
    });
    expect(page.host.charts()).toHaveLength(1);
    page.grid.removeSheet(page.grid.sheets().find(({ name }) => name === "Charts")!.id);
    expect(page.host.charts()).toEqual([]);
  });
});
