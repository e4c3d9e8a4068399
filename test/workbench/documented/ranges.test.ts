import { pages } from "./pages";
import { sharedPage } from "./shared-page";

const shared = sharedPage();
const { run, failure } = shared;

/** Loads properties of a range in a batch of their own. */
const seen = <K extends keyof Excel.Range>(address: string, ...names: K[]): Promise<Pick<Excel.Range, K>> =>
  run(async (context, sheet) => {
    const range = sheet.getRange(address).load(names as string[]);
    await context.sync();
    return Object.fromEntries(names.map((name) => [name, range[name]])) as Pick<Excel.Range, K>;
  });

describe(pages.rangeValues, () => {
  test("one value fills the whole range", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = 5 as unknown as number[][];
      await context.sync();
    });
    expect((await seen("A1:B2", "values")).values).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test("a matrix of another size is refused with InvalidArgument, and nothing is written", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [[1]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("doesn't match the size or dimensions of the range");
    expect((await seen("A1:B2", "values")).values.flat()).toEqual(["", "", "", ""]);
  });
});

describe(pages.blankAndNull, () => {
  test("null leaves a cell as it is, an empty string empties it", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1, 2]];
      range.values = [[null, ""]];
      await context.sync();
    });
    expect((await seen("A1:B1", "values", "valueTypes")).values).toEqual([[1, ""]]);
    expect((await seen("A1:B1", "valueTypes")).valueTypes).toEqual([["Double", "Empty"]]);
  });

  test("null alone is no value for a property", async () => {
    for (const write of [
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = null as never),
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").numberFormat = null as never),
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.fill.color = null as never),
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.font.name = null as never),
    ]) {
      const error = await failure(async (context, sheet) => {
        write(sheet);
        await context.sync();
      });
      expect(error.code).toBe("InvalidArgument");
    }
  });

  test("an empty number format is General again", async () => {
    const formats = await run(async (context, sheet) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["0.00"]];
      cell.numberFormat = [[""]];
      cell.load("numberFormat");
      await context.sync();
      return cell.numberFormat;
    });
    expect(formats).toEqual([["General"]]);
  });

  test("a property that cells do not share is null", async () => {
    const bold = await run(async (context, sheet) => {
      sheet.getRange("A1").format.font.bold = true;
      const font = sheet.getRange("A1:B1").format.font.load("bold");
      await context.sync();
      return font.bold;
    });
    expect(bold).toBeNull();
  });
});

describe(pages.rangeValues, () => {
  test("a value that starts with = is a formula", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1").values = [["=1+1"]];
      await context.sync();
    });
    expect((await seen("A1", "formulas")).formulas).toEqual([["=1+1"]]);
  });

  test("text keeps what a cell displays, values what it holds", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[0.125]];
      range.numberFormat = [["0.0%"]];
      await context.sync();
    });
    expect(await seen("A1", "values", "text", "numberFormat")).toEqual({ values: [[0.125]], text: [["12.5%"]], numberFormat: [["0.0%"]] });
  });

  test("formulas of a cell without one is its value", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:B1").formulas = [["x", "=A1"]];
      await context.sync();
    });
    expect((await seen("A1:B1", "formulas")).formulas).toEqual([["x", "=A1"]]);
  });

  test("formulas in R1C1 are relative to their cell", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("B2:B3").formulasR1C1 = [["=R[-1]C*2"], ["=R1C1+RC[1]"]];
      await context.sync();
    });
    expect((await seen("B2:B3", "formulas")).formulas).toEqual([["=B1*2"], ["=$A$1+C3"]]);
    expect((await seen("B2:B3", "formulasR1C1")).formulasR1C1).toEqual([["=R[-1]C*2"], ["=R1C1+RC[1]"]]);
  });
});

