import type { Dataset } from "../dataset";
import { sha256 } from "./sha256";

/**
 * Newer facts kept for the next start. Only a convenience: whatever is missing or damaged here is fetched again.
 * The storage is shared by all workbooks of this user in this browser, so nothing of a workbook may ever be put into it.
 */
function storageKey(): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return `${partition ?? ""}miner.feed`;
}

/** Keeps the text of a verified dataset. Returns false where the browser refuses (private window, quota). */
export function keepFeed(hash: string, text: string): boolean {
  try {
    localStorage.setItem(storageKey(), `${hash}\n${text}`);
    return true;
  } catch {
    return false;
  }
}

/** The dataset kept, or null if there is none or it is not what was kept. */
export async function readKeptFeed(): Promise<Dataset | null> {
  try {
    const kept = localStorage.getItem(storageKey());
    if (!kept) return null;
    const end = kept.indexOf("\n");
    const text = kept.slice(end + 1);
    return (await sha256(text)) === kept.slice(0, end) ? (JSON.parse(text) as Dataset) : null;
  } catch {
    return null;
  }
}
