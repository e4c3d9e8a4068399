import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const shared = sharedPage();
const { run, failure } = shared;
let number = 0;

/** A table of miners at A1:B4 of the test's sheet. */
async function deals(): Promise<string> {
  const name = `Deals${++number}`;
  await run(async (context, sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Miner", "MW"],
      ["IREN", 200],
      ["WULF", 60],
      ["Hut 8", 245],
    ];
    const table = sheet.tables.add("A1:B4", true);
    table.name = name;
    await context.sync();
  });
  return name;
}

const valuesOf = (name: string): Promise<unknown[][]> =>
  run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("values");
    await context.sync();
    return range.values;
  });

const address = (full: string): string => full.split("!")[1] ?? "";

describe(pages.tableCollection, () => {
  test("a table without headers gets a header row above its data, which moves down", async () => {
    const [at, values] = await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange().load("address,values");
      await context.sync();
      return [address(range.address), range.values];
    });
    expect(at).toBe("A1:B3");
    expect(values).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
  });

  test("a table over another one is refused", async () => {
    await deals();
    const error = await failure(async (context, sheet) => {
      sheet.tables.add("B4:C9", true);
      await context.sync();
    });
    expect(error.code).toBe("MergedRangeConflict");
  });

  test("getItem finds by name or id, else ItemNotFound", async () => {
    const name = await deals();
    const same = await run(async (context) => {
      const table = context.workbook.tables.getItem(name).load("id");
      await context.sync();
      const again = context.workbook.tables.getItem(table.id).load("name");
      await context.sync();
      return again.name;
    });
    expect(same).toBe(name);
    const error = await failure(async (context) => {
      context.workbook.tables.getItem("NoSuchTable").load("name");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });
});

describe(pages.table, () => {
  test("header, body and whole range", async () => {
    const name = await deals();
    const parts = await run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      const ranges = [table.getHeaderRowRange(), table.getDataBodyRange(), table.getRange()];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => address(range.address));
    });
    expect(parts).toEqual(["A1:B1", "A2:B4", "A1:B4"]);
  });

  test("resize keeps the header row and takes in more rows and columns", async () => {
    const name = await deals();
    const range = await run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      table.resize("A1:C6");
      const all = table.getRange().load("address,values");
      await context.sync();
      return [address(all.address), all.values[0]];
    });
    expect(range).toEqual(["A1:C6", ["Miner", "MW", "Column3"]]);
  });

  test.each([
    ["a range that begins in another row", "A2:B6"],
    ["a range that does not overlap", "D1:E4"],
    ["a header without a body", "A1:B1"],
  ])("resize refuses %s", async (_, target) => {
    const name = await deals();
    const error = await failure(async (context) => {
      context.workbook.tables.getItem(name).resize(target);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("a name that is taken or none is refused", async () => {
    const name = await deals();
    for (const [wanted, code] of [
      ["Two words", "InvalidArgument"],
      ["A1", "InvalidArgument"],
      [name, null],
    ] as const) {
      const attempt = run(async (context) => {
        context.workbook.tables.getItem(name).name = wanted;
        await context.sync();
      });
      if (code) await expect(attempt).rejects.toMatchObject({ code });
      else await attempt;
    }
  });

  test("convertToRange leaves the cells, delete takes them", async () => {
    const kept = await deals();
    const range = await run(async (context) => {
      const converted = context.workbook.tables.getItem(kept).convertToRange().load("values");
      await context.sync();
      return converted.values.length;
    });
    expect(range).toBe(4);
    const rest = await run(async (context, sheet) => {
      sheet.tables.add("A1:B4", true).delete();
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    });
    expect(rest).toBe(true);
  });

  test("a totals row is part of the range and not of the body", async () => {
    const name = await deals();
    const parts = await run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      table.showTotals = true;
      const [all, body, total] = [table.getRange(), table.getDataBodyRange(), table.getTotalRowRange()];
      [all, body].forEach((range) => range.load("address"));
      total.load("formulas");
      await context.sync();
      return [address(all.address), address(body.address), total.formulas];
    });
    expect(parts).toEqual(["A1:B5", "A2:B4", [["Total", `=SUBTOTAL(109,${name}[MW])`]]]);
  });
});

