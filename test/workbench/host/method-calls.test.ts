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
