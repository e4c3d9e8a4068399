import type { CustomFunction, CustomFunctionResult } from "../../../workbench/host";
import { openOfficePage, type OfficePage } from "../host/office-page";
import { pages } from "./pages";

let page: OfficePage;

beforeAll(async () => {
  page = await openOfficePage();
  await page.host.cf.ready;
});
afterAll(() => page.close());

type Handler = (...values: never[]) => unknown;

/** Associates a function in the add-in and calls it as Excel does: shaped arguments, one message. */
function call(
  handler: Handler,
  values: unknown[],
  about: Partial<CustomFunction> = {},
  address = "Sheet1!A1",
): Promise<CustomFunctionResult> {
  const id = `F${Math.random().toString(36).slice(2).toUpperCase()}`;
  page.window.CustomFunctions.associate(id, handler);
  return new Promise((resolve) => {
    page.host.cf.invoke({ id, name: id, parameters: [], ...about }, values, { address, parameterAddresses: ["Sheet1!B1", null] }, resolve);
    page.host.cf.flush();
  });
}

const error = (code: string, message?: string): unknown =>
  new page.window.CustomFunctions.Error(page.window.CustomFunctions.ErrorCode[code], message);

describe(pages.functionParameters, () => {
  test("a left-out optional parameter arrives as null, so that default values do not apply", async () => {
    const result = await call((first: number, second: unknown = "default") => `${first} ${String(second)}`, [1, null]);
    expect(result).toEqual({ value: "1 null" });
  });

  test("a range parameter is a two-dimensional array, also for one cell", async () => {
    expect(await call((matrix: number[][]) => matrix.flat().reduce((sum, value) => sum + value, 0), [[[5]]])).toEqual({ value: 5 });
  });

  test("repeating parameters arrive as one array", async () => {
    expect(await call((separator: string, parts: string[]) => parts.join(separator), ["-", ["a", "b", "c"]])).toEqual({ value: "a-b-c" });
  });

  test("the invocation object is always last; its address is there only when asked for", async () => {
    const handler = (first: number, invocation: CustomFunctions.Invocation): unknown[][] => [
      [first, invocation.address ?? "none", invocation.functionName ? "named" : ""],
    ];
    expect(await call(handler, [1])).toEqual({ value: [[1, "none", "named"]] });
    expect(await call(handler, [1], { options: { requiresAddress: true } }, "Deals!C7")).toEqual({ value: [[1, "Deals!C7", "named"]] });
  });

  test("addresses of parameters come when asked for", async () => {
    const handler = (_first: number, invocation: CustomFunctions.Invocation): string =>
      (invocation.parameterAddresses ?? []).map(String).join();
    expect(await call(handler, [1], { options: { requiresParameterAddresses: true } })).toEqual({ value: "Sheet1!B1,null" });
  });

  test("a matrix result keeps its shape", async () => {
    expect(
      await call(
        () => [
          ["Tenant", "MW"],
          ["A", 200],
        ],
        [],
      ),
    ).toEqual({
      value: [
        ["Tenant", "MW"],
        ["A", 200],
      ],
    });
  });
});

describe(pages.functionErrors, () => {
  test.each([
    ["invalidValue", "#VALUE!"],
    ["notAvailable", "#N/A"],
    ["divisionByZero", "#DIV/0!"],
    ["invalidNumber", "#NUM!"],
    ["nullReference", "#NULL!"],
  ])("a thrown %s is %s", async (code, shown) => {
    const result = await call(() => {
      throw error(code);
    }, []);
    expect(result).toMatchObject({ error: shown });
  });

  test("the message of #N/A and #VALUE! reaches the cell", async () => {
    const result = await call(() => {
      throw error("notAvailable", "No miner is called IRNE.");
    }, []);
    expect(result).toEqual({ error: "#N/A", message: "No miner is called IRNE." });
  });

  test("a rejected promise is as good as a thrown error", async () => {
    expect(await call(() => Promise.reject(error("notAvailable", "late")), [])).toEqual({ error: "#N/A", message: "late" });
  });

  test("an error can be returned, alone or in a matrix", async () => {
    expect(await call(() => error("divisionByZero"), [])).toEqual({ error: "#DIV/0!" });
    expect(await call(() => [[1, error("notAvailable", "not disclosed")]], [])).toEqual({
      value: [[1, { error: "#N/A", message: "not disclosed" }]],
    });
  });

  test("any other exception is #VALUE! without its message", async () => {
    const result = await call(() => {
      throw new Error("secret");
    }, []);
    expect(result).toEqual({ error: "#VALUE!" });
  });
});

