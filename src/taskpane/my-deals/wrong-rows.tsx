/** Cells of the user's own table that keep their rows from being read: where, what is wrong, what to do. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { MyDealsReport } from "../../workbook";
import { countText } from "../format";
import { GoToPlace } from "./go-to-place";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { margin: `0 0 ${tokens.spacingVerticalXS}`, overflowWrap: "anywhere" },
});

/** More than these are counted, not listed: the first ones tell the pattern. */
const mostShown = 50;

export function WrongRows({ faults }: { faults: MyDealsReport["faults"] }) {
  const styles = useStyles();
  if (faults.length === 0) return null;
  return (
    <section aria-label="Rows that are not read">
      <h3 className={styles.title}>Rows that are not read</h3>
      <ul className={styles.list}>
        {faults.slice(0, mostShown).map(({ row, address, heading, deal, reason }) => (
          <li key={`${address} ${reason}`} className={styles.row}>
            <p className={styles.words}>
              <strong>
                Row {row}, {heading}
              </strong>
              {deal !== null && ` (${[...deal].slice(0, 60).join("")})`}: {reason}
            </p>
            <GoToPlace place={address} words="Go to cell" />
          </li>
        ))}
      </ul>
      {faults.length > mostShown && <p className={styles.words}>And {countText(faults.length - mostShown, "more cell")}.</p>}
    </section>
  );
}
