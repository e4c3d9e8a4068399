import { requestPane, showPane, type PaneRequest } from "../workbook";

/** Asks before the pane is shown: a pane that has to be loaded first takes the request up when it is there. */
const opens = (request: PaneRequest) => async () => {
  requestPane(request);
  await showPane();
};

/** The ribbon's buttons and the cell menu's Trace, by the function name the manifest gives. What they do is seen in the pane, so each shows it. */
export const commands: Record<string, () => Promise<void>> = {
  showDeals: opens({ tab: "deals" }),
  showFormulas: opens({ tab: "formulas" }),
  showModels: opens({ tab: "models" }),
  refreshFacts: opens({ tab: "updates", check: true }),
  freezeFormulas: opens({ tab: "freeze" }),
  traceCell: opens({ tab: "trace" }),
};
