/** What applying would do to one table: changes, cells typed over, new rows, rows removed by the user, rows that left. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RowChange, TablePreview } from "../../workbook";
import { countText } from "../format";
import { ChangeList, useChangeStyles } from "./change-list";
import { ConflictList, type Decision } from "./conflict-list";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingVerticalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  part: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <h4 className={styles.part}>{title}</h4>
      {children}
    </section>
  );
}

function RowList({ rows }: { rows: RowChange[] }) {
  const styles = useChangeStyles();
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.key} className={styles.item}>
          {row.label}
        </li>
      ))}
    </ul>
  );
}

export interface TablePreviewCardProps {
  preview: TablePreview;
  decisions: ReadonlyMap<string, Decision>;
  restored: ReadonlySet<string>;
  onDecide: (id: string, decision: Decision | null) => void;
  onRestore: (key: string, restore: boolean) => void;
}

export function TablePreviewCard({ preview, decisions, restored, onDecide, onRestore }: TablePreviewCardProps) {
  const styles = useStyles();
  const { changes, conflicts, added, removed, left, problem } = preview;
  const idle = changes.length + conflicts.length + added.length + removed.length + left.length === 0 && !problem;
  return (
    <section className={styles.card} aria-label={`Table ${preview.table}`}>
      <h3 className={styles.name}>
        {preview.table} on {preview.sheet}
      </h3>
      {problem && <p className={styles.problem}>{problem}</p>}
      {idle && <p className={styles.sentence}>Agrees with the facts: nothing to change.</p>}
      {changes.length > 0 && (
        <Part title={countText(changes.length, "change")}>
          <ChangeList changes={changes} />
        </Part>
      )}
      {conflicts.length > 0 && (
        <Part title={countText(conflicts.length, "cell you typed over", "cells you typed over")}>
          <p className={styles.sentence}>Kept as they are unless you choose “Take ours”.</p>
          <ConflictList conflicts={conflicts} decisions={decisions} onDecide={onDecide} />
        </Part>
      )}
      {added.length > 0 && (
        <Part title={`${countText(added.length, "new row")}, added below`}>
          <RowList rows={added} />
        </Part>
      )}
      {removed.length > 0 && (
        <Part title="Removed rows">
          <p className={styles.sentence}>You deleted these; they stay away unless you tick them.</p>
          {removed.map((row) => (
            <div key={row.key}>
              <Checkbox
                label={row.label}
                checked={restored.has(row.key)}
                onChange={(_, data) => onRestore(row.key, data.checked === true)}
              />
            </div>
          ))}
        </Part>
      )}
      {left.length > 0 && (
        <Part title={`${countText(left.length, "row")} no longer in the facts: kept and marked`}>
          <RowList rows={left} />
        </Part>
      )}
    </section>
  );
}
