/** The pane's tabs. A tab is in the list only when it can do something. */
export const tabs = [
  { id: "deals", label: "Deals" },
  { id: "updates", label: "Updates" },
] as const;

export type TabId = (typeof tabs)[number]["id"];

/** The tab to show for what a ribbon button asked; null where that tab is not there. */
export function tabFor(wanted: string): TabId | null {
  return tabs.find((tab) => tab.id === wanted)?.id ?? null;
}
