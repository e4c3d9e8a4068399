/** Newer facts than those that ship, held by the one store; without a host, so that tests of the pane can use it. */
import { store } from "../../src/dataset";
import { laterFacts, nextVersion } from "../e2e/feed-folder";

/** The version that ships, which every test starts from. */
export const firstVersion = "2026.11.23";

/** Gives the store newer facts, as "Check for updates" would. */
export function holdLaterFacts(): void {
  if (store.newestVersion !== nextVersion) store.addFacts(laterFacts());
}
