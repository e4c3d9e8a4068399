/** What a model rests on besides disclosed facts: terms nobody discloses, each with a proposal or a box for one's own, and the defaults. */
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { DefaultTerm, MissingTerm } from "../../models";
import { countText, fieldText } from "../format";
import { readOwnNumber, takenText, type Typed } from "./own-number";

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
  own: Readonly<Record<string, Typed>>;
  onOwn: (input: string, typed: Typed) => void;
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
              <OwnBox key={term.input} term={term} typed={own[term.input]} onTyped={(typed) => onOwn(term.input, typed)} />
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
                {term.label}: {valueText(term.value, term.unit)}. {term.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** A box for a number of the user's own; under it what was understood, or why nothing was. */
function OwnBox({ term, typed, onTyped }: { term: MissingTerm; typed: Typed | undefined; onTyped: (typed: Typed) => void }) {
  const read = typed ? readOwnNumber(typed) : null;
  const said = read && ("wrong" in read ? read.wrong : `Taken as ${takenText(read.value, term.unit)}.`);
  return (
    <Field
      label={`${term.label} (${term.unit})`}
      hint={
        term.proposal
          ? `Left empty: ${valueText(term.proposal.value, term.unit)}. ${term.proposal.reason}`
          : "Nothing to propose: what needs it says so in words until you give it."
      }
      validationState={!read ? "none" : "wrong" in read ? "error" : "success"}
      validationMessage={said ?? undefined}
    >
      <Input size="small" value={typed?.text ?? ""} onChange={(_, data) => onTyped({ text: data.value, unit: term.unit })} />
    </Field>
  );
}

function valueText(value: number, unit: string): string {
  return unit === "date" ? takenText(value, unit) : fieldText(value, "number", unit);
}

/** The boxes as the model wants them: only those that hold a number. */
export function overridesOf(own: Readonly<Record<string, Typed>>): Record<string, number> {
  const overrides: Record<string, number> = {};
  for (const [input, typed] of Object.entries(own)) {
    const read = readOwnNumber(typed);
    if (read && "value" in read) overrides[input] = read.value;
  }
  return overrides;
}
