import { journeys } from "../workbench/journeys";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

describe("the object model over the grid of the page", () => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench(process.env.STANDIN_URL);
  }, 120_000);
  afterAll(() => workbench.close());

  test.each(journeys)(
    "$name",
    async ({ run, expected }) => {
      expect(await workbench.addin.evaluate(run)).toEqual(expected);
    },
    30_000,
  );

  test("no member was missing, nothing went wrong", async () => {
    expect(await workbench.unimplemented()).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});
