/** The facts as the pane sees them: re-renders when the workbook's version, pin or the newest facts change. */
import { useMemo, useSyncExternalStore } from "react";
import { diffViews, store, type FactChange, type FactsVersion, type IsoDay, type View } from "../../dataset";

let revision = 0;
const listeners = new Set<() => void>();
store.subscribe(() => {
  revision += 1;
  listeners.forEach((listener) => listener());
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The facts of an earlier day and version, or null where this add-in no longer holds them. */
export function earlierView(asOf: IsoDay, version: FactsVersion): View | null {
  try {
    return store.view(asOf, version);
  } catch {
    return null;
  }
}

export interface PaneFacts {
  view: View;
  coverageDate: IsoDay;
  checkedDate: IsoDay;
  pin: IsoDay | null;
  /** What the newest facts held say differently from what this workbook answers from. Empty when the workbook is up to date. */
  newer: FactChange[];
}

export function useFacts(): PaneFacts {
  const current = useSyncExternalStore(subscribe, () => revision);
  return useMemo(() => {
    void current;
    const view = store.view();
    const newest = store.dataset.meta.versions.find((held) => held.version === store.newestVersion);
    // A pin fixes the day also for what is newer; without one the newer facts reach further.
    const newer =
      newest && store.newestVersion !== store.version ? diffViews(view, store.view(store.pin ?? newest.coverageDate, newest.version)) : [];
    return { view, coverageDate: store.coverageDate, checkedDate: store.checkedDate, pin: store.pin, newer };
  }, [current]);
}
