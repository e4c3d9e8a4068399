/** Which columns are read, in which unit, and which of the user's own are left alone. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { myDealColumns } from "../../dataset/myDealsTable/columns";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  list: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  heading: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  words: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

export function ColumnHelp({ unread }: { unread: readonly string[] }) {
  const styles = useStyles();
  return (
    <div>
      <details>
        <summary className={styles.summary} tabIndex={0}>
          Columns and units
        </summary>
        <dl className={styles.list}>
          {myDealColumns.map(({ field, heading, hint }) => (
            <div key={field}>
              <dt className={styles.heading}>{heading}</dt>
              <dd className={styles.hint}>{hint}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.words}>Columns may be moved, left out and added. An empty cell is not disclosed, never 0.</p>
      </details>
      {unread.length > 0 && <p className={styles.words}>Columns of your own, left alone: {unread.join(", ")}.</p>}
    </div>
  );
}
