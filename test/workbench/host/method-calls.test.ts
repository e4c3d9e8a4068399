import fc from "fast-check";
import { openOfficePage, type OfficePage } from "./office-page";

let page: OfficePage;
beforeAll(async () => {
  page = await openOfficePage();
});
afterAll(() => page.close());

const call = async (data: unknown): Promise<Record<string, unknown>> => {
  const id = Math.floor(Math.random() * 1e9);
  page.inject(
    JSON.stringify({
      _messageType: 0,
      _actionName: "executeMethod",
      _actionType: 0,
      _conversationId: "x",
      _correlationId: id,
      _data: data,
    }),
  );
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const answer = page.wire.find((entry) => entry.from === "host" && entry.message._correlationId === id);
    if (answer) return answer.message;
  }
};

test("a method of the Common API the host does not have is an internal error, and noted", async () => {
  const result = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
    page.Office.context.document.getSelectedDataAsync("matrix" as Office.CoercionType, resolve),
  );
  expect(result.status).toBe("failed");
  expect(page.host.unimplemented).toEqual(["DispatchId 64"]);
});

test("a rich-API request that can't be read is answered with InvalidRequest", async () => {
  const answer = await call({ DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], "{not json"] });
  const body = JSON.parse(((answer._data as { Data: unknown[] }).Data[2] as string) ?? "") as { Error: { Code: string } };
  expect(body.Error.Code).toBe("InvalidRequest");
});

test("whatever a rich-API body holds, it is answered with an error of Office.js, and the next batch works", async () => {
  const id = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.anything());
  const path = fc.oneof(
    fc.record({
      Id: id,
      ObjectPathType: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.anything()),
      Name: fc.oneof(fc.constantFrom("", "Worksheets", "GetItem", "GetRange", "Add", "__proto__", "constructor"), fc.anything()),
      ParentObjectPathId: fc.option(id, { nil: undefined }),
      ArgumentInfo: fc.oneof(fc.record({ Arguments: fc.anything(), ReferencedObjectPathIds: fc.anything() }), fc.anything()),
    }),
    fc.anything(),
  );
  const action = fc.oneof(
    fc.record({
      Id: id,
      ActionType: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.anything()),
      Name: fc.oneof(fc.constantFrom("Values", "Add", "_KeepReference", "_RemoveReference", "toString"), fc.anything()),
      ObjectPathId: id,
      QueryInfo: fc.anything(),
      ArgumentInfo: fc.anything(),
      ObjectState: fc.anything(),
    }),
    fc.anything(),
  );
  const body = fc.record({
    Actions: fc.oneof(fc.array(action, { minLength: 1 }), fc.anything()),
    ObjectPaths: fc.oneof(fc.dictionary(fc.constantFrom("0", "1", "2", "3"), path), fc.anything()),
  });
  await fc.assert(
    fc.asyncProperty(body, async (request) => {
      const answer = await call({ DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(request)] });
      expect(answer._errorCode).toBe(0);
      const { Results, Error: error } = JSON.parse((answer._data as { Data: unknown[] }).Data[2] as string) as {
        Results: unknown[];
        Error?: { Code: unknown; Message: unknown };
      };
      expect(Array.isArray(Results)).toBe(true);
      if (error) expect([typeof error.Code, typeof error.Message]).toEqual(["string", "string"]);
    }),
    { numRuns: 150 },
  );
  await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst().load("name");
    await context.sync();
    expect(sheet.name).toBeTruthy();
  });
});

test.each([
  [{ DdaMethod: 7 }],
  [{ DdaMethod: { DispatchId: 93 } }],
  [{ DdaMethod: { DispatchId: 93 }, ArrayData: "no list" }],
  [[]],
  ["text"],
  [76],
])("the method call %j is answered", async (data) => {
  const answer = await call(data);
  expect(answer._errorCode === 0 ? answer._data : answer).toEqual(expect.objectContaining({ Error: expect.anything() }));
});

test("without any data it is an internal error", async () => {
  expect((await call(null))._data).toEqual({ Error: 5001, Version: 1 });
});

test("a path that leads nowhere is InvalidObjectPath, an unknown action type NotImplemented", async () => {
  const run = async (request: unknown): Promise<string> => {
    const answer = await call({ DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST", "ProcessQuery", [], JSON.stringify(request)] });
    return (JSON.parse((answer._data as { Data: unknown[] }).Data[2] as string) as { Error: { Code: string } }).Error.Code;
  };
  const root = { Id: 1, ObjectPathType: 1, Name: "" };
  expect(await run({ Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 9 }], ObjectPaths: { 1: root } })).toBe("InvalidObjectPath");
  expect(await run({ Actions: [{ Id: 1, ActionType: 77, ObjectPathId: 1 }], ObjectPaths: { 1: root } })).toBe("NotImplemented");
  expect(await run({ Actions: [{ Id: 1, ActionType: 3, Name: "constructor", ObjectPathId: 1 }], ObjectPaths: { 1: root } })).toBe(
    "ApiNotFound",
  );
  expect(
    await run({
      Actions: [{ Id: 1, ActionType: 1, ObjectPathId: 2 }],
      ObjectPaths: { 2: { Id: 2, ObjectPathType: 2, Name: "Microsoft.Nobody" } },
    }),
  ).toBe("ApiNotFound");
});

test("batches count requests with work in them, not the keeping of references", async () => {
  const before = page.host.counters.batches;
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
    await context.sync();
  });
  await page.host.idle();
  expect(page.host.counters.batches - before).toBe(1);
});

test("a recording has requests and responses", async () => {
  page.host.record(true);
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
  });
  await page.host.idle();
  page.host.record(false);
  expect(JSON.stringify(page.host.trace()[0]?.request)).toContain('"Values"');
});
