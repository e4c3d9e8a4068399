import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(process.env.STANDIN_URL);
});
afterAll(() => bench?.close());

describe("the grid", () => {
  test("values as typed", async () => {
    expect(await bench.result("A1", "12")).toMatchObject({ value: 12, text: "12", formula: "12" });
    expect(await bench.result("A2", "12.5%")).toMatchObject({ value: 0.125, text: "12.50%" });
    expect(await bench.result("A3", "2026-04-30")).toMatchObject({ value: 46142, text: "4/30/2026" });
    expect(await bench.result("A4", "'007")).toMatchObject({ value: "007", text: "007" });
    expect(await bench.result("A5", "TRUE")).toMatchObject({ value: true, text: "TRUE" });
  });

  test("formulas, and their errors", async () => {
    expect(await bench.result("B1", "=A1*2")).toMatchObject({ value: 24, formula: "=A1*2" });
    expect(await bench.result("B2", "=1/0")).toMatchObject({ value: "#DIV/0!", error: { code: "#DIV/0!" } });
    expect(await bench.result("B3", "=NOSUCH(1)")).toMatchObject({ error: { code: "#NAME?" } });
    expect(await bench.result("B4", "=STANDIN.NOSUCH(1)")).toMatchObject({ error: { code: "#NAME?" } });
  });

  test("there is room: formulas point at cells far away and spill over thousands of rows", async () => {
    expect(await bench.result("AA1", "=SUM(SEQUENCE(5000))")).toMatchObject({ value: 12_502_500 });
    expect(await bench.result("AA2", "=ZZ9000+A9000")).toMatchObject({ value: 0 });
    await bench.result("AA3", "=SEQUENCE(5000)");
    expect(await bench.getCell("AA5002")).toMatchObject({ value: 5000 });
    for (const address of ["AA1", "AA2", "AA3"]) await bench.result(address, "");
    expect(await bench.getCell("AA5002")).toMatchObject({ value: "" });
  });

  test("undo takes back what was typed", async () => {
    await bench.setCell("A1", "13");
    await bench.page.evaluate(() => window.workbench.undo());
    expect(await bench.getCell("B1")).toMatchObject({ value: 24 });
  });
});

