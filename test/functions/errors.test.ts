import { errorHelp } from "../../src/functions/error-help";
import { catalogue, excelError, Fault, sentence, type Cause, type Code } from "../../src/functions/errors";
import { HostError } from "./host";

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
