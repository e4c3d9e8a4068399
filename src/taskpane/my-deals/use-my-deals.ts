import { useSyncExternalStore } from "react";
import type { MyDealsReport } from "../../workbook";
import { useActions } from "../shell/actions";

/** What the table of the user's own deals says; null until it was looked for. Re-renders when it is read again. */
export function useMyDeals(): MyDealsReport | null {
  const actions = useActions();
  return useSyncExternalStore(actions.onMyDeals, actions.myDeals);
}
