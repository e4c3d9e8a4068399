import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const shared = sharedPage();
const { run, failure } = shared;

describe(pages.worksheets, () => {
  test("add without a name takes the next free one and does not activate the sheet", async () => {
    const [name, active] = await run(async (context, before) => {
      const added = context.workbook.worksheets.add().load("name");
      const now = context.workbook.worksheets.getActiveWorksheet().load("id");
      before.load("id");
      await context.sync();
      return [added.name, now.id === before.id];
    });
    expect(name).toMatch(/^Sheet\d+$/);
    expect(active).toBe(true);
  });

  test("activate makes a sheet the active one", async () => {
    const name = await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").activate();
      const now = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return now.name;
    });
    expect(name).toBe("Sheet1");
  });

  test.each(["", "a/b", "x".repeat(32), "'quoted'"])("the name %j is refused", async (name) => {
    const error = await failure(async (context, sheet) => {
      sheet.name = name;
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("a name that is taken is refused with ItemAlreadyExists", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.add("sheet1");
      await context.sync();
    });
    expect(error.code).toBe("ItemAlreadyExists");
  });

  test("a hidden sheet is not visible, and can't be the last one to go", async () => {
    const states = await run(async (context, sheet) => {
      sheet.visibility = "Hidden";
      sheet.load("visibility");
      await context.sync();
      return sheet.visibility;
    });
    expect(states).toBe("Hidden");
  });

  test("getNext and getPrevious walk the tabs; at the end ItemNotFound or null", async () => {
    const seen = await run(async (context) => {
      const first = context.workbook.worksheets.getFirst().load("name");
      const second = first.getNext().load("name");
      const none = first.getPreviousOrNullObject();
      await context.sync();
      return [first.name, second.name !== first.name, none.isNullObject];
    });
    expect(seen).toEqual(["Sheet1", true, true]);
  });
});

describe(pages.worksheet, () => {
  test("a very hidden sheet is told apart from a hidden one until it is shown", async () => {
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const states: unknown[] = [];
      for (const visibility of ["VeryHidden", "Hidden", "VeryHidden", "Visible"] as const) {
        sheet.visibility = visibility;
        sheet.load("visibility");
        await context.sync();
        states.push(sheet.visibility);
      }
      return states;
    });
    expect(seen).toEqual(["VeryHidden", "Hidden", "VeryHidden", "Visible"]);
  });

  test("a copy of a sheet has tables of its own, with the same look", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("B2:C3").values = [
        ["Miner", "MW"],
        ["IREN", 200],
      ];
      const table = sheet.tables.add("B2:C3", true);
      table.name = "Sites7";
      table.style = "TableStyleLight9";
      table.showBandedColumns = true;
      const copy = sheet.copy("End");
      copy.tables.load("items/name,items/style,items/showBandedColumns");
      const body = copy.tables.getItemAt(0).getDataBodyRange().load("values");
      await context.sync();
      return [...copy.tables.items.map(({ name, style, showBandedColumns }) => [name, style, showBandedColumns]), body.values];
    });
    expect(seen).toEqual([["Sites2", "TableStyleLight9", true], [["IREN", 200]]]);
  });

  test("getRange without an address is the whole sheet", async () => {
    const count = await run(async (context, sheet) => {
      const range = sheet.getRange().load("rowCount,columnCount,cellCount");
      await context.sync();
      return [range.rowCount, range.columnCount, range.cellCount];
    });
    expect(count).toEqual([1048576, 16384, -1]);
  });

  test("getUsedRange of a blank sheet is A1, the OrNullObject form is null", async () => {
    const seen = await run(async (context, sheet) => {
      const used = sheet.getUsedRange().load("address");
      const none = sheet.getUsedRangeOrNullObject();
      await context.sync();
      return [used.address.split("!")[1], none.isNullObject];
    });
    expect(seen).toEqual(["A1", true]);
  });

  test("getRangeByIndexes counts from zero", async () => {
    const address = await run(async (context, sheet) => {
      const range = sheet.getRangeByIndexes(1, 2, 3, 4).load("address");
      await context.sync();
      return range.address.split("!")[1];
    });
    expect(address).toBe("C2:F4");
  });

  test("an address that is none fails with InvalidArgument", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("not an address").load("values");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe(pages.freezePanes, () => {
  test("freezeAt freezes everything above and left of the range's end", async () => {
    const places = await run(async (context, sheet) => {
      sheet.freezePanes.freezeAt("A1:B3");
      const both = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      sheet.freezePanes.freezeRows(1);
      const rows = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [both.address.split("!")[1], rows.address.split("!")[1], none.isNullObject];
    });
    expect(places).toEqual(["A1:B3", "1:1", true]);
  });
});

describe(pages.protection, () => {
  test("a protected sheet refuses writes with AccessDenied and can still be read", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.protection.protect();
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
    const value = await run(async (context, sheet) => {
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      return range.values;
    });
    expect(value).toEqual([[""]]);
  });
});

