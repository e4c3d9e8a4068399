import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const shared = sharedPage();
const { run, failure } = shared;

describe(pages.objectModel, () => {
  test("a property that was not loaded can't be read", async () => {
    const error = await failure(async (context, sheet) => {
      await context.sync();
      return sheet.name;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("load() without names loads the scalar properties, not the navigation ones", async () => {
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange("B2");
      range.load();
      await context.sync();
      let unloaded = "";
      try {
        void range.format.fill.color;
      } catch (error) {
        unloaded = (error as OfficeExtension.Error).code;
      }
      return [range.address, range.rowIndex, unloaded] as const;
    });
    expect(values[0]).toMatch(/!B2$/);
    expect(values.slice(1)).toEqual([1, "PropertyNotLoaded"]);
  });

  test("load takes paths through navigation properties", async () => {
    const color = await run(async (context, sheet) => {
      const range = sheet.getRange("B2");
      range.format.fill.color = "#FFC000";
      range.load("format/fill/color, format/font/bold");
      await context.sync();
      return [range.format.fill.color, range.format.font.bold];
    });
    expect(color).toEqual(["#FFC000", false]);
  });

  test("load takes an object of properties", async () => {
    const value = await run(async (context, sheet) => {
      const range = sheet.getRange("B2:C3");
      range.load({ rowCount: true, format: { font: { size: true } } });
      await context.sync();
      return [range.rowCount, range.format.font.size];
    });
    expect(value).toEqual([2, 11]);
  });

  test("items of a collection are loaded with the properties asked for", async () => {
    const names = await run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/position");
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.position]);
    });
    expect(names[0]).toEqual(["Sheet1", 0]);
    expect(names.length).toBeGreaterThan(1);
  });

  test("nested collections load in one round trip", async () => {
    const found = await run(async (context, sheet) => {
      sheet.getRange("A1:B1").values = [["Miner", "MW"]];
      sheet.tables.add("A1:B2", true).name = "Nested";
      const sheets = context.workbook.worksheets.load("items/tables/items/name");
      await context.sync();
      return sheets.items.flatMap((one) => one.tables.items.map((table) => table.name));
    });
    expect(found).toContain("Nested");
  });

  test("$top and $skip page through a collection", async () => {
    const names = await run(async (context) => {
      const sheets = context.workbook.worksheets.load({ select: "name", top: 1, skip: 1 });
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    });
    expect(names).toEqual(["Test1"]);
  });

  test("a method's result has its value after sync", async () => {
    const [before, after] = await run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      let early = "";
      try {
        void count.value;
      } catch (error) {
        early = (error as OfficeExtension.Error).code;
      }
      await context.sync();
      return [early, count.value];
    });
    expect(before).toBe("ValueNotLoaded");
    expect(after).toBeGreaterThan(1);
  });

  test("an *OrNullObject method yields a null object instead of an error", async () => {
    const isNull = await run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("No such sheet");
      const there = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      await context.sync();
      return [missing.isNullObject, there.isNullObject];
    });
    expect(isNull).toEqual([true, false]);
  });

  test("methods of a null object give null objects", async () => {
    const isNull = await run(async (context) => {
      const table = context.workbook.worksheets.getItemOrNullObject("No such sheet").tables.getItemOrNullObject("None");
      await context.sync();
      return table.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("writing to a null object fails with InvalidObjectPath", async () => {
    const error = await failure(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("No such sheet").name = "x";
      await context.sync();
    });
    expect(error.code).toBe("InvalidObjectPath");
  });

  test("an object can be used in later batches of the same run", async () => {
    const bold = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B2");
      await context.sync();
      range.format.font.bold = true;
      range.load("format/font/bold");
      await context.sync();
      return range.format.font.bold;
    });
    expect(bold).toBe(true);
  });

  test("a range is lost after its run unless it is tracked", async () => {
    let range: Excel.Range | undefined;
    await run(async (context, sheet) => {
      range = sheet.getRange("A1");
      await context.sync();
    });
    await shared.page.host.idle();
    let code = "";
    try {
      (range as Excel.Range).load("values");
    } catch (error) {
      code = (error as OfficeExtension.Error).code;
    }
    expect(code).toBe("InvalidObjectPath");
  });

  test("a tracked range survives, and follows inserted rows", async () => {
    const range = await run(async (context, sheet) => {
      const tracked = sheet.getRange("A5");
      context.trackedObjects.add(tracked);
      tracked.values = [["here"]];
      await context.sync();
      return tracked;
    });
    await run(async (context, sheet) => {
      sheet.getRange("1:2").insert("Down");
      await context.sync();
    });
    range.load("address,values");
    await range.context.sync();
    expect(range.address).toMatch(/!A7$/);
    expect(range.values).toEqual([["here"]]);
    range.context.trackedObjects.remove(range);
    await range.context.sync();
  });

  test("set() writes several properties at once", async () => {
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.set({ values: [[7]], format: { font: { italic: true, color: "#FF0000" } } });
      range.load("values,format/font/italic,format/font/color");
      await context.sync();
      return [range.values, range.format.font.italic, range.format.font.color];
    });
    expect(seen).toEqual([[[7]], true, "#FF0000"]);
  });

  test("the references of a run are given back", async () => {
    await run(async (context, sheet) => {
      for (let i = 1; i <= 20; i++) sheet.getRange(`A${i}`).load("values");
      await context.sync();
    });
    await shared.page.host.idle();
    expect(shared.page.host.book.references.size).toBe(0);
  });
});
