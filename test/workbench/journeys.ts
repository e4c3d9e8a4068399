/**
 * What an add-in does to a workbook, and what it must find afterwards. Each journey is self-contained (it is sent into a page as text) and starts
 * on a blank sheet of its own; it runs over the grid in memory and, in the browser, over the grid of the page.
 * Long because it is one list.
 */
export interface Journey {
  name: string;
  run(): Promise<unknown>;
  expected: unknown;
}

export const journeys: Journey[] = [
  {
    name: "values, formulas, formats and texts",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRange("A1:B3");
        range.values = [
          ["Miner", "MW"],
          ["IREN", 200],
          ["WULF", "60"],
        ];
        sheet.getRange("B2:B3").numberFormat = [["#,##0.0"], ["#,##0.0"]];
        sheet.getRange("C2").values = [["12%"]];
        sheet.getRange("D2").values = [["'007"]];
        const read = sheet.getRange("A1:D3").load("values,text,numberFormat,valueTypes");
        await context.sync();
        return [read.values, read.text[1], read.numberFormat[1], read.valueTypes[2]];
      }),
    expected: [
      [
        ["Miner", "MW", "", ""],
        ["IREN", 200, 0.12, "007"],
        ["WULF", 60, "", ""],
      ],
      ["IREN", "200.0", "12%", "007"],
      ["General", "#,##0.0", "0%", "General"],
      ["String", "Double", "Empty", "Empty"],
    ],
  },
  {
    name: "formulas are kept as written, in A1 and R1C1",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("B1").formulas = [["=SUM(A1:A3)"]];
        sheet.getRange("B2").formulasR1C1 = [["=RC[-1]*2"]];
        const read = sheet.getRange("B1:B2").load("formulas,formulasR1C1");
        await context.sync();
        return [read.formulas, read.formulasR1C1];
      }),
    expected: [
      [["=SUM(A1:A3)"], ["=A2*2"]],
      [["=SUM(RC[-1]:R[2]C[-1])"], ["=RC[-1]*2"]],
    ],
  },
  {
    name: "a plain range is filtered, moves with an inserted row, and is free again",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRange("A1:B4");
        range.values = [
          ["Miner", "MW"],
          ["IREN", 200],
          ["WULF", 60],
          ["IREN", 75],
        ];
        sheet.autoFilter.apply(range, 0, { filterOn: "Values" as Excel.FilterOn, values: ["IREN"] });
        const filtered = range.getVisibleView().load("values");
        sheet.getRange("1:1").insert("Down" as Excel.InsertShiftDirection);
        const place = sheet.autoFilter.getRange().load("address");
        sheet.autoFilter.load("enabled,isDataFiltered");
        await context.sync();
        const state = [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
        sheet.autoFilter.remove();
        const free = sheet.getRange("B2:B5").getVisibleView().load("values");
        const gone = sheet.autoFilter.getRangeOrNullObject();
        await context.sync();
        return [filtered.values.length, place.address.split("!")[1], state, free.values.flat(), gone.isNullObject];
      }),
    expected: [3, "A2:B5", [true, true], ["MW", 200, 60, 75], true],
  },
  {
    name: "a null leaves a cell, an empty string empties it, a wrong size changes nothing",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRange("A1:B1");
        range.values = [[1, 2]];
        range.values = [[null, ""]];
        await context.sync();
        let code = "";
        try {
          range.values = [[1]];
          await context.sync();
        } catch (error) {
          code = (error as OfficeExtension.Error).code;
        }
        const read = sheet.getRange("A1:B1").load("values");
        await context.sync();
        return [code, read.values];
      }),
    expected: ["InvalidArgument", [[1, ""]]],
  },
  {
    name: "fonts, fills, borders, alignment and sizes are read as they were set",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const { format } = sheet.getRange("B2:C3");
        format.font.bold = true;
        format.font.italic = true;
        format.font.color = "#C00000";
        format.font.size = 14;
        format.font.name = "Arial";
        format.fill.color = "#FFF2CC";
        format.horizontalAlignment = "Right";
        format.verticalAlignment = "Center";
        format.wrapText = true;
        format.columnWidth = 90;
        format.rowHeight = 30;
        const edge = format.borders.getItem("EdgeBottom");
        edge.style = "Continuous";
        edge.weight = "Medium";
        edge.color = "#112233";
        await context.sync();
        const read = sheet.getRange("C3").format.load("horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight");
        const font = read.font.load("bold,italic,color,size,name");
        const fill = read.fill.load("color");
        const bottom = read.borders.getItem("EdgeBottom").load("style,weight,color");
        const plain = sheet.getRange("E9").format.fill.load("color");
        const mixed = sheet.getRange("A1:C3").format.font.load("bold");
        await context.sync();
        return [
          [font.bold, font.italic, font.color, font.size, font.name],
          [fill.color, plain.color, mixed.bold],
          [read.horizontalAlignment, read.verticalAlignment, read.wrapText, Math.round(read.columnWidth), Math.round(read.rowHeight)],
          [bottom.style, bottom.weight, bottom.color],
        ];
      }),
    expected: [
      [true, true, "#C00000", 14, "Arial"],
      ["#FFF2CC", "#FFFFFF", null],
      ["Right", "Center", true, 90, 30],
      ["Continuous", "Medium", "#112233"],
    ],
  },
  {
    name: "clearing contents, formats or all",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRange("A1:A3");
        range.values = [[1], [2], [3]];
        range.format.fill.color = "#FF0000";
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("A2").clear("Formats");
        sheet.getRange("A3").clear();
        range.load("values");
        const fills = [1, 2, 3].map((row) => sheet.getRange(`A${row}`).format.fill.load("color"));
        await context.sync();
        return [range.values, fills.map((fill) => fill.color)];
      }),
    expected: [
      [[""], [2], [""]],
      ["#FF0000", "#FFFFFF", "#FFFFFF"],
    ],
  },
  {
    name: "rows and cells come and go, formulas follow",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange("A1:B3").values = [
          [1, "a"],
          [2, "b"],
          [3, "c"],
        ];
        sheet.getRange("D1").formulas = [["=A3"]];
        await context.sync();
        sheet.getRange("2:2").insert("Down");
        await context.sync();
        const moved = sheet.getRange("D1").load("formulas");
        const inserted = sheet.getRange("A1:B4").load("values");
        await context.sync();
        sheet.getRange("2:2").delete("Up");
        sheet.getRange("B1").insert("Down");
        sheet.getRange("A3").delete("Up");
        const read = sheet.getRange("A1:B4").load("values");
        await context.sync();
        return [moved.formulas, inserted.values, read.values];
      }),
    expected: [
      [["=A4"]],
      [
        [1, "a"],
        ["", ""],
        [2, "b"],
        [3, "c"],
      ],
      [
        [1, ""],
        [2, "a"],
        ["", "b"],
        ["", "c"],
      ],
    ],
  },
  {
    name: "used range, with and without formats",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const blank = sheet.getUsedRangeOrNullObject();
        await context.sync();
        sheet.getRange("B2:C3").values = [
          [1, 2],
          [3, 4],
        ];
        sheet.getRange("E9").format.fill.color = "#FF0000";
        const values = sheet.getUsedRange(true).load("address");
        await context.sync();
        return [blank.isNullObject, values.address.split("!")[1]];
      }),
    expected: [true, "B2:C3"],
  },
  {
    name: "a table: parts, rows, columns, resize",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange("A1:B3").values = [
          ["Miner", "MW"],
          ["IREN", 200],
          ["WULF", 60],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = `Parts${Date.now()}`;
        await context.sync();
        table.rows.add(undefined, [["CIFR", 168]]);
        table.rows.add(0, [["CORZ", 590]]);
        table.columns.add(undefined, [["State"], ["TX"], ["TX"], ["NY"], ["TX"]]);
        await context.sync();
        const grown = table.getRange().load("values,address");
        await context.sync();
        const all = grown.values;
        const at = grown.address.split("!")[1];
        table.rows.getItemAt(1).delete();
        table.columns.getItem("MW").delete();
        await context.sync();
        const shrunk = table.getRange().load("values,address");
        const body = table.getDataBodyRange().load("address");
        await context.sync();
        table.resize("A1:B9");
        const resized = table.getRange().load("address");
        table.columns.load("items/name");
        table.rows.load("count");
        await context.sync();
        return [
          at,
          all,
          shrunk.address.split("!")[1],
          shrunk.values,
          body.address.split("!")[1],
          resized.address.split("!")[1],
          table.columns.items.map((column) => column.name),
          table.rows.count,
        ];
      }),
    expected: [
      "A1:C5",
      [
        ["Miner", "MW", "State"],
        ["CORZ", 590, "TX"],
        ["IREN", 200, "TX"],
        ["WULF", 60, "NY"],
        ["CIFR", 168, "TX"],
      ],
      "A1:B4",
      [
        ["Miner", "State"],
        ["CORZ", "TX"],
        ["WULF", "NY"],
        ["CIFR", "TX"],
      ],
      "A2:B4",
      "A1:B9",
      ["Miner", "State"],
      8,
    ],
  },
  {
    name: "a table: sort, filter, visible rows, totals, convert",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange("A1:B4").values = [
          ["Miner", "MW"],
          ["IREN", 200],
          ["WULF", 60],
          ["Hut 8", 245],
        ];
        const table = sheet.tables.add("A1:B4", true);
        table.sort.apply([{ key: 1, ascending: false }]);
        await context.sync();
        table.columns.getItem("MW").filter.applyCustomFilter(">=200");
        const view = table.getDataBodyRange().getVisibleView().load("values");
        await context.sync();
        table.clearFilters();
        const body = table.getDataBodyRange().load("values");
        await context.sync();
        table.showTotals = true;
        const total = table.getTotalRowRange().load("formulas,address");
        await context.sync();
        table.showTotals = false;
        await context.sync();
        const range = table.convertToRange().load("address");
        sheet.tables.load("count");
        await context.sync();
        return [
          view.values.map((row) => row[0]),
          body.values.map((row) => row[0]),
          total.address.split("!")[1],
          String(total.formulas[0]?.[1]).replace(/\w+\[/, "T["),
          range.address.split("!")[1],
          sheet.tables.count,
        ];
      }),
    expected: [["Hut 8", "IREN"], ["Hut 8", "IREN", "WULF"], "A5:B5", "=SUBTOTAL(109,T[MW])", "A1:B4", 0],
  },
  {
    name: "cells under a growing table move, cells beside it stay",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange("A1:B4").values = [
          ["Miner", "MW"],
          ["IREN", 200],
          ["", ""],
          ["below", 1],
        ];
        sheet.getRange("D3:D4").values = [["beside"], ["too"]];
        const table = sheet.tables.add("A1:B2", true);
        table.rows.add(undefined, [
          ["WULF", 60],
          ["CIFR", 168],
          ["CORZ", 590],
        ]);
        await context.sync();
        const read = sheet.getRange("A1:D8").load("values");
        const range = table.getRange().load("address");
        await context.sync();
        const below = read.values.findIndex((row) => row[0] === "below");
        return [
          range.address.split("!")[1],
          below > 4,
          read.values.slice(2, 5).map((row) => row[0]),
          read.values[2]?.[3],
          read.values[3]?.[3],
        ];
      }),
    expected: ["A1:B5", true, ["WULF", "CIFR", "CORZ"], "beside", "too"],
  },
  {
    name: "names for ranges and constants",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const stamp = `N${Date.now()}`;
        const area = context.workbook.names.add(`${stamp}_Area`, sheet.getRange("B2:C3"), "note");
        const rate = context.workbook.names.add(`${stamp}_Rate`, "=0.1");
        area.load("type,visible,comment");
        rate.load("value,type");
        await context.sync();
        area.visible = false;
        await context.sync();
        area.load("visible");
        const range = area.getRange().load("address");
        const missing = context.workbook.names.getItemOrNullObject(`${stamp}_None`);
        await context.sync();
        const place = range.address.split("!")[1];
        area.delete();
        rate.delete();
        const gone = context.workbook.names.getItemOrNullObject(`${stamp}_Rate`);
        await context.sync();
        return [area.type, area.comment, area.visible, rate.value, rate.type, place, missing.isNullObject, gone.isNullObject];
      }),
    expected: ["Range", "note", false, 0.1, "Double", "B2:C3", true, true],
  },
  {
    name: "sheets: add, rename, order, hide, freeze, gridlines, tab colour, delete",
    run: () =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const name = `Model ${Date.now()}`;
        const sheet = worksheets.add(name);
        sheet.load("name,position");
        worksheets.load("items/name");
        await context.sync();
        const last = sheet.position === worksheets.items.length - 1;
        sheet.name = `${name} 2`;
        sheet.position = 0;
        sheet.tabColor = "#00B050";
        sheet.showGridlines = false;
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        sheet.load("name,position,tabColor,showGridlines,visibility");
        await context.sync();
        const facts = [sheet.name === `${name} 2`, sheet.position, sheet.tabColor, sheet.showGridlines, sheet.visibility];
        const at = frozen.address.split("!")[1];
        sheet.visibility = "Hidden";
        sheet.load("visibility");
        await context.sync();
        const hidden = sheet.visibility;
        sheet.delete();
        const gone = worksheets.getItemOrNullObject(`${name} 2`);
        await context.sync();
        return [last, facts, at, hidden, gone.isNullObject];
      }),
    expected: [true, [true, 0, "#00B050", false, "Visible"], "A1:B2", "Hidden", true],
  },
  {
    name: "selection and active sheet",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.activate();
        sheet.getRange("B2:C4").select();
        await context.sync();
        const range = context.workbook.getSelectedRange().load("address");
        const cell = context.workbook.getActiveCell().load("address");
        const active = context.workbook.worksheets.getActiveWorksheet().load("id");
        sheet.load("id");
        await context.sync();
        return [range.address.split("!")[1], cell.address.split("!")[1], active.id === sheet.id];
      }),
    expected: ["B2:C4", "B2", true],
  },
  {
    name: "merged areas are found",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.getRange("A1:B1").merge();
        await context.sync();
        const found = sheet.getRange("A1:C9").getMergedAreasOrNullObject().load("address");
        const none = sheet.getRange("D1:D9").getMergedAreasOrNullObject();
        await context.sync();
        const at = found.address.split("!")[1];
        sheet.getRange("A1:B1").unmerge();
        const after = sheet.getRange("A1:C9").getMergedAreasOrNullObject();
        await context.sync();
        return [at, none.isNullObject, after.isNullObject];
      }),
    expected: ["A1:B1", true, true],
  },
  {
    name: "sorting a plain range, hidden rows",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const range = sheet.getRange("A1:B4");
        range.values = [
          ["h", "n"],
          ["b", 2],
          ["a", 3],
          ["c", 1],
        ];
        range.sort.apply([{ key: 0, ascending: true }], false, true);
        range.load("values");
        await context.sync();
        sheet.getRange("3:3").rowHidden = true;
        const view = range.getVisibleView().load("values");
        const hidden = sheet.getRange("A3").load("rowHidden");
        await context.sync();
        return [range.values.map((row) => row[0]), view.values.map((row) => row[0]), hidden.rowHidden];
      }),
    expected: [["h", "a", "b", "c"], ["h", "a", "c"], true],
  },
  {
    name: "a write of 20,000 cells arrives whole",
    run: () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const rows = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 10 }, (_, column) => row * 10 + column));
        sheet.getRange("A1").getResizedRange(1999, 9).values = rows;
        const read = sheet.getRange("A1").getResizedRange(1999, 9).load("values");
        await context.sync();
        return [read.values.length, read.values[1999]?.[9], read.values.flat().every((value, index) => value === index)];
      }),
    expected: [2000, 19999, true],
  },
  {
    name: "changes are heard of with their kinds",
    run: async () => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.onChanged.add(async (event) => void heard.push(`${event.changeType} ${event.address} ${event.triggerSource}`));
        await context.sync();
        sheet.getRange("B2:C3").values = [
          [1, 2],
          [3, 4],
        ];
        await context.sync();
        sheet.getRange("5:6").insert("Down");
        await context.sync();
        sheet.getRange("5:5").delete("Up");
        await context.sync();
      });
      for (let i = 0; heard.length < 3 && i < 100; i++) await new Promise((resolve) => setTimeout(resolve, 20));
      return heard;
    },
    expected: ["RangeEdited B2:C3 ThisLocalAddin", "RowInserted 5:6 ThisLocalAddin", "RowDeleted 5:5 ThisLocalAddin"],
  },
  {
    name: "a tracked range follows its cells",
    run: async () => {
      const range = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        const tracked = sheet.getRange("B5");
        tracked.values = [["here"]];
        context.trackedObjects.add(tracked);
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        await context.sync();
        return tracked;
      });
      range.load("address,values");
      await range.context.sync();
      const seen = [range.address.split("!")[1], range.values];
      range.context.trackedObjects.remove(range);
      await range.context.sync();
      return seen;
    },
    expected: ["B7", [["here"]]],
  },
];
