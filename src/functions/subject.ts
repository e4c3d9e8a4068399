/** From a name in a cell to the thing it names. */
import { resolveName, store, type Resolution, type Subject, type View } from "../dataset";
import { Fault } from "./errors";

/**
 * The subject called `name`. A name that is not known yet on the view's day, but is today, resolves too: its sums are 0 then.
 * @throws Fault unknown-name (with suggestions), ambiguous-name, empty-name, not-text for digits only
 */
export function subjectOf(view: View, name: string): Subject {
  const found = resolveName(view, name);
  if (found.ok) return found.subject;
  if (found.reason === "unknown") {
    const later = resolveName(newest(), name);
    if (later.ok) return later.subject;
    throw unresolved(name, later);
  }
  throw unresolved(name, found);
}

/** What to call a subject in a sentence. */
export function labelOf(subject: Subject): string {
  return subject.kind === "all" ? "all rows" : subject.label;
}

/** Everything known to the workbook, whatever its pin. */
export function newest(): View {
  return store.view(store.coverageDate);
}

/** The fault for a name that did not resolve. */
export function unresolved(name: string, found: Exclude<Resolution, { ok: true }>): Fault {
  if (found.reason === "ambiguous") return new Fault({ code: "ambiguous-name", name, candidates: found.candidates });
  const wrongRow = store.whyRefused(name);
  if (wrongRow) return new Fault({ code: "bad-terms", reason: wrongRow });
  if (found.reason === "empty" && name.trim() === "") return new Fault({ code: "empty-name", parameter: "name" });
  // Excel turns a number given for a text argument into its digits before we see it.
  if (Number.isFinite(Number(name))) return new Fault({ code: "not-text", parameter: "name", given: Number(name) });
  return new Fault({ code: "unknown-name", name, suggestions: found.suggestions });
}