describe(pages.workbook, () => {
  test("getSelectedRange and getActiveCell", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("B2:C4").select();
      const range = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      return [range.address.split("!")[1], cell.address.split("!")[1]];
    });
    expect(seen).toEqual(["B2:C4", "B2"]);
  });

  test("with several areas selected getSelectedRange fails, getSelectedRanges gives all", async () => {
    const { grid } = shared.page;
    const one = (row: number): { row: number; column: number; rows: number; columns: number } => ({ row, column: 0, rows: 1, columns: 1 });
    grid.select(grid.activeSheet(), one(0), one(2));
    const error = await failure(async (context) => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidSelection");
    const areas = await run(async (context) => {
      const ranges = context.workbook.getSelectedRanges().load("areaCount");
      ranges.areas.load("items/address");
      await context.sync();
      return [ranges.areaCount, ranges.areas.items.map((area) => area.address.split("!")[1])];
    });
    expect(areas).toEqual([2, ["A1", "A3"]]);
  });
});

describe(pages.namedItems, () => {
  test("a name for a range and one for a constant", async () => {
    const seen = await run(async (context, sheet) => {
      const { names } = context.workbook;
      const area = names.add("Deal_Area", sheet.getRange("A1:B2"), "where the deals are").load("type,comment,formula");
      const rate = names.add("Discount_Rate", "=0.1").load("value,type,scope");
      const range = names.getItem("deal_area").getRange().load("address");
      const none = names.getItemOrNullObject("Nothing");
      await context.sync();
      return [area.type, area.comment, rate.value, rate.type, rate.scope, range.address.split("!")[1], none.isNullObject];
    });
    expect(seen).toEqual(["Range", "where the deals are", 0.1, "Double", "Workbook", "A1:B2", true]);
  });

  test("names can be hidden, changed and deleted", async () => {
    const seen = await run(async (context, sheet) => {
      const item = sheet.names.add("Local_Name", "=1");
      item.visible = false;
      item.formula = "=2";
      item.load("visible,value,scope");
      await context.sync();
      item.delete();
      const gone = sheet.names.getItemOrNullObject("Local_Name");
      await context.sync();
      return [item.visible, item.value, item.scope, gone.isNullObject];
    });
    expect(seen).toEqual([false, 2, "Worksheet", true]);
  });

  test.each(["two words", "A1", "1st"])("the name %j is refused", async (name) => {
    const error = await failure(async (context) => {
      context.workbook.names.add(name, "=1");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("getRange takes a name", async () => {
    const address = await run(async (context, sheet) => {
      sheet.names.add("Here", sheet.getRange("C3"));
      const range = sheet.getRange("Here").load("address");
      await context.sync();
      return range.address.split("!")[1];
    });
    expect(address).toBe("C3");
  });
});

describe(pages.settings, () => {
  test("a setting keeps JSON values and dates, is replaced and deleted", async () => {
    const seen = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("record", { tables: [1, 2] });
      settings.add("record", { tables: [3] });
      settings.add("when", new shared.page.window.Date(Date.UTC(2026, 0, 31)));
      const record = settings.getItem("record").load("value");
      const when = settings.getItem("when").load("value");
      await context.sync();
      settings.getItem("record").delete();
      const gone = settings.getItemOrNullObject("record");
      await context.sync();
      return [record.value, (when.value as Date).toISOString(), gone.isNullObject];
    });
    expect(seen).toEqual([{ tables: [3] }, "2026-01-31T00:00:00.000Z", true]);
  });
});

describe(`${pages.settings} (event)`, () => {
  test("onSettingsChanged fires when a setting changes", async () => {
    let calls = 0;
    await run(async (context) => {
      context.workbook.settings.onSettingsChanged.add(async () => void calls++);
      await context.sync();
      context.workbook.settings.add("pin", "2026-04-30");
      await context.sync();
    });
    await shared.page.host.idle();
    expect(calls).toBe(1);
  });
});

describe(pages.documentSettings, () => {
  test("saveAsync keeps all settings with the document, remove takes one out, refreshAsync reads them back", async () => {
    const { settings } = shared.page.Office.context.document;
    const save = (): Promise<string> => new Promise((resolve) => settings.saveAsync((result) => resolve(String(result.status))));
    settings.set("version", "2026.11");
    settings.set("pin", null);
    expect(await save()).toBe("succeeded");
    expect(shared.page.host.settings()).toEqual([
      ["version", '"2026.11"'],
      ["pin", "null"],
    ]);
    settings.remove("pin");
    await save();
    expect(shared.page.host.settings()).toEqual([["version", '"2026.11"']]);
    expect(shared.page.host.counters.settingsSaves).toBe(2);
    const refreshed = await new Promise<Office.AsyncResult<Office.Settings>>((resolve) => settings.refreshAsync(resolve));
    expect(refreshed.status).toBe("succeeded");
    expect(settings.get("version")).toBe("2026.11");
  });
});

describe(pages.application, () => {
  test("calculate asks the calculation for what it was told", async () => {
    shared.page.calculation.asked.length = 0;
    await run(async (context, sheet) => {
      context.workbook.application.calculate("Recalculate");
      context.workbook.application.calculate("Full");
      sheet.calculate(true);
      sheet.getRange("A1:B2").calculate();
      await context.sync();
    });
    const id = shared.page.grid.activeSheet();
    expect(shared.page.calculation.asked).toEqual(["dirty", "full", `sheet ${id} dirty`, `range ${id} 0,0,2,2`]);
  });

  test("the calculation mode is read and set", async () => {
    const modes = await run(async (context) => {
      const { application } = context.workbook;
      application.load("calculationMode");
      await context.sync();
      const before = application.calculationMode;
      application.calculationMode = "Manual";
      application.load("calculationMode");
      await context.sync();
      const after = application.calculationMode;
      application.calculationMode = "Automatic";
      await context.sync();
      return [before, after];
    });
    expect(modes).toEqual(["Automatic", "Manual"]);
  });
});

describe(pages.chart, () => {
  test("a chart from a range: series, titles, axes, position", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:C3").values = [
        ["", "NOI", "Debt service"],
        [2027, 10, 6],
        [2028, 12, 6],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Columns");
      chart.name = "Coverage";
      chart.title.text = "NOI and debt service";
      chart.legend.position = "Top";
      chart.axes.valueAxis.title.text = "USD m";
      chart.setPosition("E2", "H10");
      chart.series.getItemAt(1).chartType = "Line";
      chart.series.getItemAt(1).format.line.color = "#FF0000";
      await context.sync();
    });
    const chart = shared.page.host.charts().at(-1);
    expect(chart).toMatchObject({
      name: "Coverage",
      type: "ColumnClustered",
      title: { text: "NOI and debt service", visible: true },
      legend: { position: "Top" },
      left: 192,
      top: 15,
      width: 192,
      height: 135,
    });
    expect(chart?.axes.value.title).toBe("USD m");
    const name = shared.page.grid.sheets().at(-1)?.name;
    expect(chart?.series.map((series) => [series.name, series.type, series.values, series.categories, series.color])).toEqual([
      ["NOI", "ColumnClustered", `${name}!$B$2:$B$3`, `${name}!$A$2:$A$3`, null],
      ["Debt service", "Line", `${name}!$C$2:$C$3`, `${name}!$A$2:$A$3`, "#FF0000"],
    ]);
  });
});
