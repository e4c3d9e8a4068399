import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answer } from "../../src/functions/answer";
import { errorHelp } from "../../src/functions/error-help";
import { catalogue, excelError, Fault, sentence, type Cause, type Code } from "../../src/functions/errors";
import { DOCS_FOLDER } from "../../tools/docs-functions";
import type { Library } from "../../tools/function-library";
import { HostError, loadLibrary, outcome } from "./host";

const setHost = (value: unknown) => Object.assign(globalThis, { CustomFunctions: value });
afterEach(() => setHost({ Error: HostError }));

test("every cause has an Excel error and a help text", () => {
  for (const [code, entry] of Object.entries(catalogue)) {
    expect([code, ["#N/A", "#VALUE!", "#NUM!"].includes(entry.error)]).toEqual([code, true]);
    expect(errorHelp[code as Code].length).toBeGreaterThan(20);
  }
});

test("an unknown name suggests what is spelled alike", () => {
  expect(sentence({ code: "unknown-name", name: "IRNE", suggestions: ["IREN"] })).toBe(
    'No miner, deal, site or tenant called "IRNE". Did you mean IREN?',
  );
  expect(sentence({ code: "unknown-name", name: "zzz", suggestions: [] })).toBe('No miner, deal, site or tenant called "zzz".');
});

test("a fault becomes the host's error with its code and sentence", () => {
  setHost({ Error: HostError });
  const error = excelError(new Fault({ code: "not-disclosed", what: "contract value", of: "Bit Digital" }));
  expect(error).toMatchObject({ code: "#N/A", message: "Contract value of Bit Digital is not disclosed." });
});

test("anything else thrown is catalogued too", () => {
  setHost({ Error: HostError });
  for (const thrown of [new TypeError("x is undefined"), "text", null, Object.create(null)]) {
    expect(excelError(thrown)).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("could not answer") });
  }
});

test("a host without the error class still gets an error with our sentence", () => {
  setHost({});
  const error = excelError(new Fault({ code: "settings-unavailable" }));
  expect(error).toBeInstanceOf(Fault);
  expect(error.message).toMatch(/Workbook settings unavailable/);
});

test("hostile text is clipped and flattened in sentences", () => {
  const cause: Cause = { code: "unknown-name", name: `a\u0000b\n${"x".repeat(500)}`, suggestions: [] };
  const words = sentence(cause);
  expect(words).not.toMatch(/[\u0000-\u001f]/);
  expect(words.length).toBeLessThan(140);
});

describe("each entry of the catalogue is met by a call, and has its place in the reference", () => {
  let library: Library;
  beforeAll(async () => {
    library = await loadLibrary();
  });

  const DEAL = "wulf-core42-lake-mariner-2024";
  const asks =
    (name: string, ...args: unknown[]) =>
    () =>
      library.call(name, args);
  const calls: Record<Code, () => unknown> = {
    "empty-name": asks("GW", " "),
    "unknown-name": asks("GW", "IRNE"),
    "ambiguous-name": asks("GW", "Bit Digital HPC"),
    "unknown-measure": asks("VALUE", "IREN", "zebra"),
    "other-measure": asks("VALUE", "IREN", "delivered"),
    "unknown-field": asks("GET", "IREN", "tickr"),
    "unknown-choice": asks("HHI", "colour"),
    "missing-argument": asks("GET", "IREN"),
    "not-text": asks("GW", 42),
    "not-a-number": asks("FIND", "iren", "many"),
    "not-a-single-value": asks("GW", [["IREN", "WULF"]]),
    "not-a-range": asks("DEALS", "IREN", [[{ type: "Error" }]]),
    "out-of-range": asks("FIND", "iren", -1),
    "not-a-date": asks("GW", "IREN", null, "30/04/2026"),
    "date-too-early": asks("GW", "IREN", null, 2026),
    "after-coverage": asks("GW", "IREN", null, "2099-01-01"),
    "before-first-fact": asks("GET", DEAL, "tenant", "2020-01-01"),
    "not-disclosed": asks("GET", DEAL, "capexUsd"),
    "nothing-found": asks("DEALS", "IREN", null, "2015-01-01"),
    impossible: asks("IRRS", [[100], [200]]),
    "bad-terms": asks("CHANGES", "2026-05-31", "2026-05-01"),
    "unknown-input": asks("METRIC", DEAL, "revenueTotal", [["escalator", 0.03]]),
    "unknown-metric": asks("METRIC", DEAL, "yield"),
    "undefined-metric": asks(
      "METRIC",
      [
        ["criticalItMw", 100],
        ["baseTermYears", 15],
        ["firstDelivery", "2027-01-01"],
        ["contractValueUsd", 2.5e9],
        ["capexUsd", 9e9],
      ],
      "paybackYears",
    ),
    "needs-terms": asks("METRIC", [["criticalItMw", 100]], "capex"),
    // Met in a workbook whose settings do not come: answer.test.ts waits for it.
    "settings-unavailable": () => {
      throw excelError(new Fault({ code: "settings-unavailable" }));
    },
    internal: () =>
      answer("VERSION", [], () => {
        throw new RangeError("a defect");
      }),
  };
  const reference = readFileSync(join(DOCS_FOLDER, "errors.md"), "utf8");

  test.each(Object.keys(catalogue) as Code[])("%s", (code) => {
    const said = jest.spyOn(catalogue[code], "sentence" as never);
    expect(outcome(calls[code])).toMatchObject({ code: catalogue[code].error });
    expect(said).toHaveBeenCalled();
    said.mockRestore();
    expect(reference).toContain(`\n## ${code}\n`);
  });
});
