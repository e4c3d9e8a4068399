/** "Undo last action": there whenever the workbook can take our last action back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useSyncExternalStore } from "react";
import { useActions } from "./actions";
import { useActivity } from "./activity";

const useStyles = makeStyles({
  // In line with what stands above it.
  undo: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function UndoButton() {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const undoable = useSyncExternalStore(actions.onUndoable, actions.undoableAction);
  if (!undoable) return null;
  return (
    <Button
      size="small"
      className={styles.undo}
      appearance="subtle"
      icon={<ArrowUndoRegular />}
      disabledFocusable={running !== null}
      aria-description={`Takes back: ${undoable}`}
      onClick={() =>
        run(
          "Undoing",
          () => actions.undoLastAction(),
          (report) => report.sentence,
        )
      }
    >
      Undo last action
    </Button>
  );
}
