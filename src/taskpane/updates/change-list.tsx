/** What applying would write into one table: row, field, old → new and the source of the new figure. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellChange, Shown } from "../../workbook";
import { countText } from "../format";
import { shownText } from "./shown-text";

export const useChangeStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  row: { fontWeight: tokens.fontWeightSemibold },
  field: { color: tokens.colorNeutralForeground2 },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  fresh: { fontWeight: tokens.fontWeightSemibold },
  source: { fontSize: "inherit", lineHeight: "inherit" },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
});

export function SourceLink({ source }: { source: CellChange["source"] }) {
  const styles = useChangeStyles();
  if (!source) return null;
  return (
    <>
      {" · "}
      <Link inline className={styles.source} href={source.url} target="_blank" rel="noreferrer">
        {source.publisher}
      </Link>
    </>
  );
}

/** Old → new, for readers of screens too. */
export function OldNew({ field, old, fresh }: { field: string; old: Shown; fresh: Shown }) {
  const styles = useChangeStyles();
  return (
    <>
      <del className={styles.old}>{shownText(field, old)}</del> →{" "}
      <ins className={styles.fresh} style={{ textDecoration: "none" }}>
        {shownText(field, fresh)}
      </ins>
    </>
  );
}

/** At first so many; a refresh of years may bring thousands. */
const FIRST = 50;

export function ChangeList({ changes }: { changes: CellChange[] }) {
  const styles = useChangeStyles();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((change) => (
          <li key={`${change.key} ${change.field}`} className={styles.item}>
            <span className={styles.row}>{change.label}</span>
            <br />
            <span className={styles.field}>{change.fieldLabel}:</span> <OldNew field={change.field} old={change.old} fresh={change.new} />
            <SourceLink source={change.source} />
          </li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          Show all {countText(changes.length, "change")}
        </Button>
      )}
    </>
  );
}
