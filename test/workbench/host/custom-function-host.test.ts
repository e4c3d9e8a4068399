import { CustomFunctionHost } from "../../../workbench/host/custom-function-host";
import type { RichApiEvent } from "../../../workbench/host/rich-api-event";

const gw = { id: "GW", name: "GW", parameters: [] };

function start(): { cf: CustomFunctionHost; sent: RichApiEvent[][] } {
  const sent: RichApiEvent[][] = [];
  return { cf: new CustomFunctionHost((events) => sent.push(events)), sent };
}

test("nothing is sent before the runtime is ready; then everything at once", () => {
  const { cf, sent } = start();
  cf.invoke(gw, ["IREN"], {}, () => undefined);
  cf.invoke(gw, ["WULF"], {}, () => undefined);
  cf.flush();
  expect(sent).toEqual([]);
  cf.runtimeReady();
  expect(sent.map((events) => events.map((event) => event.message))).toEqual([
    [
      [1, "GW", ["IREN"], null, 0, null],
      [2, "GW", ["WULF"], null, 0, null],
    ],
  ]);
});

test("a queued invocation that is cancelled is never sent", () => {
  const { cf, sent } = start();
  cf.runtimeReady();
  cf.cancel(cf.invoke(gw, [], {}, () => undefined));
  cf.flush();
  expect(sent).toEqual([]);
});

test("results after a cancellation are dropped", () => {
  const { cf, sent } = start();
  cf.runtimeReady();
  const seen: unknown[] = [];
  const id = cf.invoke(gw, [], {}, (result) => seen.push(result));
  cf.flush();
  cf.cancel(id);
  cf.takeArrayResults([[id, true, 5, []]]);
  expect(seen).toEqual([]);
  expect(sent[1]).toEqual([{ category: 1, type: 1001, targetId: "", message: { invocationId: id } }]);
});

test("when the add-in is reloaded, calls under way fail instead of staying busy", () => {
  const { cf } = start();
  cf.runtimeReady();
  const seen: unknown[] = [];
  cf.invoke(gw, [], {}, (result) => seen.push(result));
  cf.flush();
  expect(cf.pending).toBe(1);
  cf.runtimeReady();
  expect(seen).toEqual([{ error: "#VALUE!", message: "The add-in was reloaded." }]);
  expect(cf.pending).toBe(0);
});

test("what is asked while the add-in is being loaded anew waits for its runtime", () => {
  const { cf, sent } = start();
  cf.runtimeReady();
  cf.runtimeGone();
  cf.invoke(gw, ["IREN"], {}, () => undefined);
  cf.flush();
  expect(sent).toEqual([]);
  cf.runtimeReady();
  expect(sent).toHaveLength(1);
  expect(cf.pending).toBe(1);
});

test("malformed results are passed over", () => {
  const { cf } = start();
  cf.runtimeReady();
  expect(() => {
    cf.takeArrayResults(null);
    cf.takeArrayResults([null, 5, [77, true, 1]]);
    cf.takeObjectResults([{}]);
  }).not.toThrow();
});
