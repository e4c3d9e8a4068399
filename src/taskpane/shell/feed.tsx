/** What the last check for newer facts found; shared by the header and the Updates tab. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from "react";
import type { FeedReport, Outcome } from "../../workbook";
import { useActions } from "./actions";
import { useActivity } from "./activity";

interface Feed {
  /** Null until somebody checked. */
  last: Outcome<FeedReport> | null;
  offline: boolean;
  check: () => Promise<Outcome<FeedReport> | null>;
}

const FeedContext = createContext<Feed | null>(null);

export function FeedProvider({ children }: { children: ReactNode }) {
  const actions = useActions();
  const { run } = useActivity();
  const [last, setLast] = useState<Outcome<FeedReport> | null>(null);
  const check = useCallback(async () => {
    const outcome = await run(
      "Checking for newer facts",
      (options) => actions.checkForUpdates(options),
      (report) => report.sentence,
    );
    if (outcome && (outcome.ok || outcome.failure.kind === "feed")) setLast(outcome);
    return outcome;
  }, [actions, run]);
  const offline = last !== null && !last.ok && last.failure.kind === "feed" && last.failure.reason === "offline";
  const feed = useMemo(() => ({ last, offline, check }), [last, offline, check]);
  return <FeedContext.Provider value={feed}>{children}</FeedContext.Provider>;
}

export function useFeed(): Feed {
  const feed = useContext(FeedContext);
  if (!feed) throw new Error("useFeed outside FeedProvider");
  return feed;
}
