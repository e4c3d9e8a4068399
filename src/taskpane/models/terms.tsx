/** What a model rests on besides disclosed facts: terms nobody discloses, each with a proposal or a box for one's own, and the defaults. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { DefaultTerm, MissingTerm } from "../../models";
import { countText, fieldText } from "../format";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  summary: {
    cursor: "pointer",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: { margin: 0, paddingInlineStart: "1.2em", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** At first so many boxes; a table of comps can miss a term in every row. */
const MOST_BOXES = 12;

export interface TermsProps {
  missing: readonly MissingTerm[];
  defaults: readonly DefaultTerm[];
  /** False where the model takes no values of the user's own: then the terms are only told. */
  takesOwn: boolean;
  own: Readonly<Record<string, string>>;
  onOwn: (input: string, text: string) => void;
}

export function Terms({ missing, defaults, takesOwn, own, onOwn }: TermsProps) {
  const styles = useStyles();
  return (
    <>
      {missing.length > 0 && (
        <section className={styles.section} aria-label="Not disclosed">
          <h3 className={styles.title}>{countText(missing.length, "term")} not disclosed</h3>
          {!takesOwn && (
            <ul className={styles.list}>
              {missing.slice(0, MOST_BOXES).map((term) => (
                <li key={term.input}>{term.label}</li>
              ))}
              {missing.length > MOST_BOXES && <li>and {missing.length - MOST_BOXES} more</li>}
            </ul>
          )}
          {takesOwn &&
            missing.map((term) => (
              <Field
                key={term.input}
                label={`${term.label} (${term.unit})`}
                hint={
                  term.proposal
                    ? `Left empty: ${fieldText(term.proposal.value, "number", term.unit)}. ${term.proposal.reason}`
                    : "Nothing to propose: what needs it says so in words until you give it."
                }
                validationMessage={isNumber(own[term.input]) ? undefined : "Give a plain number, such as 9000000."}
              >
                <Input
                  size="small"
                  inputMode="decimal"
                  value={own[term.input] ?? ""}
                  onChange={(_, data) => onOwn(term.input, data.value)}
                />
              </Field>
            ))}
        </section>
      )}
      {defaults.length > 0 && (
        <details>
          <summary className={styles.summary} tabIndex={0}>
            {countText(defaults.length, "default")} in use; each can be overridden on the sheet
          </summary>
          <ul className={styles.list}>
            {defaults.map((term) => (
              <li key={term.input}>
                {term.label}: {fieldText(term.value, "number", term.unit)}. {term.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function isNumber(text: string | undefined): boolean {
  return text === undefined || text.trim() === "" || Number.isFinite(Number(text));
}

/** The boxes as the model wants them: only those that hold a number. */
export function overridesOf(own: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(own)
      .filter(([, text]) => text.trim() !== "" && isNumber(text))
      .map(([input, text]) => [input, Number(text)]),
  );
}
