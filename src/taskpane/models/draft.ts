/** What a model would be with the choices as they stand. Building takes a moment, so it waits for a pause in the typing and never blocks a keystroke. */
import { useEffect, useState } from "react";
import type { View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../../models";
import { sentenceOf } from "../shell/activity";

export type Draft =
  | { state: "ready"; built: Built }
  /** Not yet known. */
  | { state: "working" }
  /** A required choice is open. */
  | { state: "open" }
  | { state: "impossible"; sentence: string };

/** Builds at once; see the blueprint for what is thrown, which becomes the sentence. */
export function draftOf(blueprint: Blueprint, view: View, choices: Choices): Draft {
  const values = choices as Record<string, unknown>;
  if (blueprint.choices.some((choice) => choice.required && !values[choice.name])) return { state: "open" };
  try {
    return { state: "ready", built: blueprint.build(view, choices) };
  } catch (error) {
    return { state: "impossible", sentence: sentenceOf(error) };
  }
}

/** The draft for these choices, `pauseMs` after their last change. */
export function useDraft(blueprint: Blueprint, view: View, choices: Choices, pauseMs: number): Draft {
  const [draft, setDraft] = useState<Draft>({ state: "working" });
  useEffect(() => {
    setDraft({ state: "working" });
    const timer = setTimeout(() => setDraft(draftOf(blueprint, view, choices)), pauseMs);
    return () => clearTimeout(timer);
  }, [blueprint, view, choices, pauseMs]);
  return draft;
}
