import type { Resolution } from "../names";
import { normalise } from "../normalise";
import { shown } from "./readCell";

/** A formula holds a name as text of at most 255 characters; a sheet's name and a list have less room still. */
const LONGEST_NAME = 100;

const KINDS = { miner: "a miner", deal: "a deal", site: "a site", counterparty: "a tenant" } as const;

/**
 * Why a row cannot be called so, or null. A name must be tellable from every name of the facts (else a formula that meant ours would get yours, or the
 * other way round) and from the names of the rows above (`earlier`, normalised).
 */
export function nameProblem(name: string, meaning: Resolution, earlier: ReadonlySet<string>): string | null {
  const key = normalise(name);
  if (name.length > LONGEST_NAME) return `is ${name.length} characters long. Use at most ${LONGEST_NAME}.`;
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(name))
    return "holds a line break or another control character. Write it in one line.";
  if (!/\p{L}/u.test(key)) return `is ${shown(name)}, which has no letter. Add one: a formula must be able to tell it from a number.`;
  if (earlier.has(key)) return `is ${shown(name)}, which a row above is called already. Give each deal a name of its own.`;
  if (!meaning.ok && meaning.reason !== "ambiguous") return null;
  const advice = `Call it something else, such as ${shown(`My ${name}`)}.`;
  if (!meaning.ok) return `is ${shown(name)}, a name that the facts use. ${advice}`;
  const { subject } = meaning;
  if (subject.kind === "all" || subject.id === "my-deals") return `is ${shown(name)}, a word that formulas use for many deals. ${advice}`;
  return `is ${shown(name)}, which is ${KINDS[subject.kind]} of the facts. ${advice}`;
}
