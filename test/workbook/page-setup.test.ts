import { store } from "../../src/dataset";
import { blueprints, type BookPlan } from "../../src/models";
import { buildModel } from "../../src/workbook/build-model";
import { failAt } from "./failing-host";
import { openHosted, reported, type Hosted } from "./hosted";

jest.setTimeout(120_000);

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

let plan: BookPlan;
const comps = () => buildModel((taken) => (plan = blueprints.find(({ id }) => id === "comps")!.build(store.view(), { taken }).plan));

test("the pages of a model are set up, and read back as planned", async () => {
  const { sheets, sentence } = reported(await comps());
  expect(sentence).not.toMatch(/print/);
  const read = await hosted.page.Excel.run(async (context) => {
    const layout = context.workbook.worksheets.getItem(sheets[0]!).pageLayout;
    layout.load("orientation,zoom");
    const area = layout.getPrintArea().load("address");
    const rows = layout.getPrintTitleRows().load("address");
    const columns = layout.getPrintTitleColumnsOrNullObject();
    const footer = layout.headersFooters.defaultForAllPages.load();
    await context.sync();
    const { leftHeader, leftFooter, centerFooter, rightFooter } = footer;
    return {
      orientation: layout.orientation,
      zoom: layout.zoom,
      area: area.address,
      rows: rows.address,
      columns: columns.isNullObject,
      footer: [leftHeader, leftFooter, centerFooter, rightFooter],
    };
  });
  const page = plan.sheets[0]!.page!;
  expect(read).toMatchObject({ orientation: "Landscape", zoom: { horizontalFitToPages: 1 }, columns: true });
  expect(read.area).toMatch(new RegExp(`!A1:[A-Z]+${page.area.rows}$`));
  expect(read.rows).toMatch(new RegExp(`!${page.titleRows!.row + 1}:${page.titleRows!.row + 1}$`));
  expect(read.footer).toEqual(["Comps", page.footer.left, "&A", "Page &P of &N"]);
  expect(hosted.page.host.unimplemented).toEqual([]);
});

test("an Excel without page set-up builds the model and says so", async () => {
  hosted.close();
  hosted = await openHosted({ requirementSets: { ExcelApi: "1.8", SharedRuntime: "1.1", CustomFunctionsRuntime: "1.1" } });
  expect(reported(await comps()).sentence).toMatch(/not set up for printing: this Excel has no call for it\.$/);
});

test("a host that refuses the pages leaves the model standing and says so", async () => {
  // Looking, empty sheets, one a sheet, two for the record, then the pages.
  const counting = failAt(hosted, Infinity, "lost");
  reported(await comps());
  const syncs = counting.mend();
  hosted.close();
  hosted = await openHosted();
  // Excel.run sends one request more when it is over.
  const failing = failAt(hosted, syncs - 1, "lost");
  const { sheets, sentence } = reported(await comps());
  failing.mend();
  expect(sentence).toMatch(/^Built Comps .* Its pages are not set up for printing: /);
  expect(hosted.grid.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(sheets));
});
