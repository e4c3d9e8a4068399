/** Whatever an add-in asks of the host, known or not, well-formed or not: the call ends, with an error where there is no answer. */
import { missingMembers } from "./browser";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench(process.env.STANDIN_URL);
});
afterAll(() => bench?.close());
/** The calls below are meant to be missing; each test says so itself. */
afterEach(() => void (missingMembers.length = 0));

/** Evaluates an expression that is a promise, in the add-in's frame: its value, the error's code or "hangs". */
const outcome = (promise: string): Promise<string> =>
  bench.addin.evaluate(`Promise.race([
    (async () => { try { return "ok " + JSON.stringify((await (${promise})) ?? null); } catch (error) { return "error " + (error.code ?? error.message); } })(),
    new Promise((resolve) => setTimeout(() => resolve("hangs"), 10_000)),
  ])`);

/** A call of the Common API, whose callback gets an AsyncResult. */
const commonApi = (call: string): string =>
  `new Promise((resolve, reject) => ${call.replace("$", "(result) => (result.status === 'failed' ? reject(result.error) : resolve(result.value))")})`;

test("this run claims the requirement sets it is about", async () => {
  const minimum = process.env.WORKBENCH_REQUIREMENTS === "minimum";
  expect(await bench.addin.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.13"))).toBe(true);
  expect(await bench.addin.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.15"))).toBe(!minimum);
});

test.each([
  "Office.context.document.getSelectedDataAsync('matrix', $)",
  "Office.context.document.setSelectedDataAsync('text', $)",
  "Office.context.document.getFilePropertiesAsync($)",
  "Office.context.document.getActiveViewAsync($)",
  "Office.context.document.goToByIdAsync('A1', 'namedItem', $)",
  "Office.context.document.bindings.addFromSelectionAsync('matrix', $)",
  "Office.context.document.bindings.getAllAsync($)",
])("%s of the Common API is refused", async (call) => {
  expect(await outcome(commonApi(call))).toMatch(/^error /);
});

test("settings are kept, handlers of document events are taken", async () => {
  expect(await outcome(commonApi("(Office.context.document.settings.set('a', 1), Office.context.document.settings.saveAsync($))"))).toMatch(
    /^ok/,
  );
  expect(await outcome(commonApi("Office.context.document.addHandlerAsync('documentSelectionChanged', () => {}, $)"))).toMatch(/^ok/);
});

test.each([
  [
    "a member of Excel that is not there",
    "Excel.run(async (c) => { c.workbook.slicers.load('items/name'); await c.sync(); })",
    "ApiNotFound",
  ],
  [
    "a method that is not there",
    "Excel.run(async (c) => { c.workbook.worksheets.getFirst().getRange('A1:A3').flashFill(); await c.sync(); })",
    "ApiNotFound",
  ],
  [
    "a wrong argument",
    "Excel.run(async (c) => { c.workbook.worksheets.getFirst().getRange('nowhere at all').load('values'); await c.sync(); })",
    "InvalidArgument",
  ],
])("%s", async (_, batch, code) => {
  expect(await outcome(batch)).toBe(`error ${code}`);
});

test.each([
  ["no JSON", "{no"],
  ["null", "null"],
  ["no actions", "{}"],
  ["actions that are none", '{"Actions":[null,7],"ObjectPaths":null}'],
  ["paths that are none", '{"Actions":[{"Id":1,"ActionType":1,"ObjectPathId":1}],"ObjectPaths":{"1":7}}'],
  [
    "an unknown action type",
    '{"Actions":[{"Id":1,"ActionType":77,"ObjectPathId":1}],"ObjectPaths":{"1":{"Id":1,"ObjectPathType":1,"Name":""}}}',
  ],
])("a rich-API body with %s fails with a code, and the next batch works", async (_, body) => {
  // As office.js sends it, past its own checks.
  const send = `new Promise((resolve, reject) => OSF.DDA.RichApi.executeRichApiRequestAsync(["", "POST", "ProcessQuery", [], ${JSON.stringify(body)}, 0, 0], (result) => {
    const { Error: error } = JSON.parse([result.value.data[2]].flat().join(""));
    error ? reject({ code: error.Code }) : resolve();
  }))`;
  expect(await outcome(send)).toMatch(/^error (InvalidRequest|NotImplemented)$/);
  expect(
    await outcome("Excel.run(async (c) => { const s = c.workbook.worksheets.getFirst().load('name'); await c.sync(); return s.name; })"),
  ).toBe('ok "Sheet1"');
});

test("unknown actions and malformed envelopes are answered", async () => {
  const answered = await bench.addin.evaluate(async () => {
    const ask = (envelope: object): Promise<unknown> =>
      new Promise((resolve) => {
        const id = Math.floor(Math.random() * 1e9);
        const listen = (event: MessageEvent): void => {
          const message = JSON.parse(String(event.data)) as { _correlationId: number; _errorCode: number };
          if (message._correlationId !== id) return;
          window.removeEventListener("message", listen);
          resolve(message._errorCode);
        };
        window.addEventListener("message", listen);
        setTimeout(() => resolve("hangs"), 5000);
        window.parent.postMessage(JSON.stringify({ _messageType: 0, _correlationId: id, ...envelope }), location.origin);
      });
    return Promise.all([
      ask({ _actionName: "ContextActivationManager_dance", _actionType: 0 }),
      ask({ _actionName: 7, _actionType: 0 }),
      ask({}),
      ask({ _actionName: "executeMethod", _actionType: 9 }),
      ask({ _actionName: "executeMethod", _actionType: 0, _data: { DdaMethod: { DispatchId: 4711 } } }),
    ]);
  });
  expect(answered).toEqual([-2, -1, -1, -1, 0]);
});

test("a ribbon update and a dialog end", async () => {
  expect(await outcome("Office.ribbon.requestUpdate({ tabs: [] })")).not.toBe("hangs");
  expect(await outcome("OfficeRuntime.storage.getItem('nothing')")).not.toBe("hangs");
  expect(await outcome("OfficeRuntime.auth.getAccessToken()")).not.toBe("hangs");
});

test("a function without an answer stays #BUSY! in its own cell only", async () => {
  await bench.addin.evaluate(() => CustomFunctions.associate("ECHO", () => new Promise(() => undefined)));
  await bench.setCell("A1", "=STANDIN.ECHO(1)");
  await bench.setCell("A2", "=1+1");
  expect((await bench.getCell("A1")).error).toEqual({ code: "#BUSY!" });
  expect((await bench.getCell("A2")).value).toBe(2);
});