describe(pages.range, () => {
  test.each([
    ["12%", 0.12, "0%"],
    ["$1,200", 1200, "$#,##0_);[Red]($#,##0)"],
    ["1/31/2026", 46053, "m/d/yyyy"],
    ["TRUE", true, "General"],
    ["'007", "007", "General"],
  ])("the text %s is read as if typed", async (text, value, numberFormat) => {
    await run(async (context, sheet) => {
      sheet.getRange("A1").values = [[text]];
      await context.sync();
    });
    expect(await seen("A1", "values", "numberFormat")).toEqual({ values: [[value]], numberFormat: [[numberFormat]] });
  });

  test("a cell formatted as text takes everything literally", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [["12%"]];
      await context.sync();
    });
    expect(await seen("A1", "values", "valueTypes")).toEqual({ values: [["12%"]], valueTypes: [["String"]] });
  });

  test("getIntersection without common cells fails with ItemNotFound, the OrNullObject form gives null", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:B2").getIntersection("D4").load("address");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
    const isNull = await run(async (context, sheet) => {
      const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("getOffsetRange off the sheet fails with InvalidArgument", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("getResizedRange adds rows and columns, getAbsoluteResizedRange sets them", async () => {
    const addresses = await run(async (context, sheet) => {
      const ranges = [sheet.getRange("B2:C3").getResizedRange(1, 2), sheet.getRange("B2:C3").getAbsoluteResizedRange(1, 1)];
      ranges.forEach((range) => range.load("address"));
      await context.sync();
      return ranges.map((range) => range.address.split("!")[1]);
    });
    expect(addresses).toEqual(["B2:E4", "B2"]);
  });

  test("getUsedRange(true) leaves out cells with formats only", async () => {
    const addresses = await run(async (context, sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D9").format.fill.color = "yellow";
      const all = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      await context.sync();
      return [all.address.split("!")[1], values.address.split("!")[1]];
    });
    expect(addresses).toEqual(["B2:D9", "B2"]);
  });

  test("getSurroundingRegion stops at blank rows and columns", async () => {
    const address = await run(async (context, sheet) => {
      sheet.getRange("B2:C4").values = 1 as unknown as number[][];
      sheet.getRange("E9").values = [[1]];
      const region = sheet.getRange("B3").getSurroundingRegion().load("address");
      await context.sync();
      return region.address.split("!")[1];
    });
    expect(address).toBe("B2:C4");
  });

  test("clear with Contents keeps formats", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.values = [[1]];
      range.numberFormat = [["0.00"]];
      range.clear("Contents");
      await context.sync();
    });
    expect(await seen("A1", "values", "numberFormat")).toEqual({ values: [[""]], numberFormat: [["0.00"]] });
  });

  test("sort keeps rows together and puts blanks last", async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["b", 2],
        ["", 9],
        ["a", 3],
        ["c", 1],
      ];
      range.sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    expect((await seen("A1:B4", "values")).values).toEqual([
      ["c", 1],
      ["b", 2],
      ["a", 3],
      ["", 9],
    ]);
  });

  test("getRangeEdge and getExtendedRange go where Ctrl and an arrow go", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("A1:A6").values = [["a"], ["b"], [""], [""], ["c"], [""]];
      const ranges = [
        sheet.getRange("A1").getRangeEdge("Down"),
        sheet.getRange("A2").getRangeEdge("Down"),
        sheet.getRange("A5").getRangeEdge("Down"),
        sheet.getRange("A5").getRangeEdge("Up"),
        sheet.getRange("A1:B2").getRangeEdge("Down", "A2"),
        sheet.getRange("C3").getRangeEdge("Left"),
        sheet.getRange("A1:B1").getExtendedRange("Down"),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map(({ address }) => address.split("!")[1]);
    });
    expect(seen).toEqual(["A2", "A5", "A1048576", "A2", "A5", "A3", "A1:B2"]);
  });

  test("getSpecialCells finds constants of a kind, formulas and blanks; none is null", async () => {
    const seen = await run(async (context, sheet) => {
      sheet.getRange("A1:C2").formulas = [
        ["text", 1, "=B1*2"],
        ["", 2, "=B2*2"],
      ];
      const range = sheet.getRange("A1:C2");
      const found = [
        range.getSpecialCells("Constants", "Numbers"),
        range.getSpecialCells("Formulas"),
        range.getSpecialCells("Blanks"),
        range.getSpecialCells("Constants"),
      ];
      for (const areas of found) areas.load("address");
      const none = range.getSpecialCellsOrNullObject("Constants", "Errors");
      await context.sync();
      return [...found.map(({ address }) => address.replace(/[^,!]+!/g, "")), none.isNullObject];
    });
    expect(seen).toEqual(["B1:B2", "C1:C2", "A2", "A1:B1,B2", true]);
  });

  test("removeDuplicates keeps the first of equal rows and says how many went", async () => {
    const seen = await run(async (context, sheet) => {
      const range = sheet.getRange("A1:B4");
      range.values = [
        ["Miner", "MW"],
        ["IREN", 1],
        ["iren", 2],
        ["CIFR", 3],
      ];
      const result = range.removeDuplicates([0], true).load("removed,uniqueRemaining");
      range.load("values");
      await context.sync();
      return [result.removed, result.uniqueRemaining, range.values];
    });
    expect(seen).toEqual([
      1,
      2,
      [
        ["Miner", "MW"],
        ["IREN", 1],
        ["CIFR", 3],
        ["", ""],
      ],
    ]);
  });

  test("copyFrom moves relative references along", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("B1").formulas = [["=A1*$C$1"]];
      sheet.getRange("B2").copyFrom("B1");
      await context.sync();
    });
    expect((await seen("B2", "formulas")).formulas).toEqual([["=A2*$C$1"]]);
  });

  test("find looks at the displayed text and fails with ItemNotFound", async () => {
    const address = await run(async (context, sheet) => {
      sheet.getRange("C3").values = [["Hut 8"]];
      const found = sheet.getRange("A1:E9").find("hut", {}).load("address");
      await context.sync();
      return found.address.split("!")[1];
    });
    expect(address).toBe("C3");
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:E9").find("no such", {}).load("address");
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });

  test("a hyperlink has its address and the text displayed", async () => {
    const link = await run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://example.com/8-k", textToDisplay: "8-K", screenTip: "Source" };
      range.load("hyperlink,values");
      await context.sync();
      return [range.hyperlink, range.values];
    });
    expect(link).toEqual([{ address: "https://example.com/8-k", textToDisplay: "8-K", screenTip: "Source" }, [["8-K"]]]);
  });
});

