/** The pane's tabs. A tab is in the list only when it can do something. */
export interface PaneTab {
  id: TabId;
  label: string;
}

export type TabId = "deals" | "formulas" | "models" | "updates";

export const tabs: readonly PaneTab[] = [
  { id: "deals", label: "Deals" },
  { id: "formulas", label: "Formulas" },
  { id: "models", label: "Models" },
  { id: "updates", label: "Updates" },
];

export const tabId = (id: TabId) => `tab-${id}`;
export const panelId = (id: TabId) => `panel-${id}`;

/** The tab to show for what a ribbon button asked; null where that tab is not there. */
export function tabFor(wanted: string): TabId | null {
  return tabs.find((tab) => tab.id === wanted)?.id ?? null;
}
