/** A blueprint with its choices, what it will rest on, where it will write, and "Build model". */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useRef, useState } from "react";
import type { View } from "../../dataset";
import type { Blueprint, Built, Choices } from "../../models";
import { countText } from "../format";
import { useActions } from "../shell/actions";
import { sentenceOf, useActivity } from "../shell/activity";
import { useFacts } from "../shell/facts";
import { ChoiceBox, firstChoices } from "./choice-box";
import { overridesOf, Terms } from "./terms";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: "120px",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  back: { alignSelf: "flex-start", flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  failed: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  actions: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalS,
  },
});

/** What the model would be with these choices, or why it cannot be built. */
type Draft = { built: Built } | { problem: string | null };

function draftOf(blueprint: Blueprint, view: View, choices: Choices): Draft {
  const lacking = blueprint.choices.find((choice) => choice.required && !(choices as Record<string, unknown>)[choice.name]);
  if (lacking) return { problem: null };
  try {
    return { built: blueprint.build(view, choices) };
  } catch (error) {
    return { problem: sentenceOf(error) };
  }
}

export interface ModelFormProps {
  blueprint: Blueprint;
  given: Choices;
  onBack: () => void;
}

export function ModelForm({ blueprint, given, onBack }: ModelFormProps) {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const { view } = useFacts();
  const [chosen, setChosen] = useState<Choices>(() => firstChoices(blueprint.choices, given));
  const [own, setOwn] = useState<Record<string, string>>({});
  const [sheet, setSheet] = useState<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const takesOwn = blueprint.choices.some((choice) => choice.kind === "overrides");
  const choices = useMemo(() => ({ ...chosen, overrides: overridesOf(own) }), [chosen, own]);
  // Without the user's own values: a box must not vanish while somebody types into it.
  const base = useMemo(() => draftOf(blueprint, view, chosen), [blueprint, view, chosen]);
  const draft = useMemo(() => draftOf(blueprint, view, choices), [blueprint, view, choices]);

  const build = async () => {
    const outcome = await run(
      `Building ${blueprint.title}`,
      (options) => actions.buildModel((taken) => blueprint.build(view, { ...choices, taken }).plan, options),
      (report) => report.sentence,
    );
    if (outcome?.ok) setSheet(outcome.report.sheets[0] ?? null);
  };

  const problem = "problem" in draft ? draft.problem : null;
  return (
    <>
      <div
        className={styles.scroll}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation(); // else office.js takes Escape as leaving the pane
          onBack();
        }}
      >
        <Button ref={back} className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          All models
        </Button>
        <h2 className={styles.title}>{blueprint.title}</h2>
        <p className={styles.words}>{blueprint.sentence}</p>
        {blueprint.choices.map((choice) => (
          <ChoiceBox key={choice.name} choice={choice} choices={chosen} onChoices={setChosen} />
        ))}
        {"built" in base && (
          <Terms
            missing={base.built.missing}
            defaults={base.built.defaults}
            takesOwn={takesOwn}
            own={own}
            onOwn={(input, text) => setOwn({ ...own, [input]: text })}
          />
        )}
        {problem && <p className={styles.failed}>{problem}</p>}
        {"built" in draft && (
          <p className={styles.words}>
            Writes {countText(draft.built.plan.sheets.length, "new sheet")}: {draft.built.plan.sheets.map((each) => each.sheet).join(", ")}.
            Nothing that is there is touched.
          </p>
        )}
      </div>
      <div className={styles.actions}>
        {sheet && (
          <Button
            disabledFocusable={running !== null}
            onClick={() =>
              run(
                "Going to the sheet",
                () => actions.goTo(sheet),
                () => null,
              )
            }
          >
            Go to sheet
          </Button>
        )}
        <Button appearance="primary" disabledFocusable={running !== null || !("built" in draft)} onClick={build}>
          Build model
        </Button>
      </div>
    </>
  );
}
