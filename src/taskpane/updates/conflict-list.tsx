/** Cells of ours that somebody typed over while the fact says otherwise. Kept as they are until decided. */
import { ToggleButton } from "@fluentui/react-components";
import type { Conflict } from "../../workbook";
import { SourceLink, useChangeStyles } from "./change-list";
import { shownText } from "./shown-text";

export type Decision = "ours" | "mine";

export interface ConflictListProps {
  conflicts: Conflict[];
  decisions: ReadonlyMap<string, Decision>;
  onDecide: (id: string, decision: Decision | null) => void;
}

export function ConflictList({ conflicts, decisions, onDecide }: ConflictListProps) {
  const styles = useChangeStyles();
  return (
    <ul className={styles.list}>
      {conflicts.map((conflict) => {
        const decided = decisions.get(conflict.id);
        const about = `${conflict.fieldLabel} of ${conflict.label}`;
        const toggle = (decision: Decision) => onDecide(conflict.id, decided === decision ? null : decision);
        return (
          <li key={conflict.id} className={styles.item}>
            <span className={styles.row}>{conflict.label}</span>
            <br />
            <span className={styles.field}>{conflict.fieldLabel}:</span> yours{" "}
            <span className={styles.fresh}>{shownText(conflict.field, conflict.theirs)}</span>, facts{" "}
            <span className={styles.fresh}>{shownText(conflict.field, conflict.ours)}</span>
            <SourceLink source={conflict.source} />
            <div className={styles.answers}>
              <ToggleButton
                size="small"
                appearance={decided === "ours" ? "primary" : "secondary"}
                checked={decided === "ours"}
                aria-description={`${about}: back to the fact`}
                onClick={() => toggle("ours")}
              >
                Take ours
              </ToggleButton>
              <ToggleButton
                size="small"
                appearance={decided === "mine" ? "primary" : "secondary"}
                checked={decided === "mine"}
                aria-description={`${about}: stays as typed and is not asked again`}
                onClick={() => toggle("mine")}
              >
                Keep mine
              </ToggleButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