describe(pages.functionTypes, () => {
  test("a formatted number calculates as its basic value and brings its format", async () => {
    const result = await call(() => new page.window.CustomFunctions.FormattedNumber(0.125, "0.0%"), []);
    expect(result).toEqual({ value: expect.objectContaining({ rich: "FormattedNumber", basic: 0.125, numberFormat: "0.0%" }) });
  });

  test("an entity shows its text and calculates as #VALUE!", async () => {
    const result = await call(() => new page.window.CustomFunctions.Entity("IREN", { MW: { type: "Double", basicValue: 200 } }), []);
    expect(result).toEqual({ value: expect.objectContaining({ rich: "Entity", text: "IREN", basic: { error: "#VALUE!" } }) });
  });
});

describe(pages.functionData, () => {
  test("a streaming function sets results until it is cancelled", async () => {
    let stopped = false;
    page.window.CustomFunctions.associate("TICK", (start: number, invocation: CustomFunctions.StreamingInvocation<number>) => {
      let value = start;
      const timer = setInterval(() => invocation.setResult(value++), 20);
      invocation.onCanceled = () => {
        clearInterval(timer);
        stopped = true;
      };
    });
    const seen: unknown[] = [];
    const id = page.host.cf.invoke(
      { id: "TICK", name: "TICK", parameters: [], options: { stream: true, cancelable: true } },
      [10],
      {},
      (result) => seen.push(result),
    );
    page.host.cf.flush();
    while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    page.host.cf.cancel(id);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const count = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(stopped).toBe(true);
    expect(seen.length).toBe(count);
    expect((seen[0] as { value: number }).value).toBeGreaterThanOrEqual(10);
  }, 15000);
});

describe("not documented, as office.js has it", () => {
  test("a function that was never associated is #VALUE!", async () => {
    const result = await new Promise((resolve) => {
      page.host.cf.invoke({ id: "NOBODY", name: "NOBODY", parameters: [] }, [], {}, resolve);
      page.host.cf.flush();
    });
    expect(result).toMatchObject({ error: expect.stringMatching(/^#(VALUE!|NAME\?)$/) });
  });

  test("Infinity is #NUM!, NaN #VALUE!", async () => {
    expect(await call(() => Infinity, [])).toMatchObject({ error: "#NUM!" });
    expect(await call(() => NaN, [])).toMatchObject({ error: "#VALUE!" });
  });

  test("three hundred calls travel as one message and come back in one request", async () => {
    page.window.CustomFunctions.associate("DOUBLE", (value: number) => value * 2);
    const before = { messages: page.host.cf.messages, requests: page.host.cf.resultRequests };
    const batches: number[] = [];
    const results = await new Promise<number[]>((resolve) => {
      const values: number[] = [];
      for (let i = 0; i < 300; i++) {
        page.host.cf.invoke({ id: "DOUBLE", name: "DOUBLE", parameters: [] }, [i], {}, (result) => {
          values.push((result as { value: number }).value);
          if (values.length === 300) resolve(values);
        });
      }
      page.host.cf.onBatch = () => batches.push(1);
      page.host.cf.flush();
    });
    expect(results.sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, i) => i * 2));
    expect(page.host.cf.messages - before.messages).toBe(1);
    expect(page.host.cf.resultRequests - before.requests).toBe(1);
    expect(batches).toEqual([1]);
    expect(page.host.cf.pending).toBe(0);
  });
});
