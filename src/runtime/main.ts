/**
 * The switchboard: one shared runtime behind the formulas, the ribbon and the pane. functions.js, which this entry depends on, has
 * registered the formulas already; here the workbook's settings are read into the facts and the pane is loaded when it is first shown.
 */
import { allowDataTypes } from "../functions/data-types";
import { commands } from "./commands";
import { hydrate } from "./hydrate";
import { showFace } from "./face";
import { officeReady, onCommand, onPaneShown, takesDataTypes, watchMyDeals } from "../workbook";

async function start(): Promise<void> {
  // Before the first await: Excel may run a command as soon as the page is there.
  for (const [id, work] of Object.entries(commands)) onCommand(id, work);
  const { excel, paneVisible } = await officeReady();
  onPaneShown(() => void showFace());
  allowDataTypes(excel && takesDataTypes());
  await hydrate(excel);
  if (excel) void watchMyDeals();
  if (paneVisible) await showFace();
}

void start();
