import { openOfficePage, type OfficePage } from "./host/office-page";
import { journeys } from "./journeys";

let page: OfficePage;
beforeAll(async () => {
  page = await openOfficePage();
});
afterAll(() => page.close());

test.each(journeys)("$name", async ({ run, expected }) => {
  expect(await page.window.eval(`(${run.toString()})()`)).toEqual(expected);
  expect(page.host.unimplemented).toEqual([]);
});
