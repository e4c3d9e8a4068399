/** A journey of the add-in recorded as it would be in Excel, by the snippet of docs/try-in-excel.md, and played to a fresh workbook. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { replay } from "../../workbench/golden/replay";
import { readTraceFile, type TraceFile } from "../../workbench/golden/trace-file";
import type { RichApiRequest, RichApiResponse } from "../../workbench/host/rich-api/request";
import { launchBrowser } from "./browser";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(300_000);

const recorder = readFileSync(path.join(__dirname, "../../workbench/golden/recorder.js"), "utf8");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const button = (bench: OpenWorkbench, name: string | RegExp) => bench.addin.getByRole("button", { name });
const said = (bench: OpenWorkbench, words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor({ timeout: 150_000 });

interface Journey {
  name: string;
  /** What is in the workbook before anything is recorded. */
  prepare?: (bench: OpenWorkbench) => Promise<unknown>;
  run: (bench: OpenWorkbench) => Promise<unknown>;
}

/** The add-in's main journeys; each starts on a new workbook. */
const journeys: Journey[] = [
  {
    name: "insert the table, look for updates",
    run: async (bench) => {
      await button(bench, "Insert table").click();
      await said(bench, /Inserted \d+ rows/);
      await bench.addin.getByRole("tab", { name: "Updates" }).click();
      await bench.addin.getByText(/Agrees with the facts/).waitFor();
    },
  },
  {
    name: "freeze",
    prepare: (bench) => bench.result("B2", '=MINER.GW("IREN")'),
    run: async (bench) => {
      await bench.addin.getByRole("tab", { name: "Updates" }).click();
      await button(bench, "Freeze").click();
      await said(bench, /Froze/);
    },
  },
  {
    name: "build a model",
    run: async (bench) => {
      await bench.addin.getByRole("searchbox", { name: "Search deals" }).fill("black pearl");
      await button(bench, /^Cipher Digital → Amazon Web Services/).click();
      await button(bench, "Build model").click();
      await bench.addin.getByText(/Writes \d+ new sheets/).waitFor();
      await button(bench, "Build model").click();
      await said(bench, /^Built /);
    },
  },
];

async function record({ prepare, run }: Journey): Promise<TraceFile> {
  const bench = await openWorkbench(undefined, { browser });
  await prepare?.(bench);
  await bench.addin.evaluate(recorder);
  await run(bench);
  await bench.idle();
  const trace = await bench.addin.evaluate(() => (window as unknown as { goldenTrace(): string }).goldenTrace());
  await bench.page.context().close();
  return readTraceFile(trace);
}

/** Sends the requests over the wire of a new workbook's own page, and says what it answered otherwise. */
async function play(trace: TraceFile, { prepare }: Journey, change?: (bench: OpenWorkbench) => Promise<unknown>) {
  const bench = await openWorkbench(undefined, { browser });
  await prepare?.(bench);
  await change?.(bench);
  const execute = async (request: RichApiRequest): Promise<RichApiResponse> => {
    await bench.idle();
    const answer = await bench.addin.evaluate(
      (body) =>
        new Promise<string>((resolve) =>
          (
            window as unknown as {
              OSF: {
                DDA: {
                  RichApi: {
                    executeRichApiRequestAsync(
                      call: unknown[],
                      done: (result: { value: { data: [number, unknown, string | string[]] } }) => void,
                    ): void;
                  };
                };
              };
            }
          ).OSF.DDA.RichApi.executeRichApiRequestAsync(["", "POST", "ProcessQuery", [], body, 0, 0], (result) =>
            resolve([result.value.data[2]].flat().join("")),
          ),
        ),
      JSON.stringify(request),
    );
    return JSON.parse(answer) as RichApiResponse;
  };
  const differences = await replay(trace.entries, execute);
  await bench.page.context().close();
  return differences;
}

test.each(journeys)("$name: recorded, then played to a new workbook without a difference", async (journey) => {
  const trace = await record(journey);
  expect(trace.platform).toBe("OfficeOnline");
  expect(
    trace.entries.some(({ request }) => JSON.stringify(request).includes('"Values"') || JSON.stringify(request).includes('"Formulas"')),
  ).toBe(true);
  expect(await play(trace, journey)).toEqual([]);
});

test("a host that answers otherwise is reported, with the request's place", async () => {
  const [insert] = journeys as [Journey];
  const trace = await record(insert);
  const differences = await play(trace, insert, (bench) => bench.page.evaluate(() => void (window.workbenchConditions.readOnly = true)));
  // The insert asks first whether the file may be written; played on, its writes fail.
  expect(differences[0]).toMatchObject({ place: expect.stringMatching(/ReadOnly$/), recorded: false, ours: true });
  const refused = differences.find(({ place }) => place === "Error");
  expect(refused).toMatchObject({ recorded: null });
  expect(JSON.stringify(refused!.ours)).toContain("AccessDenied");
});
