import { journeys } from "../workbench/journeys";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

/** Once at the highest sets of the package, once at the minimum the manifest asks for. */
describe.each(["", "?requirements=minimum"])("the object model over the grid of the page%s", (query) => {
  let workbench: OpenWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench(`${process.env.STANDIN_URL}${query}`);
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