describe(pages.rangeUnbounded, () => {
  test("values of a whole column are null", async () => {
    const range = await seen("B:B", "values", "rowCount", "isEntireColumn");
    expect(range).toEqual({ values: null, rowCount: 1048576, isEntireColumn: true });
  });

  test("values of a whole column can't be set", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("B:B").values = 1 as unknown as number[][];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("the column width of a whole column can", async () => {
    const width = await run(async (context, sheet) => {
      const format = sheet.getRange("C:C").format;
      format.columnWidth = 90;
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    });
    expect(width).toBe(90);
  });
});

describe(pages.rangeInsert, () => {
  test("insert(Down) makes blank cells and returns them", async () => {
    const values = await run(async (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const blank = sheet.getRange("A1").insert("Down").load("address,values");
      const after = sheet.getRange("A1:B3").load("values");
      await context.sync();
      return [blank.address.split("!")[1], blank.values, after.values];
    });
    expect(values).toEqual([
      "A1",
      [[""]],
      [
        ["", 2],
        [1, 4],
        [3, ""],
      ],
    ]);
  });

  test("delete(Up) pulls cells up", async () => {
    await run(async (context, sheet) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("A2").delete("Up");
      await context.sync();
    });
    expect((await seen("A1:A3", "values")).values).toEqual([[1], [3], [""]]);
  });
});

