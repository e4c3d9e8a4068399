import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const { run, failure } = sharedPage();

describe(pages.pageLayout, () => {
  test("zoom is a scale or a number of pages, set as one object", async () => {
    const zooms = await run(async (context, sheet) => {
      const first = sheet.pageLayout.load("zoom");
      await context.sync();
      const before = first.zoom;
      sheet.pageLayout.zoom = { horizontalFitToPages: 2 };
      sheet.pageLayout.load("zoom");
      await context.sync();
      return [before, sheet.pageLayout.zoom];
    });
    expect(zooms).toEqual([{ scale: 100 }, { horizontalFitToPages: 2 }]);
  });

  test.each([{ scale: 9 }, { scale: 401 }, { scale: 50, horizontalFitToPages: 1 }, {}])("the zoom %j is refused", async (zoom) => {
    const error = await failure(async (context, sheet) => {
      sheet.pageLayout.zoom = zoom;
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("without a print area getPrintArea fails with ItemNotFound; set, it follows inserted rows", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.pageLayout.getPrintArea();
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    const addresses = await run(async (context, sheet) => {
      const none = sheet.pageLayout.getPrintAreaOrNullObject();
      sheet.pageLayout.setPrintArea("A2:C9");
      sheet.getRange("1:1").insert("Down");
      const area = sheet.pageLayout.getPrintArea().load("address");
      await context.sync();
      return [none.isNullObject, area.address.replace(/^.*!/, "")];
    });
    expect(addresses).toEqual([true, "A3:C10"]);
  });

  test("title rows must span the entire row", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.pageLayout.setPrintTitleRows("A1:B2");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    const rows = await run(async (context, sheet) => {
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      const set = sheet.pageLayout.getPrintTitleRows().load("address");
      await context.sync();
      return set.address.replace(/^.*!/, "");
    });
    expect(rows).toBe("1:2");
  });

  test("margins are points; setPrintMargins takes other units and leaves the others", async () => {
    const margins = await run(async (context, sheet) => {
      sheet.pageLayout.topMargin = 40;
      sheet.pageLayout.setPrintMargins("Inches", { left: 1 });
      const { pageLayout } = sheet;
      pageLayout.load("topMargin,leftMargin");
      await context.sync();
      return [pageLayout.topMargin, pageLayout.leftMargin];
    });
    expect(margins).toEqual([40, 72]);
  });
});
