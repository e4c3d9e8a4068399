/** A blueprint with its choices, what it will rest on, where it will write, and "Build model". */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Blueprint, Built, Choices } from "../../models";
import { countText } from "../format";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";
import { useFacts } from "../shell/facts";
import { ChoiceBox, firstChoices } from "./choice-box";
import { useDraft } from "./draft";
import { notUnderstood, type Typed } from "./own-number";
import { overridesOf, Terms } from "./terms";
import { onEscape } from "../shell/escape";
import { footActions, scrolling, wayBack } from "../shell/looks";

const useStyles = makeStyles({
  scroll: scrolling,
  back: wayBack,
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  where: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  sheets: { margin: 0, paddingInlineStart: "1.2em", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  failed: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  actions: footActions,
});

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
  const [own, setOwn] = useState<Record<string, Typed>>({});
  const [sheet, setSheet] = useState<string | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const takesOwn = blueprint.choices.some((choice) => choice.kind === "overrides");
  const choices = useMemo(() => ({ ...chosen, overrides: overridesOf(own) }), [chosen, own]);
  const draft = useDraft(blueprint, view, choices, 150);
  // The last terms known: a box must not vanish while somebody types into it, nor while the next answer is worked out.
  const [terms, setTerms] = useState<Pick<Built, "missing" | "defaults"> | null>(null);
  useEffect(() => {
    if (draft.state !== "ready") return;
    const { missing, defaults } = draft.built;
    setTerms((before) => {
      const kept =
        before?.missing.filter((term) => own[term.input] !== undefined && !missing.some(({ input }) => input === term.input)) ?? [];
      return { missing: [...kept, ...missing], defaults };
    });
    // What was typed decides what is kept, but typing alone changes nothing.
  }, [draft]);

  const choose = (next: Choices) => {
    if (next.deal !== chosen.deal || next.miner !== chosen.miner) {
      setTerms(null); // another deal lacks other terms
      setOwn({});
    }
    setChosen(next);
  };

  const wrong = notUnderstood(own);
  const build = async () => {
    const outcome = await run(
      `Building ${blueprint.title}`,
      (options) => actions.buildModel((taken) => blueprint.build(view, { ...choices, taken }).plan, options),
      (report) => report.sentence,
    );
    if (outcome?.ok) setSheet(outcome.report.sheets[0] ?? null);
  };

  return (
    <>
      <div className={styles.scroll} onKeyDown={onEscape(onBack)}>
        <Button ref={back} className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          All models
        </Button>
        <h2 className={styles.title}>{blueprint.title}</h2>
        <p className={styles.words}>{blueprint.sentence}</p>
        {blueprint.choices.map((choice) => (
          <ChoiceBox key={choice.name} choice={choice} choices={chosen} onChoices={choose} />
        ))}
        {terms && <Terms {...terms} takesOwn={takesOwn} own={own} onOwn={(input, typed) => setOwn({ ...own, [input]: typed })} />}
        {draft.state === "impossible" && <p className={styles.failed}>{draft.sentence}</p>}
        {draft.state === "working" && <p className={styles.words}>Working out what it needs.</p>}
        {wrong > 0 && (
          <p className={styles.failed}>
            {countText(wrong, "box", "boxes")} above {wrong === 1 ? "holds" : "hold"} something that was not understood. Correct or empty{" "}
            {wrong === 1 ? "it" : "them"}, then build.
          </p>
        )}
        {draft.state === "ready" && (
          <section className={styles.where} aria-label="Where it writes">
            <p className={styles.words}>
              Writes {countText(draft.built.plan.sheets.length, "new sheet")} after the last one. Nothing that is there is touched.
            </p>
            <ul className={styles.sheets}>
              {draft.built.plan.sheets.map(({ sheet }) => (
                <li key={sheet}>{sheet}</li>
              ))}
            </ul>
          </section>
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
        <Button appearance="primary" disabledFocusable={running !== null || draft.state !== "ready" || wrong > 0} onClick={build}>
          Build model
        </Button>
      </div>
    </>
  );
}
