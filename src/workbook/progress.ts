import { WorkbookError } from "./outcome";
import type { ActionOptions } from "./reports";

/** Steps of one action, told to the pane. */
export interface ProgressSteps {
  /** Before the first write: also the moment a Cancel is heeded. */
  step(name: string): void;
  /** Like step; from here on the action finishes. */
  firstWrite(name: string): void;
  end(): void;
}

/** Starts telling the pane about an action of `total` steps. */
export function startProgress(options: ActionOptions, total: number): ProgressSteps {
  let done = 0;
  let cancellable = true;
  const heed = () => {
    if (cancellable && options.signal?.aborted) throw new WorkbookError({ kind: "cancelled", sentence: "Cancelled. Nothing was written." });
  };
  const tell = (step: string) => options.onProgress?.({ step, done: done++, total, cancellable });
  return {
    step(name) {
      heed();
      tell(name);
    },
    firstWrite(name) {
      heed();
      cancellable = false;
      tell(name);
    },
    end: () => options.onProgress?.({ step: "Done", done: total, total, cancellable: false }),
  };
}
