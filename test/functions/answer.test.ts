/** Waiting for the workbook's settings, tried on a store that is not ready, as in Excel between load and hydration. */
import { HostError } from "./host";

type Module = typeof import("../../src/functions/answer");
type Store = (typeof import("../../src/dataset"))["store"];

/** The functions as Excel loads them: a global Office is there, and hydration is still to come. */
function inExcel(): { answer: Module["answer"]; store: Store } {
  jest.resetModules();
  Object.assign(globalThis, { Office: {}, CustomFunctions: { Error: HostError } });
  /* eslint-disable @typescript-eslint/no-require-imports -- a fresh copy of the modules, after the global is there */
  const { answer } = require("../../src/functions/answer") as Module;
  const { store } = require("../../src/dataset") as { store: Store };
  return { answer, store };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  delete (globalThis as { Office?: unknown }).Office;
});

test("a call before hydration is a promise that settles with the workbook's settings", async () => {
  const { answer, store } = inExcel();
  const pending = answer("VERSION", [], () => `${store.version} ${store.pin}`);
  expect(pending).toBeInstanceOf(Promise);
  store.hydrate({ pin: "2026-04-30" });
  await expect(pending).resolves.toBe("2026.11.23 2026-04-30");
  expect(answer("VERSION", [], () => "now")).toBe("now");
});

test("after two seconds without settings the answer is #N/A, and the next call recovers", async () => {
  const { answer, store } = inExcel();
  const pending = answer("VERSION", [], () => "never") as unknown as Promise<string>;
  const settled = expect(pending).rejects.toMatchObject({ code: "#N/A", message: expect.stringMatching(/settings unavailable/) });
  await jest.advanceTimersByTimeAsync(2000);
  await settled;
  store.hydrate({});
  expect(answer("VERSION", [], () => "there")).toBe("there");
});

test("nothing but a host error leaves, whatever happened inside", async () => {
  const { answer, store } = inExcel();
  const boom = () => {
    throw new RangeError("Invalid array length");
  };
  const pending = answer("VERSION", [], boom) as unknown as Promise<string>;
  store.hydrate({});
  await expect(pending).rejects.toMatchObject({ code: "#VALUE!", message: expect.stringContaining("Invalid array length") });
  expect(() => answer("VERSION", [], boom)).toThrow(HostError);
  expect(() => answer("NO_SUCH", [], boom)).toThrow(HostError);
});

test("a number that is not finite is an error with a sentence, in a block in its own cell", () => {
  const { answer, store } = inExcel();
  store.hydrate({});
  expect(() => answer("VERSION", [], () => NaN)).toThrow("no finite number");
  const block = answer("VERSION", [], () => [["x"], [Infinity], [1]] as unknown[][]);
  expect(block).toEqual([["x"], [expect.objectContaining({ code: "#NUM!" })], [1]]);
});