describe(pages.rangeLarge, () => {
  test("a write of 60,000 cells is sent in pieces and arrives whole", async () => {
    const rows = Array.from({ length: 6000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
    const [first, last, total] = await run(async (context, sheet) => {
      const range = sheet.getRange("A1").getResizedRange(5999, 9);
      range.values = rows;
      const read = sheet.getRange("A1").getResizedRange(5999, 9).load("values");
      await context.sync();
      return [read.values[0]?.[0], read.values[5999]?.[9], read.values.length];
    });
    expect([first, last, total]).toEqual([0, 59999, 6000]);
    await shared.page.host.idle();
    expect(shared.page.host.book.references.size).toBe(0);
  });

  test("a large matrix of the wrong size is refused as a small one is", async () => {
    const error = await failure(async (context, sheet) => {
      sheet.getRange("A1:J10").values = Array.from({ length: 300 }, () => Array.from({ length: 10 }, () => 1));
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });
});

describe(pages.rangeSpill, () => {
  const deals = [
    ["Tenant", "MW"],
    ["A", 200],
    ["B", 44],
  ];

  test("the anchor spills to its range, cells of the body know their parent", async () => {
    shared.page.grid.evaluate = (formula) => (formula === "=DEALS()" ? deals : null);
    const found = await run(async (context, sheet) => {
      sheet.getRange("B2").formulas = [["=DEALS()"]];
      const to = sheet.getRange("B2").getSpillingToRange().load("address,values");
      const parent = sheet.getRange("C4").getSpillParent().load("address");
      const none = sheet.getRange("C4").getSpillingToRangeOrNullObject();
      const whole = sheet.getRange("B2:C4").load("hasSpill");
      const part = sheet.getRange("A1:C4").load("hasSpill");
      const outside = sheet.getRange("E9").load("hasSpill");
      await context.sync();
      return [
        to.address.split("!")[1],
        to.values,
        parent.address.split("!")[1],
        none.isNullObject,
        whole.hasSpill,
        part.hasSpill,
        outside.hasSpill,
      ];
    });
    expect(found).toEqual(["B2:C4", deals, "B2", true, true, null, false]);
  });

  test("a formula whose spill is blocked shows #SPILL!", async () => {
    shared.page.grid.evaluate = (formula) => (formula === "=DEALS()" ? deals : null);
    await run(async (context, sheet) => {
      sheet.getRange("C3").values = [["in the way"]];
      sheet.getRange("B2").formulas = [["=DEALS()"]];
      await context.sync();
    });
    expect(await seen("B2", "values", "valueTypes", "hasSpill")).toEqual({
      values: [["#SPILL!"]],
      valueTypes: [["Error"]],
      hasSpill: false,
    });
  });
});

describe(pages.rangeBorder, () => {
  test("borders by side: style, weight and colour", async () => {
    const line = await run(async (context, sheet) => {
      const border = sheet.getRange("A1:C3").format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.weight = "Medium";
      border.color = "#112233";
      const read = sheet.getRange("B3").format.borders.getItem("EdgeBottom").load("style,weight,color");
      const above = sheet.getRange("B2").format.borders.getItem("EdgeBottom").load("style");
      await context.sync();
      return [read.style, read.weight, read.color, above.style];
    });
    expect(line).toEqual(["Continuous", "Medium", "#112233", "None"]);
  });
});

describe(pages.rangeFormat, () => {
  test("a fill is cleared", async () => {
    const colors = await run(async (context, sheet) => {
      const fill = sheet.getRange("A1").format.fill;
      fill.color = "red";
      fill.load("color");
      await context.sync();
      const before = fill.color;
      fill.clear();
      fill.load("color");
      await context.sync();
      return [before, fill.color];
    });
    expect(colors).toEqual(["#FF0000", "#FFFFFF"]);
  });
});
