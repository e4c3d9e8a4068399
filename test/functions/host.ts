/** Calls functions as Excel's runtime does, so that tests see the errors a host would. */
import { HostError } from "../../tools/function-library";

export { HostError, loadLibrary } from "../../tools/function-library";

/** The result of a call, or the host error it threw; anything else thrown fails the test. */
export function outcome(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    if (thrown instanceof HostError) return { code: thrown.code, message: thrown.message };
    throw thrown;
  }
}

/** Matches an error of a code whose sentence contains all the words. */
export function excelError(code: string, ...words: string[]): object {
  return {
    code,
    message: expect.stringMatching(new RegExp(words.map((word) => `(?=.*${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")})`).join(""), "s")),
  };
}
