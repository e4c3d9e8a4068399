import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryHost } from "../../../workbench/golden/memory-host";
import { replay } from "../../../workbench/golden/replay";
import { readTraceFile, type TraceFile } from "../../../workbench/golden/trace-file";
import { openOfficePage, type OfficePage } from "../host/office-page";
import { journeys } from "../journeys";

const recorder = readFileSync(join(__dirname, "../../../workbench/golden/recorder.js"), "utf8");
const journeyNames = ["values, formulas, formats and texts", "a table: parts, rows, columns, resize", "a tracked range follows its cells"];

let page: OfficePage;
let trace: TraceFile;

/** A recording made as it would be made in Excel: the snippet is pasted into the add-in's page. */
beforeAll(async () => {
  page = await openOfficePage();
  page.window.console.log = () => undefined;
  page.window.eval(recorder);
  for (const { name, run } of journeys) if (journeyNames.includes(name)) await page.window.eval(`(${run.toString()})()`);
  await page.host.idle();
  trace = readTraceFile(page.window.goldenTrace());
});
afterAll(() => page.close());

const replayed = (file: TraceFile): ReturnType<typeof replay> => {
  const host = memoryHost();
  return replay(file.entries, (request) => host.execute(request));
};

test("the recorder keeps every request with its answer", () => {
  const batches = trace.entries.filter((entry) => JSON.stringify(entry.request).includes('"Values"'));
  expect(batches.length).toBeGreaterThanOrEqual(3);
  expect(trace.platform).toBe("OfficeOnline");
});

test("a recording of the workbench replays against a new host without differences, though ids differ", async () => {
  const shifted = memoryHost();
  shifted.book.grid.addSheet("Before");
  shifted.book.grid.removeSheet("{S2}");
  expect(await replay(trace.entries, (request) => shifted.execute(request))).toEqual([]);
});

test("a changed value, a missing property and another error are found, with their place", async () => {
  const copy = structuredClone(trace);
  const entry = copy.entries.findIndex((one) => JSON.stringify(one.response).includes('"Text"'));
  const result = copy.entries[entry]?.response.Results.find((one) => (one.Value as { Text?: unknown } | null)?.Text) as {
    Value: Record<string, unknown[][]>;
  };
  (result.Value.Values as unknown[][])[1] = ["IREN", 201, 0.12, "007"];
  result.Value.Invented = [[1]];
  const found = await replayed(copy);
  expect(found.map(({ place, recorded, ours }) => [place.replace(/Results\[\d+\]/, "Results[n]"), recorded, ours])).toEqual([
    ["Results[n].Value.Values[1][1]", 201, 200],
    ["Results[n].Value.Invented", [[1]], undefined],
  ]);
  expect(found.every((difference) => difference.entry === entry)).toBe(true);
});

test("a console log is read like the recorder's file", async () => {
  const [first] = trace.entries;
  const logged = { status: "succeeded", value: { data: [200, [], JSON.stringify(first?.response)] } };
  const log = `excel-web-16.00.js:25 Request:\nexcel-web-16.00.js:25 ${JSON.stringify(first?.request)}\nVM1 Response:\nVM1 ${JSON.stringify(logged)}\n`;
  expect(readTraceFile(log).entries).toEqual([first]);
});

test.each(["", "{}", '{"entries":1}', '{"entries":[{}]}', "Response:\n{}"])("%j is no recording", (text) => {
  expect(() => readTraceFile(text)).toThrow();
});
