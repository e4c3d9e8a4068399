/** Three short steps for somebody new, above the list and in nobody's way; the last one ends with a real table in the sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";

const useStyles = makeStyles({
  card: {
    flexShrink: 0,
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  words: { margin: 0, color: tokens.colorNeutralForeground1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const STEPS = [
  {
    title: "1 of 3: every deal, with its source",
    words: "The list below holds the AI and HPC contracts of listed Bitcoin miners. Search it, open a deal, follow its sources.",
  },
  {
    title: "2 of 3: the same facts as formulas",
    words: 'Type =MINER.GW("IREN") into any cell, or build a formula on the Formulas tab and see its value before it goes in.',
  },
  {
    title: "3 of 3: your first table",
    words: "All deals go to the active cell as a real Excel table. Later, Updates refreshes it and leaves your own columns alone.",
  },
] as const;

export function FirstSteps({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const [step, setStep] = useState(0);
  const main = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) main.current?.focus(); // the button changed its word under the reader
  }, [step]);
  const isLast = step === STEPS.length - 1;
  const insert = async () => {
    const outcome = await run(
      "Inserting the table",
      (options) => actions.insertTable({ kind: "deals" }, { kind: "selection" }, options),
      (report) => report.sentence,
    );
    if (outcome?.ok) onDone();
  };
  const { title, words } = STEPS[step]!;
  return (
    <section className={styles.card} aria-label="First steps">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.words}>{words}</p>
      <div className={styles.answers}>
        {isLast ? (
          <Button ref={main} size="small" appearance="primary" disabledFocusable={running !== null} onClick={insert}>
            Insert my first table
          </Button>
        ) : (
          <Button
            ref={main}
            size="small"
            appearance="primary"
            onClick={() => {
              moved.current = true;
              setStep(step + 1);
            }}
          >
            Next
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          Skip
        </Button>
      </div>
    </section>
  );
}
