/** A question in the pane itself: no modal, because office.js owns Tab and a trap would fight it. Focus goes to the first answer, and back when it is gone. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useLayoutEffect, useRef } from "react";
import { onEscape } from "./escape";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  words: { margin: 0, overflowWrap: "anywhere" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface QuestionProps {
  sentence: string;
  answer: string;
  decline: string;
  onAnswer: () => void;
  onDecline: () => void;
}

export function Question({ sentence, answer, decline, onAnswer, onDecline }: QuestionProps) {
  const styles = useStyles();
  const first = useRef<HTMLButtonElement>(null);
  const words = useId();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    const { current } = box;
    first.current?.focus();
    return () => {
      // The box is leaving with the focus in it: give it back to where it came from, if that is still there.
      if (current?.contains(document.activeElement) && before?.isConnected) before.focus();
    };
  }, []);
  return (
    <div ref={box} className={styles.box} role="group" aria-labelledby={words} onKeyDown={onEscape(onDecline)}>
      <p className={styles.words} id={words}>
        {sentence}
      </p>
      <div className={styles.answers}>
        <Button ref={first} size="small" appearance="primary" onClick={onAnswer}>
          {answer}
        </Button>
        <Button size="small" onClick={onDecline}>
          {decline}
        </Button>
      </div>
    </div>
  );
}