describe("custom functions through the add-in", () => {
  test("scalars, errors with their sentence, propagation", async () => {
    expect(await bench.result("D1", "=STANDIN.DOUBLE(21)")).toMatchObject({ value: 42 });
    expect(await bench.result("D2", "=SUM(STANDIN.DOUBLE(1),D1)*10")).toMatchObject({ value: 440 });
    expect(await bench.result("D3", "=STANDIN.REFUSE()")).toMatchObject({
      error: { code: "#N/A", message: "nothing was filed for this quarter" },
    });
    expect(await bench.result("D4", '=IFERROR(D3,"none")')).toMatchObject({ value: "none" });
    expect(await bench.result("D5", "=STANDIN.BREAK()")).toMatchObject({ error: { code: "#VALUE!" } });
    expect(await bench.result("D6", '=STANDIN.DOUBLE("MW")')).toMatchObject({ error: { code: "#VALUE!" } });
    expect(await bench.result("D7", "=STANDIN.WHERE()")).toMatchObject({ value: "Sheet1!D7" });
    expect(await bench.result("D8", "=STANDIN.KIND()")).toMatchObject({ value: "null" });
    expect(await bench.result("D9", '=STANDIN.JOIN("a","b","c")')).toMatchObject({ value: "a-b-c" });
  });

  test("a spill grows, shrinks, is blocked and comes back", async () => {
    await bench.setCell("F1", "3");
    await bench.result("F2", "=STANDIN.GRID(F1,2)");
    expect(await bench.getRange("F2:G5")).toEqual([
      ["H1", "H2"],
      [10, 11],
      [20, 21],
      ["", ""],
    ]);
    await bench.result("F1", "2");
    expect(await bench.getRange("F2:G5")).toEqual([
      ["H1", "H2"],
      [10, 11],
      ["", ""],
      ["", ""],
    ]);
    await bench.result("G3", "in the way");
    expect((await bench.getCell("F2")).error).toEqual({ code: "#SPILL!" });
    await bench.result("G3", "");
    expect(await bench.getRange("F2:G3")).toEqual([
      ["H1", "H2"],
      [10, 11],
    ]);
  });

  test("a late answer shows #BUSY! first; other cells do not wait", async () => {
    await bench.setCell("I1", "=STANDIN.LATE(5,800)");
    expect((await bench.getCell("I1")).error).toEqual({ code: "#BUSY!" });
    await bench.setCell("I2", "=1+1");
    await bench.setCell("I3", "=I1+1");
    expect(await bench.getRange("I2:I3")).toEqual([[2], ["#BUSY!"]]);
    await bench.idle();
    expect(await bench.getRange("I1:I3")).toEqual([[50], [2], [51]]);
  });

  test("formatted numbers are shown in their format, which is not the cell's, and goes with the value", async () => {
    await bench.result("AK1", "=STANDIN.DAYS()");
    expect(await bench.getCell("AK2")).toMatchObject({ value: 45565, text: "2024-09-30" });
    expect(await bench.getCell("AL2")).toMatchObject({ value: 7e9, text: "7,000,000,000" });
    expect(await bench.result("AK4", "=AK2")).toMatchObject({ value: 45565, text: "2024-09-30" });
    expect(await bench.result("AK5", "=AK2+1")).toMatchObject({ value: 45566, text: "45566" });
    expect(await bench.result("AK6", "=AM2*2")).toMatchObject({ error: { code: "#VALUE!" } });
    const seen = await inAddin(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("AK2:AL2").load("values,text,numberFormat");
      await context.sync();
      return { values: range.values, text: range.text, formats: range.numberFormat };
    });
    expect(seen).toEqual({ values: [[45565, 7e9]], text: [["2024-09-30", "7,000,000,000"]], formats: [["General", "General"]] });
    expect(await bench.result("AK4", "45565")).toMatchObject({ text: "45565" });
    await bench.page.evaluate(() => window.workbench.undo());
    expect(await bench.getCell("AK4")).toMatchObject({ formula: "=AK2", text: "2024-09-30" });
  });

  test("an entity shows its text, is #VALUE! to the object model and arithmetic, and goes back to the add-in whole", async () => {
    expect(await bench.result("AQ1", "=STANDIN.CARD()")).toMatchObject({ text: "A deal" });
    expect(await bench.result("AQ2", "=AQ1+1")).toMatchObject({ error: { code: "#VALUE!" } });
    expect(await bench.result("AQ3", "=STANDIN.KIND(AQ1)")).toMatchObject({ value: "object" });
    expect(await bench.result("AQ4", '=IFERROR(AQ1,"none")')).toMatchObject({ text: "A deal" });
    const values = await inAddin(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("AQ1").load("values,text");
      await context.sync();
      return [range.values, range.text];
    });
    expect(values).toEqual([[["#VALUE!"]], [["A deal"]]]);
  });

  test("a changed argument cell asks again", async () => {
    await bench.setCell("K1", "4");
    expect(await bench.result("K2", "=STANDIN.DOUBLE(K1)")).toMatchObject({ value: 8 });
    await bench.result("K1", "5");
    expect(await bench.getCell("K2")).toMatchObject({ value: 10 });
  });

  test("two thousand cells settle with one call for each distinct argument", async () => {
    const before = await bench.addin.evaluate(() => (globalThis as never as { calls: Record<string, number> }).calls.TOTAL ?? 0);
    await bench.page.evaluate(async () => {
      for (let row = 1; row <= 40; row++) await window.workbench.setCell(`M${row}`, String(row));
    });
    await bench.page.evaluate(() => {
      const work = [];
      for (let row = 1; row <= 2000; row++) work.push(window.workbench.setCell(`N${row}`, `=STANDIN.TOTAL(M1:M${(row % 40) + 1})`));
      return Promise.all(work);
    });
    await bench.idle();
    const values = (await bench.getRange("N1:N2000")).flat();
    const sum = (count: number): number => (count * (count + 1)) / 2;
    expect(values).toEqual(Array.from({ length: 2000 }, (_, index) => sum(((index + 1) % 40) + 1)));
    const after = await bench.addin.evaluate(() => (globalThis as never as { calls: Record<string, number> }).calls.TOTAL ?? 0);
    expect(after - before).toBeLessThanOrEqual(40);
  });

  test("a stream counts, and stops when its cell is cleared", async () => {
    const live = (): Promise<number> => bench.addin.evaluate(() => (globalThis as never as { liveStreams: number }).liveStreams);
    await bench.setCell("P1", "=STANDIN.TICK(100)");
    await bench.page.waitForFunction(() => Number(window.workbench.getCell("P1").value) >= 102);
    expect(await live()).toBe(1);
    await bench.setCell("P1", "");
    await bench.page.waitForFunction(() => window.workbench.getCell("P1").value === "");
    await bench.idle();
    expect(await live()).toBe(0);
  });
});

