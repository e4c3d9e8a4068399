import { Question } from "./question";

export interface OccupiedQuestionProps {
  /** Why nothing was written; null while there is nothing to ask. */
  occupied: string | null;
  onNewSheet: () => void;
  onDecline: () => void;
}

/** Where cells are in the way, the one way out that overwrites nothing: a new sheet. */
export function OccupiedQuestion({ occupied, onNewSheet, onDecline }: OccupiedQuestionProps) {
  if (!occupied) return null;
  return <Question sentence={occupied} answer="Insert on a new sheet" decline="Not now" onAnswer={onNewSheet} onDecline={onDecline} />;
}
