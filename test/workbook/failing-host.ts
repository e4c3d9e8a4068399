/** A host with something amiss at the nth sync of the next action: it fails, or a co-author is at work. */
import type { Hosted } from "./hosted";

export type Fault = "lost" | "answer lost";

type Sync = () => Promise<unknown>;

/** Runs every sync through `wrap`, with its number from 1; `mend` ends it and tells how many syncs there were. */
function aroundSyncs(hosted: Hosted, wrap: (number: number, sync: Sync) => Promise<unknown>): { mend: () => number } {
  const prototype = hosted.page.window.OfficeExtension.ClientRequestContext.prototype as { sync: (...args: unknown[]) => Promise<unknown> };
  const { sync } = prototype;
  let count = 0;
  prototype.sync = function (this: unknown, ...args: unknown[]) {
    return wrap(++count, () => sync.apply(this, args));
  };
  return {
    mend: () => {
      prototype.sync = sync;
      return count;
    },
  };
}

/** Makes `times` syncs from the nth on fail: lost, or done and the answer lost. */
export function failAt(hosted: Hosted, number: number, fault: Fault, times = 1): { mend: () => number } {
  return aroundSyncs(hosted, async (count, sync) => {
    const fails = count >= number && count < number + times;
    if (fails && fault === "lost") throw new Error("the connection broke");
    const result = await sync();
    if (fails) throw new Error("the connection broke");
    return result;
  });
}

/** Does something right before the nth sync, as a co-author's edit arrives. */
export function beforeSync(hosted: Hosted, number: number, work: () => Promise<unknown>): { mend: () => number } {
  return aroundSyncs(hosted, async (count, sync) => {
    if (count === number) await work();
    return sync();
  });
}
