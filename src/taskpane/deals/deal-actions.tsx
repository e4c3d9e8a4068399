/** What can be done with the deal that is open: a table of it, a formula on it, a model of it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useActivity } from "../shell/activity";
import { OccupiedQuestion } from "../shell/occupied-question";
import { useInsertTable } from "./use-insert-table";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // Three side by side in 320 px, one below the other where zoom leaves less.
  action: { flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
});

export interface DealActionsProps {
  dealId: string;
  /** A deal of the user's own stands in a table already: there is none to insert. */
  mine: boolean;
  /** Opens the builder with this deal. */
  onFormula: () => void;
  /** Opens the deal model with this deal. */
  onModel: () => void;
  onInserted: () => void;
}

export function DealActions({ dealId, mine, onFormula, onModel, onInserted }: DealActionsProps) {
  const styles = useStyles();
  const { running } = useActivity();
  const { occupied, insert, decline } = useInsertTable(onInserted);
  const query = { kind: "deals" as const, ids: [dealId] };
  return (
    <div className={styles.bar}>
      <OccupiedQuestion occupied={occupied} onNewSheet={() => insert(query, { kind: "newSheet" })} onDecline={decline} />
      <div className={styles.line}>
        {!mine && (
          <Button
            size="small"
            className={styles.action}
            disabledFocusable={running !== null}
            aria-description="This deal as a table of one row at the active cell"
            onClick={() => insert(query, { kind: "selection" })}
          >
            Insert table
          </Button>
        )}
        <Button size="small" className={styles.action} aria-description="Opens the builder with this deal filled in" onClick={onFormula}>
          Insert formula
        </Button>
        <Button size="small" className={styles.action} aria-description="Opens the deal model with this deal chosen" onClick={onModel}>
          Build model
        </Button>
      </div>
    </div>
  );
}