/** Runs a batch in the add-in's frame, with office.js itself. */
const inAddin = <Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> =>
  bench.addin.evaluate(`Excel.run(${batch.toString()})`);

describe("what a person expects of the grid", () => {
  test("a table takes in what is typed under it, its calculated column goes on, and undo takes it back", async () => {
    await inAddin(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("T1:V3").formulas = [
        ["Deal", "MW", "GW"],
        ["a", 100, "=[@MW]/1000"],
        ["b", 200, "=[@MW]/1000"],
      ];
      sheet.tables.add("T1:V3", true).name = "Growing";
      sheet.getRange("V2:V3").formulas = [["=Growing[@MW]/1000"], ["=Growing[@MW]/1000"]];
      sheet.getRange("X1").formulas = [["=SUM(Growing[MW])"]];
      await context.sync();
    });
    await bench.result("U4", "300");
    await bench.page.waitForFunction(() => window.workbench.tables().some((table) => table.address.endsWith("T1:V4")));
    await bench.idle();
    expect(await bench.getRange("V2:X4")).toEqual([
      [0.1, "", ""],
      [0.2, "", ""],
      [0.3, "", ""],
    ]);
    expect(await bench.getCell("X1")).toMatchObject({ value: 600 });
  });

  test("inside a table [@Column] needs no name, and is shown without one", async () => {
    expect(await bench.result("V2", "=[@MW]/SUM([MW])")).toMatchObject({ value: 100 / 600, formula: "=[@MW]/SUM(Growing[MW])" });
    expect(await bench.result("V2", "=Growing[@MW]/1000")).toMatchObject({ value: 0.1, formula: "=[@MW]/1000" });
    expect(await bench.result("X3", "=Growing[@MW]")).toMatchObject({ value: 200, formula: "=Growing[@MW]" });
  });

  test("manual calculation waits until it is asked", async () => {
    await bench.setCell("Z1", "1");
    await bench.result("Z2", "=Z1*2");
    await inAddin(async (context) => {
      context.application.calculationMode = "Manual" as Excel.CalculationMode;
      await context.sync();
    });
    await bench.result("Z1", "5");
    expect(await bench.getCell("Z2")).toMatchObject({ value: 2 });
    await inAddin(async (context) => {
      context.application.calculate("Recalculate" as Excel.CalculationType);
      context.application.calculationMode = "Automatic" as Excel.CalculationMode;
      await context.sync();
    });
    await bench.idle();
    expect(await bench.getCell("Z2")).toMatchObject({ value: 10 });
  });

  test("formats do not disturb formulas, and nothing waits for them", async () => {
    await inAddin(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("Z2");
      range.format.font.bold = true;
      range.numberFormat = [["0.00"]];
      await context.sync();
    });
    await bench.idle();
    expect(await bench.getCell("Z2")).toMatchObject({ value: 10, text: "10.00", formula: "=Z1*2" });
  });

  test("what the add-in wrote can be undone", async () => {
    await inAddin(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("AB1").values = [["written"]];
      await context.sync();
    });
    expect(await bench.getCell("AB1")).toMatchObject({ value: "written" });
    await bench.page.evaluate(() => window.workbench.undo());
    expect(await bench.getCell("AB1")).toMatchObject({ value: "" });
  });

  test("one undo takes back a whole batch of the add-in, the last change first", async () => {
    await bench.setCell("AB3", "typed");
    await inAddin(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("AB3").values = [["first"]];
      sheet.getRange("AB3:AB4").values = [["second"], ["more"]];
      sheet.getRange("AB3").format.font.bold = true;
      await context.sync();
    });
    expect(await bench.getRange("AB3:AB4")).toEqual([["second"], ["more"]]);
    await bench.page.evaluate(() => window.workbench.undo());
    expect(await bench.getRange("AB3:AB4")).toEqual([["typed"], [""]]);
    await bench.page.evaluate(() => window.workbench.undo());
    expect(await bench.getRange("AB3:AB4")).toEqual([[""], [""]]);
  });

  test("a chart is drawn over the grid and known by name", async () => {
    await inAddin(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const chart = sheet.charts.add("Line" as Excel.ChartType, sheet.getRange("T1:U3"));
      chart.name = "Power";
      chart.title.text = "Contracted power";
      await context.sync();
    });
    await bench.page.getByRole("figure", { name: "Contracted power" }).waitFor();
    expect(await bench.page.evaluate(() => window.workbench.charts())).toEqual([
      { name: "Power", sheet: "Sheet1", type: "Line", series: 1 },
    ]);
  });

  test("undo takes back charts, names and links with their batch, and redo brings them", async () => {
    const there = () =>
      bench.addin.evaluate(() =>
        Excel.run(async (context) => {
          const names = context.workbook.names.load("items/name,items/comment");
          const link = context.workbook.worksheets.getItem("Sheet1").getRange("AD1").load("hyperlink");
          const charts = context.workbook.worksheets.getItem("Sheet1").charts.load("items/name");
          await context.sync();
          return [names.items.map(({ name, comment }) => name + comment), link.hyperlink?.address ?? "", charts.items.length];
        }),
      );
    await inAddin(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.charts.add("Line" as Excel.ChartType, sheet.getRange("T1:U3"));
      context.workbook.names.add("Half", "=0.5", " of one");
      sheet.getRange("AD1").hyperlink = { address: "https://example.com/", textToDisplay: "source" };
      await context.sync();
    });
    const done = [["Half of one"], "https://example.com/", 2];
    expect(await there()).toEqual(done);
    await bench.page.evaluate(() => window.workbench.undo());
    expect(await there()).toEqual([[], "", 1]);
    await bench.page.mouse.click(400, 500);
    await bench.page.keyboard.press("Control+y");
    await bench.idle();
    expect(await there()).toEqual(done);
    await bench.page.evaluate(() => window.workbench.undo());
    expect((await bench.getCell("AD1")).value).toBe("");
  });

  test("an .xlsx file opens again with the same values and formulas", async () => {
    const addresses = "A1:Z20";
    const before = await bench.getRange(addresses);
    const formulas = () =>
      bench.page.evaluate(() => ["B1", "D2", "F2", "V3", "X1", "Z2"].map((at) => window.workbench.getCell(at).formula));
    const written = await formulas();
    const file = await bench.page.evaluate(async () => Array.from(await window.workbench.exportXlsx()));
    await bench.page
      .locator("input[type=file]")
      .setInputFiles({ name: "book.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(file) });
    await bench.page.getByText("book.xlsx is open").waitFor();
    await bench.idle();
    expect(await bench.getRange(addresses)).toEqual(before);
    expect(await formulas()).toEqual(written);
    expect(await bench.page.evaluate(() => window.workbench.tables().map((table) => table.name))).toEqual(["Growing"]);
  });
});

