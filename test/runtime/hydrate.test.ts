import { bundled, store } from "../../src/dataset";
import { hydrate } from "../../src/runtime/hydrate";
import { prepareMyDeals, readSettings, withoutWorkbook } from "../../src/workbook";

jest.mock("../../src/workbook", () => ({ readSettings: jest.fn(), prepareMyDeals: jest.fn(), withoutWorkbook: jest.fn() }));
const take = jest.fn();
(prepareMyDeals as jest.Mock).mockResolvedValue(take);
const settings = readSettings as jest.MockedFunction<typeof readSettings>;

test("outside Excel the facts are ready with what ships", async () => {
  await hydrate(false);
  expect(store.ready).toBe(true);
  expect(settings).not.toHaveBeenCalled();
  expect(withoutWorkbook).toHaveBeenCalled();
});

test("in Excel the workbook's version and pin are taken", async () => {
  const { version } = bundled.meta.versions[0]!;
  settings.mockResolvedValue({ ok: true, report: { version, pin: "2026-04-30", tables: [], feed: null } });
  let before: string | null = null;
  take.mockImplementation(() => (before = store.pin));
  await hydrate(true);
  // The own deals are taken once the facts are chosen: which names are taken depends on them.
  expect(before).toBe("2026-04-30");
  expect([store.version, store.asOf]).toEqual([version, "2026-04-30"]);
});

test("settings that cannot be read are told to the console; nothing is made up", async () => {
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  store.hydrate({ version: null, pin: "2025-12-31" });
  settings.mockResolvedValue({
    ok: false,
    failure: { kind: "host", code: "GeneralException", statement: null, stands: null, sentence: "no" },
  });
  await hydrate(true);
  expect(error).toHaveBeenCalled();
  expect(store.pin).toBe("2025-12-31");
});