describe(pages.tableRows, () => {
  test("add(null) appends, add(0) inserts in front, several rows at once", async () => {
    const name = await deals();
    await run(async (context) => {
      const rows = context.workbook.tables.getItem(name).rows;
      rows.add(undefined, [["CIFR", 168]]);
      rows.add(0, [
        ["CORZ", 590],
        ["GLXY", 526],
      ]);
      await context.sync();
    });
    expect((await valuesOf(name)).map((row) => row[0])).toEqual(["Miner", "CORZ", "GLXY", "IREN", "WULF", "Hut 8", "CIFR"]);
  });

  test("cells below a growing table move down, cells beside it stay", async () => {
    const name = await deals();
    const cells = await run(async (context, sheet) => {
      sheet.getRange("A5").values = [["below"]];
      sheet.getRange("D5").values = [["beside"]];
      context.workbook.tables.getItem(name).rows.add(undefined, [["CIFR", 168]]);
      const read = sheet.getRange("A5:D6").load("values");
      await context.sync();
      return read.values;
    });
    expect(cells).toEqual([
      ["CIFR", 168, "", "beside"],
      ["below", "", "", ""],
    ]);
  });

  test("a row of the wrong width is refused", async () => {
    const name = await deals();
    const error = await failure(async (context) => {
      context.workbook.tables.getItem(name).rows.add(undefined, [["CIFR"]]);
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("rows are read by index and deleted", async () => {
    const name = await deals();
    const values = await run(async (context) => {
      const { rows } = context.workbook.tables.getItem(name);
      const second = rows.getItemAt(1).load("values,index");
      await context.sync();
      rows.getItemAt(1).delete();
      rows.load("count");
      await context.sync();
      return [second.index, second.values, rows.count];
    });
    expect(values).toEqual([1, [["WULF", 60]], 2]);
    expect((await valuesOf(name)).map((row) => row[0])).toEqual(["Miner", "IREN", "Hut 8"]);
  });

  test("deleteRows takes several rows, given by index or object", async () => {
    const name = await deals();
    await run(async (context) => {
      context.workbook.tables.getItem(name).rows.deleteRows([0, 2]);
      await context.sync();
    });
    expect(await valuesOf(name)).toEqual([
      ["Miner", "MW"],
      ["WULF", 60],
    ]);
  });
});

describe(pages.tableColumns, () => {
  test("add takes header and values; columns are found by name and id", async () => {
    const name = await deals();
    const found = await run(async (context) => {
      const { columns } = context.workbook.tables.getItem(name);
      columns.add(undefined, [["State"], ["TX"], ["TX"], ["LA"]]);
      const byName = columns.getItem("state").load("index,id,values");
      const missing = columns.getItemOrNullObject("None");
      await context.sync();
      const byId = columns.getItem(byName.id).load("name");
      await context.sync();
      return [byName.index, byName.values, byId.name, missing.isNullObject];
    });
    expect(found).toEqual([2, [["State"], ["TX"], ["TX"], ["LA"]], "State", true]);
  });

  test("a column in the middle pushes the others right, delete brings them back", async () => {
    const name = await deals();
    await run(async (context) => {
      context.workbook.tables.getItem(name).columns.add(1, [["Note"], [""], ["x"], [""]]);
      await context.sync();
    });
    expect((await valuesOf(name))[2]).toEqual(["WULF", "x", 60]);
    await run(async (context) => {
      context.workbook.tables.getItem(name).columns.getItem("Note").delete();
      await context.sync();
    });
    expect((await valuesOf(name))[2]).toEqual(["WULF", 60]);
  });

  test("renaming a column writes its header", async () => {
    const name = await deals();
    await run(async (context) => {
      context.workbook.tables.getItem(name).columns.getItem("MW").name = "Critical IT MW";
      await context.sync();
    });
    expect((await valuesOf(name))[0]).toEqual(["Miner", "Critical IT MW"]);
  });
});

describe(pages.tableSort, () => {
  test("apply sorts the body and is remembered", async () => {
    const name = await deals();
    const fields = await run(async (context) => {
      const { sort } = context.workbook.tables.getItem(name);
      sort.apply([{ key: 1, ascending: false }]);
      sort.load("fields");
      await context.sync();
      return sort.fields;
    });
    expect((await valuesOf(name)).map((row) => row[1])).toEqual(["MW", 245, 200, 60]);
    expect(fields).toEqual([{ key: 1, ascending: false }]);
  });
});

describe(pages.filter, () => {
  test("a values filter hides the other rows; the visible view has the rest; clearing shows all", async () => {
    const name = await deals();
    const [filtered, all] = await run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      const view = (): Excel.RangeView => table.getDataBodyRange().getVisibleView().load("values");
      table.columns.getItem("Miner").filter.applyValuesFilter(["IREN", "Hut 8"]);
      const some = view();
      await context.sync();
      table.clearFilters();
      const every = view();
      await context.sync();
      return [some.values.map((row) => row[0]), every.values.length];
    });
    expect(filtered).toEqual(["IREN", "Hut 8"]);
    expect(all).toBe(3);
  });

  test("a custom filter compares numbers", async () => {
    const name = await deals();
    const rows = await run(async (context) => {
      const table = context.workbook.tables.getItem(name);
      table.columns.getItem("MW").filter.applyCustomFilter(">=200");
      const view = table.getDataBodyRange().getVisibleView().load("values");
      await context.sync();
      return view.values.map((row) => row[0]);
    });
    expect(rows).toEqual(["IREN", "Hut 8"]);
  });
});
