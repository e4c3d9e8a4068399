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

test("when the add-in is reloaded, the new runtime is asked for the calls under way and the streams; answered and cancelled ones are done", () => {
  const { cf, sent } = start();
  cf.runtimeReady();
  const seen: unknown[] = [];
  const note = (result: unknown): void => void seen.push(result);
  const answered = cf.invoke(gw, ["IREN"], {}, note);
  const waiting = cf.invoke(gw, ["WULF"], {}, note);
  const stream = cf.invoke({ ...gw, options: { stream: true } }, ["CIFR"], {}, note);
  const cancelled = cf.invoke(gw, ["HUT"], {}, note);
  cf.flush();
  cf.takeArrayResults([
    [answered, true, 1, []],
    [stream, true, 2, []],
  ]);
  cf.runtimeGone();
  cf.cancel(cancelled);
  expect(cf.pending).toBe(1);
  const before = sent.length;
  cf.runtimeReady();
  expect(sent.slice(before).map((events) => events.map((event) => (event.message as unknown[])[0]))).toEqual([[waiting, stream]]);
  cf.takeArrayResults([
    [waiting, true, 3, []],
    [stream, true, 4, []],
  ]);
  expect(seen).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }]);
  expect(cf.pending).toBe(0);
});

test("a runtime that announces itself twice is asked once", () => {
  const { cf, sent } = start();
  cf.runtimeReady();
  cf.invoke(gw, [], {}, () => undefined);
  cf.flush();
  cf.runtimeReady();
  expect(sent).toHaveLength(1);
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
