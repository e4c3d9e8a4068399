/** Help: the keyboard map and the answers people look for first. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Page } from "../shell/page";
import { keys } from "./keys";

const useStyles = makeStyles({
  section: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  keys: { textAlign: "start", verticalAlign: "top", padding: "3px 8px 3px 0", fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  does: { padding: "3px 0", verticalAlign: "top" },
  question: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, marginTop: tokens.spacingVerticalS },
  answer: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0 },
});

const ANSWERS = [
  [
    "What counts in a total?",
    "Signed contracts with a tenant, active or amended on the day. Options, letters of intent, ended and sold deals are listed, never added.",
  ],
  ["What does n/d mean?", "Not disclosed. Such a figure is empty in a table and #N/A in a formula, never 0."],
  [
    "A formula shows #NAME?",
    "The add-in was not loaded when the cell calculated. With the pane open, press Repair on the tab Updates: it enters such cells again.",
  ],
  ["A formula shows #N/A", "Point at the cell's error mark: the sentence says whether the name is unknown or the figure is not disclosed."],
  [
    "What do the two dates mean?",
    "Facts through: the last day whose news is in; formulas answer for that day. Checked: the day the facts were last gone through.",
  ],
  [
    "How do I take something back?",
    "Undo last action, at the foot of the pane, takes back what the add-in did last and leaves alone what you changed since.",
  ],
  [
    "Does anything leave my computer?",
    "No. The facts come with the add-in; “Check for updates” reads newer ones from where the add-in is hosted and sends nothing.",
  ],
] as const;

export function HelpPanel({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  return (
    <Page title="Help" onClose={onClose}>
      <h3 className={styles.section}>Keyboard</h3>
      <table className={styles.table}>
        <tbody>
          {keys.map((key) => (
            <tr key={key.keys}>
              <th scope="row" className={styles.keys}>
                {key.keys}
              </th>
              <td className={styles.does}>{key.does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={styles.section}>Answers</h3>
      <dl className={styles.list}>
        {ANSWERS.map(([question, answer]) => (
          <div key={question}>
            <dt className={styles.question}>{question}</dt>
            <dd className={styles.answer}>{answer}</dd>
          </div>
        ))}
      </dl>
    </Page>
  );
}
