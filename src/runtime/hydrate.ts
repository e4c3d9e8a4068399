import { store } from "../dataset";
import { prepareMyDeals, readSettings, withoutWorkbook } from "../workbook";

/** Fills the facts from the workbook's settings and the user's own deals, so that waiting formulas answer. Whatever happens, they do not wait for ever. */
export async function hydrate(excel: boolean): Promise<void> {
  if (!excel) {
    withoutWorkbook();
    return store.hydrate({});
  }
  const [settings, takeMyDeals] = await Promise.all([readSettings(), prepareMyDeals()]);
  if (settings.ok) store.hydrate({ version: settings.report.version, pin: settings.report.pin, feed: settings.report.feed });
  // Left unhydrated the formulas say "workbook settings unavailable" after two seconds, which is the truth.
  else console.error(`The workbook's settings could not be read: ${settings.failure.sentence}`);
  // In the same turn: a formula that waited for the settings finds the deals there.
  takeMyDeals();
}
