/** A journey of the add-in recorded as it would be in Excel, by the snippet of docs/try-in-excel.md, and played to a fresh workbook. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { replay } from "../../workbench/golden/replay";
import { readTraceFile, type TraceFile } from "../../workbench/golden/trace-file";
import type { RichApiRequest, RichApiResponse } from "../../workbench/host/rich-api/request";
import { startServer, type RunningServer } from "../../workbench/server/server";
import { launchBrowser } from "./browser";
import { changedDeal, laterFacts, newDeal, newValueUsd, writeFeed } from "./feed-folder";
import { openWorkbench, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(300_000);

const recorder = readFileSync(path.join(__dirname, "../../workbench/golden/recorder.js"), "utf8");

let browser: Browser;
/** A workbench whose published facts are newer than those that ship. */
let later: RunningServer;
beforeAll(async () => {
  browser = await launchBrowser();
  later = await startServer({ port: 0, manifest: process.env.WORKBENCH_MANIFEST ?? null, feed: writeFeed(laterFacts()) });
});
afterAll(async () => {
  await browser?.close();
  await later?.close();
});

const button = (bench: OpenWorkbench, name: string | RegExp) => bench.addin.getByRole("button", { name });
const said = (bench: OpenWorkbench, words: RegExp) => bench.addin.getByRole("status").getByText(words).waitFor({ timeout: 150_000 });

interface Journey {
  name: string;
  /** What is in the workbook before anything is recorded. */
  prepare?: (bench: OpenWorkbench) => Promise<unknown>;
  /** With newer facts to be had. */
  newer?: boolean;
  run: (bench: OpenWorkbench) => Promise<unknown>;
}

/** Edits of the user's between an insert and an update: a column of their own, a cell of ours typed over, a row deleted, the rows sorted. */
const edit = (): Promise<void> =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Deals");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    table.columns.add(2, [["My note"], ...body.values.map(([id]) => [`note on ${String(id)}`])]);
    table.columns.getItem("Tenant").getDataBodyRange().getCell(8, 0).values = [["typed over by me"]];
    table.rows.getItemAt(5).delete();
    table.sort.apply([{ key: 0, ascending: false }]);
    await context.sync();
  });

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
    name: "apply updates to an edited table",
    newer: true,
    run: async (bench) => {
      await button(bench, "Insert table").click();
      await said(bench, /Inserted \d+ rows/);
      await bench.addin.evaluate(edit);
      await bench.addin.getByRole("tab", { name: "Updates" }).click();
      await button(bench, "Check for updates").click();
      await bench.addin.getByText("typed over by me").first().waitFor();
      await button(bench, "Apply to workbook").click();
      await said(bench, /applied/);
      await bench.idle();
      const { address } = (await bench.page.evaluate(() => window.workbench.tables())).find(({ name }) => name === "Deals")!;
      const rows = new Map((await bench.getRange(address)).map((row) => [row[0], row]));
      expect(rows.get(changedDeal)).toContain(newValueUsd);
      expect([rows.has(newDeal), [...rows.values()].flat().includes("typed over by me")]).toEqual([true, true]);
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

const open = ({ newer }: Journey): Promise<OpenWorkbench> => openWorkbench(newer ? later.url : undefined, { browser });

async function record(journey: Journey): Promise<TraceFile> {
  const { prepare, run } = journey;
  const bench = await open(journey);
  await prepare?.(bench);
  await bench.addin.evaluate(recorder);
  await run(bench);
  await bench.idle();
  const trace = await bench.addin.evaluate(() => (window as unknown as { goldenTrace(): string }).goldenTrace());
  await bench.page.context().close();
  return readTraceFile(trace);
}

/** Sends the requests over the wire of a new workbook's own page, and says what it answered otherwise. */
async function play(trace: TraceFile, journey: Journey, change?: (bench: OpenWorkbench) => Promise<unknown>) {
  const bench = await open(journey);
  await journey.prepare?.(bench);
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
