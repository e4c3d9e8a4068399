/** What a ribbon command (or a part of this room) asks the pane to do. */
export type PaneRequest =
  | { tab: "deals" }
  | { tab: "formulas" }
  | { tab: "models" }
  | { tab: "updates"; check: boolean }
  /** Freezes the formulas at once, on the tab where Thaw is. */
  | { tab: "freeze" }
  | { tab: "trace" };

type Listener = (request: PaneRequest) => void;

let listener: Listener | null = null;
let waiting: PaneRequest | null = null;

/** Called by runtime for a ribbon command. The last request waits until the pane is there to hear it. */
export function requestPane(request: PaneRequest): void {
  if (listener) listener(request);
  else waiting = request;
}

/** Called once by the pane when it is mounted; a request made before that is delivered at once. Returns the way to stop listening. */
export function onPaneRequest(heard: Listener): () => void {
  listener = heard;
  if (waiting) {
    const request = waiting;
    waiting = null;
    heard(request);
  }
  return () => {
    if (listener === heard) listener = null;
  };
}
