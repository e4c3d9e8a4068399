/** A host that fails: the nth sync of the next action is lost, or done and its answer lost. */
import type { Hosted } from "./hosted";

export type Fault = "lost" | "answer lost";

/** Makes `times` syncs from the nth on fail; `mend` ends it and tells how many syncs there were. */
export function failAt(hosted: Hosted, number: number, fault: Fault, times = 1): { mend: () => number } {
  const prototype = hosted.page.window.OfficeExtension.ClientRequestContext.prototype as { sync: (...args: unknown[]) => Promise<unknown> };
  const sync = prototype.sync;
  let count = 0;
  prototype.sync = async function (this: unknown, ...args: unknown[]) {
    count++;
    const fails = count >= number && count < number + times;
    if (fails && fault === "lost") throw new Error("the connection broke");
    const result = await sync.apply(this, args);
    if (fails) throw new Error("the connection broke");
    return result;
  };
  return {
    mend: () => {
      prototype.sync = sync;
      return count;
    },
  };
}