describe("the page", () => {
  test("ribbon buttons come from the manifest, and a command runs in the add-in", async () => {
    await bench.page.evaluate(() => window.workbench.select("R5"));
    await bench.page.getByRole("button", { name: "Stamp" }).click();
    await bench.page.waitForFunction(() => window.workbench.getCell("R5").value === "stamped");
  });

  test("the pane is as wide as it is dragged, by pointer and by key, and never takes the whole page", async () => {
    const splitter = bench.page.getByRole("separator", { name: "Width of the add-in's pane" });
    const width = () => bench.page.locator("#pane").evaluate((pane) => (pane as HTMLElement).offsetWidth);
    const before = await width();
    await splitter.focus();
    await bench.page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(before + 20);
    const box = (await splitter.boundingBox())!;
    const dragTo = async (x: number): Promise<number> => {
      const now = (await splitter.boundingBox())!;
      await bench.page.mouse.move(now.x + 2, box.y + 200);
      await bench.page.mouse.down();
      await bench.page.mouse.move(x, box.y + 200, { steps: 4 });
      await bench.page.mouse.up();
      return width();
    };
    expect(await dragTo(1440 - 500)).toBe(500);
    expect(await dragTo(10)).toBe(1440 - 320);
    expect(await dragTo(1435)).toBe(240);
    expect(await dragTo(1440 - before)).toBe(before);
  });

  test("nothing left this machine, nothing was missing, nothing went wrong", async () => {
    expect(bench.strayRequests).toEqual([]);
    expect((await bench.counters()).networkRequests).toEqual([]);
    expect(await bench.unimplemented()).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});
