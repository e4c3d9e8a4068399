/**
 * Hosts and browsers in other languages: what is written is the same to the byte. The host tells its locale in the app context, and
 * everything in JavaScript that follows the browser's language unless told otherwise is made to follow it here.
 */
import { store } from "../../src/dataset";
import { blueprints } from "../../src/models";
import { applyUpdates } from "../../src/workbook/apply-updates";
import { buildModel } from "../../src/workbook/build-model";
import { insertTable } from "../../src/workbook/insert-table";
import { nextVersion } from "../e2e/feed-folder";
import { openHosted, reported, type Hosted } from "./hosted";
import { newerThanWorkbook } from "./later-facts";

jest.setTimeout(120_000);

/** Methods whose language is the browser's own where none is given, and the place of that argument. */
const spoken: [object, string, number][] = [
  [Number.prototype, "toLocaleString", 0],
  [Date.prototype, "toLocaleString", 0],
  [Date.prototype, "toLocaleDateString", 0],
  [Date.prototype, "toLocaleTimeString", 0],
  [String.prototype, "toLocaleLowerCase", 0],
  [String.prototype, "toLocaleUpperCase", 0],
  [String.prototype, "localeCompare", 1],
];

function speak(locale: string): void {
  for (const [prototype, name, place] of spoken) {
    const original = (prototype as Record<string, (...given: unknown[]) => unknown>)[name]!;
    jest.spyOn(prototype as Record<string, never>, name as never).mockImplementation(function (this: unknown, ...given: unknown[]) {
      given[place] ??= locale;
      return original.apply(this, given);
    } as never);
  }
  for (const name of ["NumberFormat", "DateTimeFormat", "Collator"] as const) {
    const original = Intl[name] as unknown as new (locale?: unknown, options?: unknown) => object;
    jest
      .spyOn(Intl as unknown as Record<string, jest.Func>, name)
      .mockImplementation((locales?: unknown, options?: unknown) => new original(locales ?? locale, options));
  }
}

/** Every cell with its value, formula and number format after an insert, an apply and a model. */
async function written(locale: string): Promise<unknown[]> {
  speak(locale);
  const hosted: Hosted = await openHosted({ locale });
  try {
    expect(hosted.page.Office.context.displayLanguage).toBe(locale);
    await newerThanWorkbook(hosted);
    reported(await insertTable({ kind: "deals" }, { kind: "selection" }));
    expect(reported(await applyUpdates())).toMatchObject({ version: nextVersion, tables: [{ changed: 1, appended: 1 }] });
    const comps = blueprints.find(({ id }) => id === "comps")!;
    reported(await buildModel((taken) => comps.build(store.view(), { taken }).plan));
    expect(hosted.page.host.unimplemented).toEqual([]);
    return hosted.grid.sheets().map(({ id, name }) => {
      const rect = hosted.grid.usedRect(id, true)!;
      const cells = hosted.grid.read(id, { row: 0, column: 0, rows: rect.row + rect.rows, columns: rect.column + rect.columns });
      return [name, cells.map((row) => row.map(({ value, formula, numberFormat }) => JSON.stringify([value, formula, numberFormat])))];
    });
  } finally {
    hosted.close();
    jest.restoreAllMocks();
  }
}

let english: unknown[];
beforeAll(async () => {
  jest.useFakeTimers({
    now: Date.UTC(2027, 0, 20),
    doNotFake: ["setImmediate", "setTimeout", "setInterval", "clearTimeout", "nextTick", "queueMicrotask", "performance"],
  });
  english = await written("en-US");
  // The table, the log and the model.
  expect(english.length).toBeGreaterThanOrEqual(3);
});
afterAll(() => jest.useRealTimers());

test.each(["de-DE", "fr-FR", "pt-BR", "tr-TR", "ja-JP"])("%s: the same cells as in English", async (locale) => {
  expect(await written(locale)).toEqual(english);
});

test("the languages are really spoken: numbers, letters and order follow them", () => {
  speak("tr-TR");
  expect([(1234.5).toLocaleString(), "IREN".toLocaleLowerCase()]).toEqual(["1.234,5", "ıren"]);
  expect(new Intl.NumberFormat().format(1234.5)).toBe("1.234,5");
  jest.restoreAllMocks();
});
