import type { Outcome } from "./outcome";

/** The answer of an action whose code is not there yet. */
export function notBuilt(action: string): Promise<Outcome<never>> {
  return Promise.resolve({ ok: false, failure: { kind: "not-built", action, sentence: `"${action}" is not available in this version.` } });
}
