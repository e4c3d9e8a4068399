import { requirementSets } from "../../../workbench/host";
import { openOfficePage } from "../host/office-page";
import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const shared = sharedPage();
const { run, failure } = shared;

describe(pages.errorHandling, () => {
  test("an error names the statement that failed", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.load("name");
      context.workbook.worksheets.getItem("Nope").getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(error).toBeInstanceOf(shared.page.window.OfficeExtension.Error);
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.statement).toContain("getItem(");
  });

  test("trace messages up to the failing action come with the error", async () => {
    const error = await failure(async (context) => {
      context.trace("before");
      context.workbook.worksheets.getItem("Nope").load("name");
      await context.sync();
    });
    expect(error.traceMessages).toEqual(["before"]);
  });

  test("actions before the failing one stay done", async () => {
    await failure(async (context, sheet) => {
      sheet.getRange("A1").values = [["done"]];
      sheet.getRange("B1:B2").values = [["too short"]];
      sheet.getRange("C1").values = [["never"]];
      await context.sync();
    });
    const values = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:C1").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["done", "", ""]]);
  });

  test("an object of a deleted sheet fails with InvalidReference or ItemNotFound", async () => {
    const error = await failure(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load("address");
      await context.sync();
    });
    expect(["InvalidReference", "ItemNotFound"]).toContain(error.code);
  });

  test("a member the host does not have fails loudly and is noted", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:A3").flashFill();
      await context.sync();
    });
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain("Range.FlashFill");
    expect(error.debugInfo.statement).toContain("flashFill");
    expect(shared.page.host.unimplemented).toEqual(["Range.FlashFill"]);
  });

  test("while a cell is being edited requests fail with InvalidOperationInCellEditMode", async () => {
    const { conditions } = shared.page.host;
    conditions.editMode = true;
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    conditions.editMode = false;
    expect(error.code).toBe("InvalidOperationInCellEditMode");
  });

  test("a read-only workbook refuses writes with AccessDenied", async () => {
    const { conditions } = shared.page.host;
    conditions.readOnly = true;
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
    });
    conditions.readOnly = false;
    expect(error.code).toBe("AccessDenied");
  });
});

describe(pages.cellEdit, () => {
  test("without delayForCellEdit the batch fails while the user is editing", async () => {
    const { conditions } = shared.page.host;
    conditions.editMode = true;
    const batch = shared.page.Excel.run({ delayForCellEdit: false }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
    });
    await expect(batch).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    conditions.editMode = false;
  });

  test("with delayForCellEdit the batch waits for the end of editing instead", async () => {
    const { conditions } = shared.page.host;
    conditions.editMode = true;
    let done = false;
    const batch = shared.page.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(done).toBe(false);
    conditions.editMode = false;
    await batch;
    expect(done).toBe(true);
  });
});

describe(pages.limits, () => {
  test("a request of more than 5 MB is refused, and the connection goes on", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:A400").values = Array.from({ length: 400 }, () => ["x".repeat(15_000)]);
      await context.sync();
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    const name = await run(async (context, sheet) => {
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toMatch(/^Test/);
  });

  test("an answer of more than 5 MB is refused", async () => {
    const error = await failure(async (context, sheet) => {
      for (let part = 0; part < 2; part++) {
        sheet.getRange("A1:A200").getOffsetRange(part * 200, 0).values = Array.from({ length: 200 }, () => ["x".repeat(15_000)]);
        await context.sync();
      }
      sheet.getRange("A1:A400").load("values");
      await context.sync();
    });
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("a range of more than five million cells can't be read", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:E1000001").load("values");
      await context.sync();
    });
    expect(error.code).toBe("RangeExceedsLimit");
  });
});

describe(pages.requirements, () => {
  test("isSetSupported follows the sets the host claims", async () => {
    const { requirements } = shared.page.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
  });

  test("a host of the minimum has the members of its sets and refuses newer ones", async () => {
    const page = await openOfficePage({
      requirementSets: requirementSets.minimum({ ExcelApi: "1.11", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1" }),
    });
    const attempt = page.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      const range = sheet.getRange("A1").load();
      await context.sync();
      expect(range.values).toEqual([[1]]);
      sheet.getRange("A1").load("hasSpill");
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("ExcelApi 1.12") });
    expect(page.host.unimplemented).toEqual(["Range.HasSpill (ExcelApi 1.12)"]);
    page.close();
  });
});

describe(pages.visibility, () => {
  test("showAsTaskpane and hide reach the page and fire visibility events", async () => {
    const asked: boolean[] = [];
    const heard: string[] = [];
    const page = await openOfficePage({ onTaskpane: (visible) => asked.push(visible) });
    await page.Office.addin.onVisibilityModeChanged((message) => heard.push(String(message.visibilityMode)));
    await page.Office.addin.hide();
    await page.Office.addin.showAsTaskpane();
    await page.host.idle();
    expect(asked).toEqual([false, true]);
    expect(heard).toEqual(["Hidden", "Taskpane"]);
    page.close();
  });
});

describe(pages.startup, () => {
  test("the startup behaviour is kept with the document", async () => {
    const { addin, StartupBehavior } = shared.page.Office;
    expect(await addin.getStartupBehavior()).toBe("None");
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe("Load");
    expect(shared.page.host.startupBehavior).toBe("Load");
  });
});

describe(pages.commands, () => {
  test("a ribbon command runs the associated action and ends with event.completed()", async () => {
    let ran = 0;
    shared.page.Office.actions.associate("RefreshFacts", (event: Office.AddinCommands.Event) => {
      ran++;
      event.completed();
    });
    await shared.page.host.runCommand("RefreshFacts");
    expect(ran).toBe(1);
  });

  test("an action nobody associated is reported, not waited for", async () => {
    await expect(shared.page.host.runCommand("NoSuchAction")).rejects.toThrow("no such command");
  });
});
