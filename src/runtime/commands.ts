import { requestPane, showPane } from "../workbook";

/** Ribbon buttons that run a function, by the name the manifest gives. "Deals" shows the pane without our help. */
export const commands: Record<string, () => Promise<void>> = {
  refreshFacts: async () => {
    requestPane({ tab: "updates", check: true });
    await showPane();
  },
};
