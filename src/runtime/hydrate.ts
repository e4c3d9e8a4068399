import { store } from "../dataset";
import { readSettings } from "../workbook";

/** Fills the facts from the workbook's settings, so that waiting formulas answer. Whatever happens, they do not wait for ever. */
export async function hydrate(excel: boolean): Promise<void> {
  if (!excel) return store.hydrate({});
  const settings = await readSettings();
  if (settings.ok) store.hydrate({ version: settings.report.version, pin: settings.report.pin, feed: settings.report.feed });
  // Left unhydrated the formulas say "workbook settings unavailable" after two seconds, which is the truth.
  else console.error(`The workbook's settings could not be read: ${settings.failure.sentence}`);
}
