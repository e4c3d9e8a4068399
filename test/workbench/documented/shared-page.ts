import { openOfficePage, type OfficePage } from "../host/office-page";

/** One page for a file of tests; each test starts with a blank active sheet of its own. */
export function sharedPage(): {
  readonly page: OfficePage;
  run<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T>;
  failure(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>): Promise<OfficeExtension.Error>;
} {
  let page: OfficePage;
  let number = 0;
  beforeAll(async () => {
    page = await openOfficePage();
  });
  beforeEach(() => {
    const sheet = page.grid.addSheet(`Test${++number}`);
    page.grid.activateSheet(sheet.id);
  });
  afterAll(() => page.close());
  const run = <T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> =>
    page.Excel.run((context) => work(context, context.workbook.worksheets.getActiveWorksheet()));
  return {
    get page() {
      return page;
    },
    run,
    failure: async (work) => {
      try {
        await run(work);
      } catch (error) {
        return error as OfficeExtension.Error;
      }
      throw new Error("The batch was expected to fail.");
    },
  };
}
