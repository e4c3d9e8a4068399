import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const shared = sharedPage();
const { run } = shared;

/** Lets the host deliver what it has queued and handlers run. */
const settled = async (): Promise<void> => {
  await shared.page.host.idle();
  await shared.page.host.idle();
};

const active = (): string => shared.page.grid.activeSheet();

describe(pages.events, () => {
  test("onChanged of a sheet fires for the add-in's own write and for the user's", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => void heard.push([event.address, event.changeType, event.source, event.triggerSource]));
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      await context.sync();
    });
    await settled();
    await shared.page.grid.type(active(), 2, 1, "5");
    await settled();
    expect(heard).toEqual([
      ["B2", "RangeEdited", "Local", "ThisLocalAddin"],
      ["B3", "RangeEdited", "Local", "Unknown"],
    ]);
  });

  test("inserted and deleted rows and columns have change types of their own", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => void heard.push([event.changeType, event.address]));
      await context.sync();
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("3:3").delete("Up");
      sheet.getRange("B:B").insert("Right");
      sheet.getRange("B:B").delete("Left");
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([
      ["RowInserted", "3:4"],
      ["RowDeleted", "3:3"],
      ["ColumnInserted", "B:B"],
      ["ColumnDeleted", "B:B"],
    ]);
  });

  test("a single cell's event tells what it held and what it holds, several cells' does not", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.getRange("A1").values = [["five"]];
      const table = sheet.tables.add("C1:D3", true);
      await context.sync();
      sheet.onChanged.add(async (event) => void heard.push(event.details));
      table.onChanged.add(async (event) => void heard.push(["table", event.details]));
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      sheet.getRange("A2:A3").values = [[1], [2]];
      sheet.getRange("C2").values = [[true]];
      await context.sync();
    });
    await settled();
    await shared.page.grid.type(active(), 0, 0, "");
    await settled();
    const flag = { valueBefore: "", valueTypeBefore: "Empty", valueAfter: true, valueTypeAfter: "Boolean" };
    expect(heard).toEqual([
      { valueBefore: "five", valueTypeBefore: "String", valueAfter: 5, valueTypeAfter: "Double" },
      undefined,
      flag,
      ["table", flag],
      { valueBefore: 5, valueTypeBefore: "Double", valueAfter: "", valueTypeAfter: "Empty" },
    ]);
  });

  test("a formula's event comes with its result", async () => {
    const heard: unknown[] = [];
    shared.page.grid.evaluate = () => 42;
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => void heard.push(event.details));
      await context.sync();
      sheet.getRange("A1").formulas = [["=6*7"]];
      await context.sync();
    });
    await settled();
    shared.page.grid.evaluate = null;
    expect(heard).toEqual([{ valueBefore: "", valueTypeBefore: "Empty", valueAfter: 42, valueTypeAfter: "Double" }]);
  });

  test("inserted cells say in which direction the others moved", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => void heard.push([event.changeType, event.changeDirectionState?.insertShiftDirection]));
      await context.sync();
      sheet.getRange("B2").insert("Down");
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([["CellInserted", "Down"]]);
  });

  test("the event gives its range in a new context", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => {
        await shared.page.Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          heard.push(range.values);
        });
      });
      sheet.getRange("C3:D3").values = [[1, 2]];
      await context.sync();
    });
    await shared.page.grid.type(active(), 4, 4, "7");
    await settled();
    expect(heard).toEqual([[[1, 2]], [[7]]]);
  });

  test("a handler that was removed is not called again", async () => {
    const heard: string[] = [];
    const handle = await run(async (context, sheet) => {
      const result = sheet.onChanged.add(async (event) => void heard.push(event.address));
      await context.sync();
      return result;
    });
    await shared.page.grid.type(active(), 0, 0, "1");
    await settled();
    await shared.page.Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
    await shared.page.grid.type(active(), 1, 0, "2");
    await settled();
    expect(heard).toEqual(["A1"]);
  });

  test("a handler never runs before the batch that caused the event has been answered", async () => {
    const order: string[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async () => void order.push("handler"));
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
      order.push("batch");
    });
    await settled();
    expect(order).toEqual(["batch", "handler", "handler"]);
  });

  test("with enableEvents off nothing fires", async () => {
    const heard: string[] = [];
    await run(async (context, sheet) => {
      sheet.onChanged.add(async (event) => void heard.push(event.address));
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([]);
  });

  test("a table's onChanged fires for edits inside it only", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Miner", "MW"],
        ["IREN", 200],
        ["WULF", 60],
      ];
      sheet.tables.add("A1:B3", true).onChanged.add(async (event) => void heard.push([event.address, event.changeType]));
      await context.sync();
    });
    await shared.page.grid.type(active(), 1, 1, "210");
    await shared.page.grid.type(active(), 9, 9, "1");
    await settled();
    expect(heard).toEqual([["B2", "RangeEdited"]]);
  });

  test("selection: sheet, workbook and table hear of it", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = 1 as unknown as number[][];
      const table = sheet.tables.add("A1:B3", true);
      sheet.onSelectionChanged.add(async (event) => void heard.push(["sheet", event.address]));
      table.onSelectionChanged.add(async (event) => void heard.push(["table", event.isInsideTable, event.address]));
      context.workbook.onSelectionChanged.add(async () => void heard.push(["workbook"]));
      await context.sync();
      sheet.getRange("B2:C3").select();
      await context.sync();
    });
    await settled();
    expect(heard).toContainEqual(["sheet", "B2:C3"]);
    expect(heard).toContainEqual(["table", true, "B2:B3"]);
    expect(heard).toContainEqual(["workbook"]);
  });

  test("sheets: added, activated, deactivated, deleted", async () => {
    const heard: string[] = [];
    await run(async (context, sheet) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push("added"));
      worksheets.onDeleted.add(async () => void heard.push("deleted"));
      worksheets.onActivated.add(async () => void heard.push("activated"));
      sheet.onDeactivated.add(async () => void heard.push("deactivated"));
      await context.sync();
      const extra = worksheets.add("Extra");
      extra.activate();
      await context.sync();
      extra.delete();
      await context.sync();
    });
    await settled();
    expect(heard.slice(0, 3).sort()).toEqual(["activated", "added", "deactivated"]);
    expect(heard).toContain("deleted");
  });

  test("tables: added and deleted on the workbook and on their sheet", async () => {
    const heard: unknown[] = [];
    await run(async (context, sheet) => {
      context.workbook.tables.onAdded.add(async (event) => void heard.push(["workbook added", event.worksheetId === active()]));
      sheet.tables.onDeleted.add(async (event) => void heard.push(["sheet deleted", event.tableName]));
      await context.sync();
      const table = sheet.tables.add("A1:B2", true);
      table.name = "ShortLived";
      await context.sync();
      table.delete();
      await context.sync();
    });
    await settled();
    expect(heard).toEqual([
      ["workbook added", true],
      ["sheet deleted", "ShortLived"],
    ]);
  });

  test("onCalculated fires after a calculation", async () => {
    let calls = 0;
    await run(async (context, sheet) => {
      sheet.onCalculated.add(async () => void calls++);
      await context.sync();
      context.workbook.application.calculate("Full");
      await context.sync();
    });
    await settled();
    expect(calls).toBe(1);
  });
});
