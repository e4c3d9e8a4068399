import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const { run, failure } = sharedPage();

const rows = [
  ["Miner", "MW"],
  ["IREN", 200],
  ["Hut 8", 245],
  ["IREN", 75],
  ["Cipher", 168],
];

const filled = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("B2:C6");
  range.values = rows;
  return range;
};

const visible = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<unknown[]> => {
  const view = sheet.getRange("C3:C6").getVisibleView().load("values");
  await context.sync();
  return view.values.flat();
};

/** The section "Filter data". */
describe(pages.worksheets, () => {
  test("apply filters the range by a column, counted from 0, and further columns narrow it", async () => {
    const seen = await run(async (context, sheet) => {
      const { autoFilter } = sheet;
      autoFilter.apply(filled(sheet), 0, { filterOn: "Values" as Excel.FilterOn, values: ["IREN", "Hut 8"] });
      const first = await visible(context, sheet);
      autoFilter.apply(sheet.getRange("B2:C6"), 1, { filterOn: "Custom" as Excel.FilterOn, criterion1: ">100" });
      const second = await visible(context, sheet);
      autoFilter.load("enabled,isDataFiltered,criteria");
      const range = autoFilter.getRange().load("address");
      await context.sync();
      const criteria = autoFilter.criteria.map((one) => one?.filterOn ?? null);
      return [first, second, autoFilter.enabled, autoFilter.isDataFiltered, criteria, range.address.split("!")[1]];
    });
    expect(seen).toEqual([[200, 245, 75], [200, 245], true, true, ["Values", "Custom"], "B2:C6"]);
  });

  test("reapply filters anew after a change", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.autoFilter.apply(filled(sheet), 1, { filterOn: "Custom" as Excel.FilterOn, criterion1: ">=200" });
      sheet.getRange("C6").values = [[300]];
      const before = await visible(context, sheet);
      sheet.autoFilter.reapply();
      return [before, await visible(context, sheet)];
    });
    expect(seen).toEqual([
      [200, 245],
      [200, 245, 300],
    ]);
  });

  test("one column's criteria are cleared, then all; the filter stays until it is removed", async () => {
    const seen = await run(async (context, sheet) => {
      const { autoFilter } = sheet;
      const values: unknown[] = [];
      const note = async (): Promise<void> => {
        autoFilter.load("enabled,isDataFiltered");
        values.push([await visible(context, sheet), autoFilter.enabled, autoFilter.isDataFiltered]);
      };
      autoFilter.apply(filled(sheet), 0, { filterOn: "Values" as Excel.FilterOn, values: ["IREN"] });
      autoFilter.apply(filled(sheet), 1, { filterOn: "TopItems" as Excel.FilterOn, criterion1: "2" });
      await note();
      autoFilter.clearColumnCriteria(0);
      await note();
      autoFilter.clearCriteria();
      await note();
      autoFilter.remove();
      await note();
      const none = autoFilter.getRangeOrNullObject();
      await context.sync();
      return [...values, none.isNullObject];
    });
    const all = [200, 245, 75, 168];
    expect(seen).toEqual([[[200], true, true], [[200, 245], true, true], [all, true, false], [all, false, false], true]);
  });
});

describe(pages.autoFilter, () => {
  test("a range of another sheet, a column beyond the range and a filter that was never applied are refused", async () => {
    const other = await failure(async (context, sheet) => {
      sheet.autoFilter.apply(context.workbook.worksheets.add().getRange("A1:B2"));
      await context.sync();
    });
    const beyond = await failure(async (context, sheet) => {
      sheet.autoFilter.apply(filled(sheet), 2, { filterOn: "Values" as Excel.FilterOn, values: ["IREN"] });
      await context.sync();
    });
    const never = await failure(async (context, sheet) => {
      sheet.autoFilter.getRange().load("address");
      await context.sync();
    });
    expect([other.code, beyond.code, never.code]).toEqual(["InvalidArgument", "InvalidArgument", "ItemNotFound"]);
  });

  test("applied to another range the filter moves there, and rows it hid show again", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.autoFilter.apply(filled(sheet), 0, { filterOn: "Values" as Excel.FilterOn, values: ["IREN"] });
      sheet.getRange("E1:E3").values = [["Site"], ["a"], ["b"]];
      sheet.autoFilter.apply("E1:E3");
      const range = sheet.autoFilter.getRange().load("address");
      const shown = await visible(context, sheet);
      return [shown, range.address.split("!")[1]];
    });
    expect(seen).toEqual([[200, 245, 75, 168], "E1:E3"]);
  });
});
