/** "Undo last action": there whenever the workbook can take our last action back. */
import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useSyncExternalStore } from "react";
import { useActions } from "./actions";
import { useActivity } from "./activity";

export function UndoButton() {
  const actions = useActions();
  const { run, running } = useActivity();
  const undoable = useSyncExternalStore(actions.onUndoable, actions.undoableAction);
  if (!undoable) return null;
  return (
    <Button
      size="small"
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
